yes = Oui
no = Non
and = et
or = ou
not = sauf
none-of = aucun parmi
colon = { " : " }
at-least = { $number } { $unit } au moins
at-most = { $number } { $unit } au plus
above = plus de { $number } { $unit }
below = moins de { $number } { $unit }
unknown-answer = Je ne sais pas
value-unknown = À confirmer : la valeur n’est pas connue
to-confirm = à confirmer
certainty-mixed = une partie n’a pas été relue dans sa source
certainty-recalled = référence connue mais non relue
stale = à revérifier : source de plus de douze mois
source-label = Source :
as-of = état : { $date }
in-force-since = version en vigueur depuis le { $date }
sources-title = Sources
criterion-only-if = Seulement si : { $condition }
criteria-all = Toutes ces conditions :
criteria-any = Au moins une de ces conditions :
criteria-not = Aucune de ces conditions :
outcome-met = Rempli
outcome-unmet = Non rempli
outcome-unknown = À savoir
outcome-not-applicable = Sans objet
verdict-open = Ouverte
verdict-open-with-prerequisites = Ouverte, prérequis à remplir
verdict-reachable = Atteignable
verdict-undetermined = À préciser
verdict-closed = Fermée
call-state-open = Ouvert
call-state-permanent = Permanent
call-state-upcoming = À venir
call-state-running = En cours, sans dépôt
call-state-to-confirm = À confirmer
call-state-closed = Clos
prerequisite-state-missing = Manquant
prerequisite-state-to-check = À vérifier
prerequisite-state-undetermined = À préciser
prerequisite-state-done = Rempli
prerequisite-state-not-applicable = Sans objet
prerequisite-state-not-in-force = Pas en vigueur
sources-in-french = Les remarques sur les sources n’existent qu’en français.
table-number = Tableau { $number }
in-force-from = À partir du { $from }
in-force-until = Jusqu’au { $until }
in-force-between = Du { $from } au { $until }
level-blocking = { $count ->
        [1] Condition éliminatoire
       *[other] Conditions éliminatoires ({ $count })
    }
level-prerequisite = { $count ->
        [1] Condition à remplir par une démarche de l’entreprise
       *[other] Conditions à remplir par une démarche de l’entreprise ({ $count })
    }
level-strong = { $count ->
        [1] Condition fortement attendue
       *[other] Conditions fortement attendues ({ $count })
    }
level-advisory = { $count ->
        [1] Conseil
       *[other] Conseils ({ $count })
    }
live-done = Mis à jour.
live-wrong = Une valeur ne va pas : le bouton dit laquelle. Le dernier résultat reste affiché.
live-lost = Le guichet ne répond pas : utilisez le bouton.
