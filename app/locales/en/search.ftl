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
search-unsure = Nothing sure for “{ $text }”: the results below have only some of the words.
search-nothing = The desk found nothing for “{ $text }”.
search-filtered-out = No result with these filters: remove one.
search-exact = words as typed
search-how-measured = How we measure the search
spelling-applied = Results for:
spelling-exactly = Search exactly for “{ $text }”
spelling-offered = Try with:
answer-label = Answer written for this question
answer-more = To open next:
unsure-ways = Try one word less or an acronym. You can also:
unsure-diagnostic = Describe your product in the assessment
unsure-glossary = Look the term up in the glossary
unsure-contact = Find out which body to ask
unsure-lists = Or browse everything:
suggestions-label = Suggestions
suggestions-count = suggestions
suggestions-none = No suggestion
suggestion-answer = Written answer
suggestion-recent = Searched recently
recent-forget = Forget my recent searches (kept in this tab only)

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

quality-title = How we measure the search
quality-description = What the search of the desk finds and what it misses, on reference queries whose answer is known: figures worked out by the site itself.
quality-lede = Queries whose answer is known are put to the search as you use it. Here is what it finds, and what it misses.
quality-measured = Measured on this site, with the calls in their state on { $date }. Library { $version }.
quality-nothing = No reference query is loaded: there is nothing to measure.
quality-of = { $count } of { $total }
quality-queries = Queries
quality-success = Right page among the first three
quality-ndcg = nDCG@10, from 0 to 1
quality-nonsense = Off-topic questions recognised as such
quality-reached = Level not to be lost: an nDCG@10 of { $score }, reached on { $date }. A change that would lower it clearly is not published.
quality-how = What is measured, and how
quality-method =
    Each reference query is something that people could type: a few words, an acronym, a slip of the finger, a whole question, the number of an article, English. The pages that answer it are attached to it, graded 3 (the page looked for), 2 (answers as well) or 1 (helps).

    - **Right page among the first three**: the share of the queries for which a page of the best grade comes among the first three results.
    - **nDCG@10**: the order of the first ten results compared with the best possible order. 1 means that the pages with the best grades all come first; a good page further down counts for less and less.
    - **Off-topic questions**: queries to which the desk has no answer. The search must say that it has nothing sure.

    The queries and their grades were written by reading the pages, without running the search. No advisor has reviewed them yet: the figures are worth what these grades are worth.

    This site makes the computation, on its own index, with the code that answers your searches. The written answers shown above some results do not count. The queries and their grades are in a public file, `content/search/golden.toml`.
quality-groups = By who asks and what is typed
quality-by-role = Figures by who asks
quality-by-kind = Figures by kind of query
quality-role = Who asks
quality-kind = Kind of query
quality-role-founder = Founder
quality-role-advisor = Advisor
quality-kind-words = A few words
quality-kind-acronym = Acronym
quality-kind-typo = Slip of the finger, missing accents
quality-kind-english = English
quality-kind-question = Whole question
quality-kind-article = Number of an article or an act
quality-kind-nonsense = Off topic
quality-robustness = What if it is typed differently?
quality-robustness-lede = The same queries, changed by a program in one way at a time. A solid search loses little.
quality-robustness-caption = nDCG@10 of the queries as they are, then changed
quality-variation = Change
quality-varied-queries = Queries changed
quality-unvaried = As they are
quality-varied = Changed
quality-change = Difference
quality-variation-no-accents = Without accents
quality-variation-typo = A slip of the finger in one long word
quality-variation-number = Singular for plural, or the reverse
quality-variation-acronym = Acronym written out, or the reverse
quality-variation-order = Words in another order
quality-misses = What the search misses
quality-misses-count = { $count ->
        [0] Every query has a right page among the first three.
        [1] One query has no right page among the first three.
       *[other] { $count } queries have no right page among the first three.
    }
quality-wanted = Expected:
quality-found = Found first:
quality-nonsense-title = What the search is wrongly sure of
quality-nonsense-count = { $count ->
        [1] One off-topic question gets results
       *[other] { $count } off-topic questions get results
    } without the words “nothing sure”.
