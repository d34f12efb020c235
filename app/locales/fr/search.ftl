search-title = Rechercher
search-title-for = Recherche : { $text }
search-description = Une seule recherche dans les voies, les prérequis, les appels, les acteurs, les guides et le glossaire.
search-form-label = Recherche dans le contenu
search-results = Résultats
search-count = { $count ->
        [0] Aucun résultat
        [1] Un résultat
       *[other] { $count } résultats
    }
search-section = Lire la partie « { $section } »
search-unavailable = La recherche est indisponible pour le moment. Les listes, les fiches et le diagnostic fonctionnent : passez par le menu ou par le plan du site.
search-unsure = Rien de sûr pour « { $text } » : les résultats ci-dessous n’ont qu’une partie des mots cherchés.
search-nothing = Le guichet n’a rien trouvé pour « { $text } ».
search-filtered-out = Aucun résultat avec ces filtres : retirez-en un.
search-exact = mots tels qu’ils sont tapés
search-how-measured = Comment nous mesurons la recherche
spelling-applied = Résultats pour :
spelling-exactly = Chercher exactement « { $text } »
spelling-offered = Essayez avec :
answer-label = Réponse rédigée pour cette question
answer-more = À ouvrir ensuite :
unsure-ways = Essayez un mot de moins ou un sigle. Vous pouvez aussi :
unsure-diagnostic = Décrire votre produit dans le diagnostic
unsure-glossary = Chercher le terme dans le glossaire
unsure-contact = Savoir à quel organisme poser la question
unsure-lists = Ou parcourir toutes les fiches :
suggestions-label = Suggestions
suggestions-count = suggestions
suggestions-none = Aucune suggestion
suggestion-answer = Réponse rédigée
suggestion-recent = Recherché récemment
recent-forget = Oublier mes recherches récentes (gardées dans cet onglet seulement)

facets-label = Affiner la liste
facet-kind = Nature
facet-state = État
facet-call-state = État des appels
facet-operator = Opérateur
facet-theme = Type d’aide
facet-search-theme = Thème
filters-on = Filtres actifs
filter-remove = Retirer le filtre : { $filter }
filters-reset = Retirer tous les filtres
filter-form-label = Filtrer les appels
filter-any = Tous
filter-submit = Filtrer

pagination-label = Pages de résultats
page-previous = Page précédente
page-next = Page suivante
page-of = Page { $page } sur { $pages }

quality-title = Comment nous mesurons la recherche
quality-description = Ce que la recherche du guichet trouve et ce qu’elle manque, sur des requêtes de référence dont on connaît la réponse : chiffres recalculés par le site lui-même.
quality-lede = Des requêtes dont on connaît la réponse sont posées à la recherche, telle que vous l’utilisez. Voici ce qu’elle trouve, et ce qu’elle manque.
quality-measured = Mesuré sur ce site, avec les appels dans leur état au { $date }. Bibliothèque { $version }.
quality-nothing = Aucune requête de référence n’est chargée : il n’y a rien à mesurer.
quality-of = { $count } sur { $total }
quality-queries = Requêtes
quality-success = Bonne fiche parmi les trois premières
quality-ndcg = nDCG@10, de 0 à 1
quality-nonsense = Questions hors sujet reconnues comme telles
quality-reached = Niveau à ne pas perdre : un nDCG@10 de { $score }, atteint le { $date }. Une modification qui le ferait nettement baisser n’est pas publiée.
quality-how = Ce qui est mesuré, et comment
quality-method =
    Chaque requête de référence est ce que quelqu’un pourrait taper : quelques mots, un sigle, une faute de frappe, une question entière, un numéro d’article, de l’anglais. À chacune sont attachées les fiches qui y répondent, notées 3 (la fiche cherchée), 2 (répond aussi) ou 1 (aide).

    - **Bonne fiche parmi les trois premières** : la part des requêtes pour lesquelles une fiche de la meilleure note arrive dans les trois premiers résultats.
    - **nDCG@10** : l’ordre des dix premiers résultats comparé au meilleur ordre possible. 1 veut dire que les fiches les mieux notées sont toutes en tête ; une bonne fiche placée plus bas compte de moins en moins.
    - **Questions hors sujet** : des requêtes auxquelles le guichet n’a rien à répondre. La recherche doit dire qu’elle n’a rien de sûr.

    Les requêtes et leurs notes ont été établies à la lecture des fiches, sans lancer la recherche. Aucun conseiller ne les a encore relues : les chiffres valent ce que valent ces notes.

    Le calcul est fait par ce site, sur son propre index, avec le code qui répond à vos recherches. Les réponses rédigées qui s’affichent au-dessus de certains résultats ne comptent pas. Les requêtes et leurs notes sont dans un fichier public, `content/search/golden.toml`.
quality-groups = Selon qui demande et ce qui est tapé
quality-by-role = Chiffres selon la personne qui demande
quality-by-kind = Chiffres selon le genre de requête
quality-role = Qui demande
quality-kind = Genre de requête
quality-role-founder = Création d’entreprise
quality-role-advisor = Conseil
quality-kind-words = Quelques mots
quality-kind-acronym = Sigle
quality-kind-typo = Faute de frappe, accents oubliés
quality-kind-english = Anglais
quality-kind-question = Question entière
quality-kind-article = Numéro d’article ou d’acte
quality-kind-nonsense = Hors sujet
quality-robustness = Et si l’on tape autrement ?
quality-robustness-lede = Les mêmes requêtes, changées par programme d’une façon à la fois. Une recherche solide y perd peu.
quality-robustness-caption = nDCG@10 des requêtes telles quelles, puis changées
quality-variation = Changement
quality-varied-queries = Requêtes changées
quality-unvaried = Telles quelles
quality-varied = Changées
quality-change = Écart
quality-variation-no-accents = Sans accents
quality-variation-typo = Une faute de frappe dans un mot long
quality-variation-number = Singulier pour pluriel, ou l’inverse
quality-variation-acronym = Sigle développé, ou l’inverse
quality-variation-order = Mots dans un autre ordre
quality-misses = Ce que la recherche manque
quality-misses-count = { $count ->
        [0] Toutes les requêtes ont une bonne fiche parmi les trois premières.
        [1] Une requête n’a pas de bonne fiche parmi les trois premières.
       *[other] { $count } requêtes n’ont pas de bonne fiche parmi les trois premières.
    }
quality-wanted = Attendu :
quality-found = Trouvé d’abord :
quality-nonsense-title = Ce dont la recherche se croit sûre à tort
quality-nonsense-count = { $count ->
        [1] Une question hors sujet reçoit des résultats
       *[other] { $count } questions hors sujet reçoivent des résultats
    } sans l’avertissement « rien de sûr ».
