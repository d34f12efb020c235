search-title = Search
search-title-for = Search: { $text }
search-description = One search over routes, requirements, calls, bodies, guides and the glossary.
search-form-label = Search the content
search-results = Results
search-count = { $count ->
        [0] No result
        [1] One result
       *[other] { $count } results
    }
search-section = Read the part “{ $section }”
search-unavailable = Search is unavailable for the moment. Lists, pages and the assessment work: use the menu or the site map.
search-unsure = { $count ->
        [0] The desk found nothing for this search. Try one word less, an acronym, or:
       *[other] Nothing sure: the results below have only some of the words. You can also:
    }
unsure-diagnostic = Describe your product in the assessment
unsure-glossary = Look the term up in the glossary
unsure-contact = Find out which body to ask
suggestions-label = Suggestions
suggestions-count = suggestions

facets-label = Narrow the list
facet-kind = Kind
facet-state = State
facet-call-state = State of calls
facet-operator = Operator
facet-theme = Kind of aid
facet-search-theme = Theme
filters-on = Active filters
filter-remove = Remove the filter: { $filter }
filters-reset = Remove all filters
filter-form-label = Filter the calls
filter-any = All
filter-submit = Filter

pagination-label = Pages of results
page-previous = Previous page
page-next = Next page
page-of = Page { $page } of { $pages }
