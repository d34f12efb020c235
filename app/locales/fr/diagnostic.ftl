several-answers = Plusieurs réponses possibles.
example = Un exemple
no-answer-error = Aucune réponse n’a été choisie. Vos autres réponses sont gardées.
no-answer-link = Choisir une réponse, ou « Je ne sais pas »
save-answer = Enregistrer et revenir au récapitulatif
continue = Continuer
skip = Passer pour l’instant
not-answered = Pas encore répondu
help = Aide
progress = Progression du diagnostic
question-description = Diagnostic du guichet, partie « { $section } » : une question à la fois, avec la raison pour laquelle elle est posée.
question-again = Vous modifiez cette réponse ; les autres sont gardées.
questions-left = { $answered ->
        [0] Première question
        [one] 1 question répondue
       *[other] { $answered } questions répondues
    }, { $left } au plus à venir : certaines deviennent inutiles en cours de route.
why-asked = Pourquoi cette question ?
why-asked-open = { $count ->
        [one] Une voie encore indécise en dépend :
       *[other] { $count } voies encore indécises en dépendent :
    }
why-asked-settled = Elle compte pour ces voies, déjà tranchées par vos autres réponses :
why-asked-calls = Elle sert aux appels et aux prérequis, pas aux voies de prise en charge.
previous-question = Question précédente
see-recap = Récapitulatif de mes réponses
see-result = Voir le résultat
see-result-so-far = Voir le résultat provisoire
see-questionnaire = Tout le questionnaire sur une page
see-comparison = Comparer les voies, critère par critère
diagnostic-ways = Autres façons d’avancer
diagnostic-description = Décrivez votre produit : le guichet dit quelles voies sont ouvertes, lesquelles ne le sont pas, et pourquoi.
settled-title = Le questionnaire est terminé
settled-text = { $count ->
        [one] Une réponse a suffi
       *[other] { $count } réponses ont suffi
    } : toutes les voies sont tranchées.
settled-unknown-text = { $count ->
        [one] Une voie reste à préciser, faute de réponse.
       *[other] { $count } voies restent à préciser, faute de réponse.
    } Le résultat dit quelle question la trancherait.
refine-text = { $count ->
        [one] Une question de plus précise les prérequis et les appels.
       *[other] Jusqu’à { $count } questions de plus précisent les prérequis et les appels.
    }
refine = Affiner les prérequis et les appels
questionnaire-title = Tout le questionnaire sur une page
questionnaire-lede = Répondez dans l’ordre que vous voulez. Une question laissée vide reste inconnue : elle n’ouvre ni ne ferme aucune voie.
live-title = Verdicts en direct
live-private = Calculé dans votre navigateur : vos réponses n’en sortent pas tant que vous ne demandez pas le résultat.
live-open = Voies ouvertes
live-next = Question la plus utile :
live-status = Verdicts mis à jour.
live-noscript = Sans script, les verdicts se calculent en demandant le résultat.
recap-title = Récapitulatif
recap-empty = Aucune réponse pour l’instant.
recap-question = Question
recap-answer = Votre réponse
recap-change = Modifier
recap-left = { $count ->
        [one] Une question peut encore changer un verdict
       *[other] { $count } questions peuvent encore changer un verdict
    }
change = Modifier
answer = Répondre
continue-diagnostic = Continuer le diagnostic
start-again = Recommencer à zéro
result-title = Votre résultat
result-description = Les voies de prise en charge pour ce produit : ouvertes, atteignables ou fermées, avec leurs raisons.
result-lede = { $count ->
        [0] Sans réponse
        [one] D’après votre réponse
       *[other] D’après vos { $count } réponses
    }, selon les règles connues au { $date }. « Ouverte » veut dire : les conditions que le guichet peut vérifier sont remplies ; l’autorité reste seule juge du reste.
result-empty = Aucune réponse dans cette adresse : toutes les voies restent à préciser.
result-next = { $left ->
        [one] Une question peut encore changer un verdict :
       *[other] Jusqu’à { $left } questions peuvent encore changer un verdict. La plus utile :
    }
