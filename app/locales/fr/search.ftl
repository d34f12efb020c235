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
search-unsure = { $count ->
        [0] Le guichet n'a rien trouvé pour cette recherche. Essayez un mot de moins, un sigle, ou :
       *[other] Rien de sûr : les résultats ci-dessous n'ont qu'une partie des mots cherchés. Vous pouvez aussi :
    }
unsure-diagnostic = Décrire votre produit dans le diagnostic
unsure-glossary = Chercher le terme dans le glossaire
unsure-contact = Savoir à quel organisme poser la question
suggestions-label = Suggestions
suggestions-count = suggestions

facets-label = Affiner la liste
facet-kind = Nature
facet-state = État
facet-call-state = État des appels
facet-operator = Opérateur
facet-theme = Type d'aide
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
