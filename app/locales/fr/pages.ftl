not-found-title = Cette page n'existe pas
not-found-text = L'adresse est peut-être mal recopiée, ou la fiche a changé de nom. Rien n'est perdu : vos réponses restent dans l'adresse de votre diagnostic.
home-title = Qui paie votre innovation en santé, quand, et que manque-t-il ?
home-start = Commencer le diagnostic
home-description = Un guichet unique pour les entreprises de la santé numérique : les voies de remboursement, l'accès anticipé, les prérequis et les appels qui vous concernent, et pourquoi.