as-of-label = Résultat à la date du
as-of-submit = Recalculer
date-refused = Cette date n’est pas lisible ou sort du calendrier (2000 à 2100) : le résultat est donné à aujourd’hui.
date-notice = Résultat à une autre date qu’aujourd’hui : le guichet applique les règles qu’il connaît, avec leurs dates d’entrée en vigueur. Il ne connaît pas les versions antérieures des textes.
group-title-open = Voies ouvertes ({ $count })
group-title-open-with-prerequisites = Voies ouvertes, prérequis à remplir ({ $count })
group-title-reachable = Voies atteignables ({ $count })
group-title-undetermined = Voies à préciser ({ $count })
group-title-closed = Voies fermées ({ $count })
group-text-open = Vous pouvez préparer le dépôt : les conditions que le guichet peut vérifier sont remplies.
group-text-open-with-prerequisites = La bonne route ; il manque une démarche de votre part avant de pouvoir déposer.
group-text-reachable = Fermées aujourd’hui, mais par des faits que vous pouvez changer.
group-text-undetermined = Vos réponses ne suffisent pas encore à trancher.
group-text-closed = Fermées par des faits qui ne dépendent pas de vous, ou par trop de conditions à la fois.
reason-open = { $met ->
        [one] Le critère vérifiable ici est rempli.
       *[other] Les { $met } critères remplis couvrent toutes les conditions vérifiables ici.
    }
reason-open-with-prerequisites = { $count ->
        [one] Il reste une démarche : { $missing }.
       *[other] Il reste { $count } démarches : { $missing }.
    }
reason-undetermined = { $count ->
        [0] Vos réponses laissent encore les deux issues possibles.
        [one] Un critère éliminatoire n’est pas encore connu.
       *[other] { $count } critères éliminatoires ne sont pas encore connus.
    }
reason-reachable = { $count ->
        [one] Une condition n’est pas remplie : { $missing }.
       *[other] { $count } conditions ne sont pas remplies : { $missing }.
    }
reason-closed = { $count ->
        [one] Une condition n’est pas remplie : { $missing }.
       *[other] { $count } conditions ne sont pas remplies : { $missing }.
    }
reason-not-in-force = Cette voie n’existe pas à la date choisie.
and-more = {" "}; et { $count ->
        [one] un autre
       *[other] { $count } autres
    }
advice-recommended = Conseillée : { $reason }
advice-set-aside = Plutôt à écarter : { $reason }
settling-question = Pour trancher :
lead-time = Délai usuel : { $time }
change-changeable = Vous pouvez le changer
change-fixed = Ne dépend pas de vous
changes-reachable = { $count ->
        [one] Ce qu’il faut changer pour l’ouvrir
       *[other] { $count } façons de l’ouvrir
    }
changes-fixed = { $count ->
        [one] Ce qui devrait être différent
       *[other] Ce qui devrait être différent : { $count } combinaisons
    }
changes-more = { $count ->
        [one] Une autre combinaison existe.
       *[other] { $count } autres combinaisons existent.
    }
strong-unmet = Attention, attendu en pratique et non rempli : { $missing }.
coverage = { $decided } critères sur { $total } sont décidés ici ; { $authority ->
        [0] aucun n’est réservé à une autorité.
        [one] un seul est réservé à l’autorité.
       *[other] { $authority } sont réservés à l’autorité.
    }
criteria-counts = Critères en détail (remplis : { $met }, non remplis : { $unmet }, à savoir : { $unknown })
prerequisites-title = Prérequis qui s’appliquent ({ $count })
prerequisites-text = Obligations réglementaires qui concernent votre produit, quelle que soit la voie choisie.
prerequisites-undetermined = { $count ->
        [one] Un autre prérequis dépend de réponses que vous n’avez pas encore données.
       *[other] { $count } autres prérequis dépendent de réponses que vous n’avez pas encore données.
    }
applies-strongly = vous concerne au premier chef
calls-title = Appels et financements à regarder ({ $count })
calls-text = Ouverts d’abord ; « à confirmer » veut dire que la prochaine date n’est pas connue du guichet.
calls-others = { $count ->
        [one] Un autre appel est clos, sans dépôt direct ou hors de portée.
       *[other] { $count } autres appels sont clos, sans dépôt direct ou hors de portée.
    }
calls-all = Voir tous les appels
call-closes = se ferme le { $date }, { $days ->
        [0] aujourd’hui
        [one] demain
       *[other] dans { $days } jours
    }
