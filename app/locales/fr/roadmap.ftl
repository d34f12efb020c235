# Feuille de route : les étapes des voies, dans l’ordre et dans le temps.
roadmap-title = Feuille de route
roadmap-description = Que faire, dans quel ordre et pour quand : les étapes d’une ou de plusieurs voies, à partir d’une date ou jusqu’à une date visée, avec les délais des textes.
roadmap-lede = Choisissez une voie : le guichet dispose ses étapes dans le temps, à partir d’une date ou jusqu’à une date visée. Rien n’est conservé : tout tient dans l’adresse de la page.
roadmap-link = Voir la feuille de route de cette voie

roadmap-outcome = Votre calendrier
roadmap-summary = Première étape le { $start }. « { $goal } » : { $date }, soit { $days ->
    [0] le jour même
    [one] un jour
   *[other] { $days } jours
    } après le départ.
roadmap-feasible = Ce calendrier tient : toutes les échéances connues sont respectées.
roadmap-not-feasible = Ce calendrier ne tient pas.
roadmap-break-late = « { $step } » finirait le { $date }, alors que l’échéance est le { $due } ({ $span } comptés depuis « { $from } »).
roadmap-break-today = Pour tenir la date visée, « { $step } » aurait dû commencer le { $date }.
roadmap-break-target = « { $step } » est placée si tard que l’objectif n’est atteint que le { $date }, après la date visée ({ $target }).
roadmap-break-turn = « { $step } » ne peut pas commencer le { $wanted } : elle attend « { $other } », qui finit le { $until }.
roadmap-break-answer = « { $step } » : une réponse en { $days ->
    [one] un jour
   *[other] { $days } jours
    } dépasse le délai permis ({ $allowed }) ; la demande serait perdue.
roadmap-calendar = Ajouter à mon agenda (fichier ICS)
roadmap-table-file = Télécharger le tableau (CSV)
roadmap-note = Un délai fixé par un texte est le plus long que l’administration puisse prendre, sans garantie de sa part. Les durées que nul texte ne fixe sont les vôtres : tant que vous n’en avez pas saisi, chacune compte pour un mois, sans que ce chiffre ait de sens.

roadmap-drawing = Les étapes dans le temps, acteur par acteur
roadmap-told = { $count } étapes, reprises dans le tableau qui suit. Chemin critique : { $path }.
roadmap-told-pushed = Étapes repoussées : { $list }.
roadmap-told-own = Jalons de l’entreprise : { $list }.
roadmap-today = aujourd’hui
roadmap-key-statutory = délai fixé par un texte
roadmap-key-usual = durée usuelle, d’après une source
roadmap-key-own = durée de l’entreprise, ou à estimer
roadmap-key-moment = dépôt, décision ou autre moment
roadmap-key-path = chemin critique : tout retard repousse l’objectif
roadmap-key-due = échéance
roadmap-key-before = date prévue d’une étape repoussée
roadmap-key-flag = jalon de l’entreprise

roadmap-table = Les étapes, dans l’ordre
roadmap-column-step = Étape
roadmap-column-doer = Qui
roadmap-column-start = Début
roadmap-column-end = Fin
roadmap-column-duration = Durée
roadmap-column-latest = Au plus tard
roadmap-critical = Chemin critique
roadmap-slack = { $count ->
    [0] aucune marge
    [one] un jour de marge
   *[other] { $count } jours de marge
    }
roadmap-late = { $count ->
    [one] un jour de trop
   *[other] { $count } jours de trop
    }
roadmap-due = Échéance le { $date } : { $span } comptés depuis « { $from } ».
roadmap-span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
    }
roadmap-span-business-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
    }
roadmap-span-months = { $count } mois
roadmap-stopped = { $count ->
    [one] un jour d’arrêt
   *[other] { $count } jours d’arrêt
    }
roadmap-basis-moment = sans durée
roadmap-basis-statutory = fixée par un texte
roadmap-basis-usual = usuelle
roadmap-basis-own = votre estimation
roadmap-basis-neutral = à estimer par l’entreprise

