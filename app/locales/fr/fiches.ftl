# Fiches : l'anatomie commune, puis ce qui est propre à chaque nature.
kind-scheme = Voie d’accès
kind-prerequisite = Prérequis
kind-call = Appel
kind-actor = Acteur
kind-guide = Guide
kind-term = Terme
kind-terms = Termes du glossaire

toc-title = Sur cette page
french-only = Certains passages n’existent qu’en français.
also-called = Aussi appelé : { $names }
checked-on = Tous les énoncés de cette fiche ont moins de douze mois ; le plus ancien est à jour au : { $date }.
checked-stale = { $stale ->
        [1] Un énoncé sur { $total } date de plus de douze mois (le plus ancien : { $date }). Il est signalé « à revérifier »
       *[other] { $stale } énoncés sur { $total } datent de plus de douze mois (le plus ancien : { $date }). Chacun est signalé « à revérifier »
    } : confirmez auprès de l’organisme avant de vous y fier.
carried-verdict = Pour vos réponses, au { $date } :
carried-counts = { $met } conditions remplies, { $unmet } non remplies, { $unknown } à savoir.
carried-back = Revenir à mon résultat

section-evaluators = Qui décide
section-conditions = Conditions
section-ce-requirement = Marquage CE
section-evidence = Preuves attendues
section-authority-criteria = Ce que seule une autorité décide
section-how-to-apply = Comment déposer
section-delays = Délais
section-duration = Durée
section-amounts = Montants
section-obligations = Obligations
section-pitfalls = Pièges
section-relations = Liens avec d’autres voies
section-prerequisites = Prérequis à réunir
section-advice = Conseils d’orientation
section-statistics = Chiffres
section-examples = Exemples
section-generic-pathologies = Pathologies couvertes
section-applies = À qui il s’applique
section-decision = Table de décision
section-facts = Repères
section-steps = Étapes
section-authority = Qui en est chargé
section-needed-for = Nécessaire pour
section-windows = Calendrier
section-aid = Aide
section-budget = Budget
section-results = Résultats
section-operators = Qui l’opère
section-for-startups = Pour une start-up
section-contacts = Joindre l’organisme
section-handles = Ce dont il s’occupe
section-also-read = À lire aussi
section-related = Fiches liées

conditions-coverage = { $decided ->
        [1] Le guichet vérifie une condition
       *[other] Le guichet vérifie { $decided } conditions
    } ; { $authority ->
        [0] aucune autre n’est réservée à une autorité.
        [1] une autre relève de la seule appréciation d’une autorité.
       *[other] { $authority } autres relèvent de la seule appréciation d’une autorité.
    }
ce-required = Obligatoire
ce-not-required = Non exigé
ce-depends = Selon les cas
relation-preceded-by = Peut venir avant
relation-follow-on = Vient en général après
relation-alternatives = Autres voies à regarder
relation-incompatible = Ne se cumule pas, pour la même indication, avec
prerequisites-own = Propres à cette voie
prerequisites-common = Communs à toutes les voies
advice-recommended-when = Voie conseillée quand
advice-set-aside-when = Voie à écarter quand

needed-for-all = Toutes les voies, quand il s’applique au produit.
applies-to-all = Le guichet ne connaît pas de condition qui l’écarte : considérez qu’il vous concerne.
applies-when = Il s’applique quand toutes ces conditions sont réunies :
applies-strongly-when = Il vous concerne au premier chef quand :
decision-if = Si
decision-first-row = La première ligne dont les conditions sont réunies l’emporte.
decision-caption = Conclusions selon les réponses

call-closes-on = se ferme le { $date }, { $days ->
        [0] aujourd’hui
        [1] demain
       *[other] dans { $days } jours
    }
call-closes-about = clôture annoncée : { $date }
call-opens-on = ouvre le { $date }, { $days ->
        [0] aujourd’hui
        [1] demain
       *[other] dans { $days } jours
    }
call-opens-about = ouverture annoncée : { $date }
call-closed-on = fermé depuis le { $date }
call-closed-about = dernière clôture connue : { $date }
call-permanent = dépôt possible à tout moment ou chaque année
call-programme = Programme : { $name }
windows-caption = Périodes connues de l’appel
window-label = Période
window-opens = Ouverture
window-closes = Clôture
window-note = Remarque et source
window-event = (annonce, sans dépôt)
window-unknown = non connue