call-next = prochaine date connue : le { $date }
call-fit = Éligibilité :{" "}
call-near-miss = Vous seriez éligible avec : { $changes }
share-title = Garder, partager, imprimer
share-text = Cette page n’est enregistrée nulle part : son adresse contient vos réponses. Gardez-la dans vos favoris ou transmettez-la à qui vous voulez.
share-label = Adresse de ce résultat
print-hint = La page s’imprime avec toutes les raisons : commande « Imprimer » de votre navigateur.
comparison-title = Comparer les voies
comparison-lede = Une ligne par question, une colonne par voie : où chaque voie bloque, d’un regard. Pour quatre voies au plus : le premier euro, ce qu’elles rapportent sur trente-six mois, leurs délais et leurs pièges.
comparison-caption = Critères remplis, non remplis ou à savoir, par voie
comparison-criterion = Critère
comparison-none = Sans effet sur cette voie
comparison-advice = conseillé
comparison-empty = Aucune voie à comparer : choisissez-en ci-dessous.
comparison-choose = Choisir les voies à comparer
comparison-which = Voies à comparer
comparison-submit = Comparer
comparison-too-many = On compare { $most } voies au plus : voici les premières choisies.
comparison-hint = Choisissez jusqu’à { $most } voies pour comparer aussi leur premier euro, ce qu’elles rapportent sur trente-six mois, leurs délais, leurs tarifs, leurs obligations et leurs pièges.
comparison-brief = Le premier euro, et trois ans de recettes
comparison-detail = Délais, tarifs, obligations et pièges
comparison-patient-year = Un patient suivi douze mois rapporte, au tarif connu : { $amount }.
comparison-patient-year-from = Un patient suivi douze mois rapporte, au tarif connu, de { $least } à { $most }.
comparison-patient-year-unknown = Ce qu’un patient rapporte n’est pas connu des sources lues.
comparison-nothing = Rien dans les sources lues.
comparison-first-euro = Premier euro
comparison-brings = Sur trente-six mois
comparison-reached-in = Vers { $month }, si vous commencez aujourd’hui.
comparison-reached-between = Entre { $soonest } et { $latest }, si vous commencez aujourd’hui.
comparison-estimated = { $count ->
    [one] Une étape dure un temps qu’aucune source ne donne : elle est estimée d’office.
   *[other] { $count } étapes durent un temps qu’aucune source ne donne : elles sont estimées d’office.
}
comparison-unpaid = Les sources lues ne donnent pas de montant versé à l’entreprise pour chaque patient.
comparison-roadmap = Voir le détail dans la feuille de route
comparison-untold = Indiquez un nombre de patients dans « Comparer ce que ces voies rapportent ».
comparison-missing = Il manque un tarif, un prix ou une durée pour cette voie : complétez « Comparer ce que ces voies rapportent ».
comparison-year = { $year ->
    [1] Première année : { $amount }
    [2] Deuxième année : { $amount }
   *[other] Troisième année : { $amount }
}
comparison-first-paid = Premier versement compté : { $month }, avec les délais les plus longs.
comparison-never = Rien avant trente-six mois, avec les délais les plus longs.
comparison-simulate = Affiner dans la simulation
comparison-suppose = Comparer ce que ces voies rapportent
comparison-supposed = Compté avec { $start } nouveaux patients chaque mois payé, dont { $stay } % sont encore suivis d’un mois à l’autre ; chaque voie seule.
comparison-suppose-help = Le même nombre de patients pour chaque voie, à partir du premier mois payé ; chaque voie seule, sans ce qui peut la suivre, ni coûts, ni baisse du tarif avec le nombre de patients. Ces chiffres sont les vôtres : le guichet ne les vérifie pas et ne les garde pas.
comparison-start = Nouveaux patients chaque mois payé
comparison-this = Comparer avec d’autres voies
notes-title = À propos de vos réponses
note-unknown-question = « { $name } » ne correspond à aucune question actuelle : ce paramètre est ignoré, le reste est gardé.
note-unknown-value = { $question } : « { $value } » n’est pas une réponse possible ; la question reste ouverte.
note-out-of-range = { $question } : { $value } sort des valeurs possibles ; la question reste ouverte.
note-repeated = { $question } : une seule réponse est possible, la première est gardée.
note-not-alone = { $question } : « aucun » ne va pas avec d’autres réponses ; les autres sont gardées.
note-derived = { $question } : déduit de vos autres réponses ({ $table }). Vous pouvez répondre autrement.

# Constat signé
see-snapshot = Constat daté et signé, à imprimer ou à enregistrer
snapshot-title = Constat signé
snapshot-lede = Ce que le guichet dit de ces réponses, daté et signé : chacun peut vérifier que rien n’y a été changé, même hors ligne.
snapshot-of = Réponses évaluées pour le { $date } avec la bibliothèque { $version } ; constat établi le { $issued }.
snapshot-download = Enregistrer le constat signé (JSON)
snapshot-back = Revenir au résultat
snapshot-verdicts = Verdicts
snapshot-answers = Réponses
snapshot-signature = Signature
snapshot-verify = La signature porte sur le fichier à enregistrer. Pour le vérifier hors ligne, avec le programme du guichet et les clés publiées :
snapshot-key = Clé (Ed25519)
snapshot-keys = clés publiées par le guichet
snapshot-value = Signature
snapshot-not-a-decision = Ce constat dit ce que les règles connues du guichet donnent ce jour-là. Il n’engage aucune autorité et ne vaut pas décision.
snapshot-cannot-sign = Le guichet ne peut pas signer pour l’instant. Vos réponses sont dans l’adresse de cette page : réessayez dans quelques minutes.
