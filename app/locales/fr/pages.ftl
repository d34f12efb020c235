# Première page, listes, glossaire, guides, plan du site.
home-title = Qui paie votre innovation en santé, quand, et que manque-t-il ?
home-lede = Décrivez votre produit : le guichet dit quelles voies de remboursement, quels accès anticipés et quels appels vous concernent, et pourquoi.
home-start = Commencer le diagnostic
home-description = Un guichet unique pour les entreprises de la santé numérique : les voies de remboursement, l’accès anticipé, les prérequis et les appels qui vous concernent, et pourquoi.
promise-reasons = Chaque réponse donne ses raisons ligne par ligne, avec l’article et la date de sa vérification.
promise-private = Pas de compte : vos réponses ne vivent que dans l’adresse de la page, le guichet n’en garde rien.
promise-unknown = « Je ne sais pas » est une réponse : elle n’ouvre et ne ferme aucune voie.
home-calls = { $count ->
        [0] Aucun appel ouvert aujourd’hui
        [1] Un appel ouvert aujourd’hui
       *[other] { $count } appels ouverts aujourd’hui
    }
home-no-call = Aucun dépôt n’est ouvert aujourd’hui, d’après les dates connues du guichet.
home-all-calls = Voir les { $count } appels et financements
home-guides = Par où commencer
home-families = Les { $count } voies, par famille
home-family = { $family } ({ $count })

schemes-title = Voies d’accès au remboursement et au marché
schemes-lede = Les { $count } voies que le guichet connaît : droit commun, accès dérogatoire, expérimentation, vente, comparaisons européennes. Chaque fiche suit le même plan.
schemes-description = Toutes les voies de remboursement, d’accès anticipé et d’expérimentation pour un produit de santé numérique en France, avec leurs conditions et leurs sources.
scheme-check = Vérifier à quoi mon produit a droit
scheme-check-this = Vérifier si mon produit y a droit

prerequisites-list-title = Prérequis réglementaires
prerequisites-list-lede = Les { $count } obligations et référentiels à connaître avant de déposer un dossier ou de vendre : marquage CE, données, hébergement, identité, cybersécurité.
prerequisites-list-description = Marquage CE, certificat de l’ANS, hébergement, données de santé, intelligence artificielle : à qui chaque prérequis s’applique, ce qu’il demande, et avec quelles sources.

calls-list-title = Appels et financements
calls-lede = Ouverts d’abord, par date de clôture. Un appel clos reste lisible : il revient souvent sous une autre forme.
calls-description = Appels à projets, concours, aides fiscales et programmes européens pour la santé numérique, avec leur état calculé à la date du jour.
calls-list-heading = Appels
calls-count = { $count ->
        [0] Aucun appel
        [1] Un appel
       *[other] { $count } appels
    } sur { $total }
calls-none = Aucun appel ne correspond à ces filtres : retirez-en un.

actors-title = Acteurs
actors-lede = Les { $count } organismes qui évaluent, décident, certifient, financent ou accompagnent.
actors-description = Qui évalue, décide, certifie, finance et accompagne les produits de santé numérique en France, et comment les joindre.

guides-title = Guides
guides-lede = Des parcours en langage clair, qui relient les fiches entre elles.
guides-list-heading = Tous les guides
guides-description = Guides en langage clair pour les entreprises de la santé numérique : marquage CE, preuve, télésurveillance, vente à l’hôpital, financement.
guide-checked = Vérifié le { $date }

glossary-title = Glossaire
glossary-lede = { $count } termes et sigles expliqués en une à trois phrases.
glossary-description = Les sigles et les termes du remboursement, de la réglementation et du financement en santé numérique, expliqués simplement.
glossary-index = Termes par première lettre
glossary-letter = Termes en { $letter }
glossary-see = Voir :

site-map-description = Toutes les pages et toutes les fiches du guichet.
site-map-desk = Le guichet
site-map-about = À propos

not-found-title = Cette page n’existe pas
not-found-text = L’adresse est peut-être mal recopiée, ou la fiche a changé de nom. Rien n’est perdu : vos réponses restent dans l’adresse de votre diagnostic.
not-found-ways = Pour continuer