roadmap-form = Changer le calendrier
roadmap-form-lede = Changez une date, une durée ou la suite des voies : tout le reste suit.
roadmap-other = Choisir une autre voie
roadmap-submit = Recalculer
roadmap-field-schemes = Voies, l’une après l’autre
roadmap-scheme-first = Voie
roadmap-scheme-then = Puis
roadmap-scheme-none = Rien ensuite
roadmap-field-anchor = Compter
roadmap-anchor-start = à partir d’une date
roadmap-anchor-target = jusqu’à une date visée
roadmap-field-on = Date
roadmap-field-goal = La date visée est celle de
roadmap-goal-last = la dernière voie
roadmap-field-pace = Durées comptées
roadmap-pace-min = les plus courtes, quand elles sont connues
roadmap-pace-usual = les durées usuelles, quand elles sont connues
roadmap-pace-max = les plus longues : ce que les textes permettent
roadmap-field-met = Prérequis déjà remplis
roadmap-field-times = Vos durées
roadmap-hint-times = Nul texte ne les fixe. Laissez vide pour compter un mois ; 0 si c’est déjà fait.
roadmap-unit-days = en jours
roadmap-unit-business-days = en jours ouvrés
roadmap-unit-months = en mois
roadmap-unit-known = dans l’unité de son délai
roadmap-field-move = Déplacer une étape
roadmap-hint-move = L’étape ne commencera pas avant cette date, et ce qui en dépend suivra.
roadmap-move-step = Étape à déplacer
roadmap-move-value = Pas avant le
roadmap-field-stop = Ajouter une demande de compléments
roadmap-hint-stop = Elle arrête le délai jusqu’à votre réponse, ou l’allonge, selon les textes.
roadmap-stop-step = Étape interrompue
roadmap-stop-value = Jours avant votre réponse
roadmap-no-step = Aucune
roadmap-field-label = Nom de ce calendrier
roadmap-hint-label = Par exemple celui du produit, pour que plusieurs feuilles de route tiennent dans un même agenda.

roadmap-event-due = Échéance : { $step }
roadmap-event-told = { $fiche }. { $doer }. { $basis }.

wrong-roadmap-scheme = Cette voie n’existe pas : choisissez-en une dans la liste.
wrong-roadmap-twice = « { $scheme } » figure deux fois : n’en gardez qu’une.
wrong-roadmap-many = Une feuille de route tient { $most } voies au plus.
wrong-roadmap-not-next = Rien ne permet d’enchaîner « { $before } » puis « { $after } » : aucune voie connue du guichet ne suit la première{ $next }.
wrong-roadmap-not-next-but = Rien ne permet d’enchaîner « { $before } » puis « { $after } ». Peuvent suivre la première : { $next }.
wrong-roadmap-goal = La date visée doit être celle d’une des voies choisies.
wrong-roadmap-nothing-left = Toutes les étapes jusqu’à l’objectif sont déjà faites.
wrong-roadmap-day = « { $text } » n’est pas une date : écrivez-la sous la forme 2027-01-31.
wrong-roadmap-far = La date { $date } est trop éloignée : choisissez-en une du { $first } au { $last }.
wrong-roadmap-calendar = Ces durées mènent au-delà du calendrier : raccourcissez-les.
wrong-roadmap-past = La date visée, { $date }, est passée : choisissez une date à venir.
wrong-roadmap-number = « { $text } » n’est pas un nombre entier à partir de 0 (durée de « { $step } »).
wrong-roadmap-long = La durée de « { $step } » dépasse dix ans.
wrong-roadmap-moment = « { $step } » n’a pas de durée : c’est un moment.
wrong-roadmap-no-stop = Aucune source ne dit qu’une demande de compléments arrête « { $step } ».
wrong-roadmap-step = L’étape « { $text } » n’existe pas : choisissez-en une dans la liste.
wrong-roadmap-half = Choisissez à la fois l’étape et sa valeur, ou laissez les deux vides.
roadmap-money = Simuler ce que rapporte ce calendrier
