# First page, lists, glossary, guides, site map.
home-title = Who pays for your health innovation, when, and what is missing?
home-lede = Describe your product: the desk tells you which reimbursement routes, early access schemes and calls concern you, and why.
home-start = Start the assessment
home-description = One desk for digital-health companies: the reimbursement routes, early access, requirements and calls that concern you, and why.
promise-reasons = Every answer gives its reasons line by line, with the article and the date it was checked.
promise-private = No account: your answers live in the address of the page only, and the desk keeps nothing of them.
promise-unknown = “I don’t know” is an answer: it neither opens nor closes any route.
home-calls = { $count ->
        [0] No call open today
        [1] One call open today
       *[other] { $count } calls open today
    }
home-no-call = No application is open today, going by the dates the desk knows.
home-all-calls = See all { $count } calls and funding schemes
home-guides = Where to start
home-families = The { $count } routes, by family
home-family = { $family } ({ $count })

schemes-title = Routes to reimbursement and to the market
schemes-lede = The { $count } routes the desk knows: standard, early access, experimentation, sales, European comparisons. Every page follows the same plan.
schemes-description = All routes to reimbursement, early access and experimentation for a digital-health product in France, with their conditions and sources.
scheme-check = Check what my product is entitled to
scheme-check-this = Check whether my product qualifies

prerequisites-list-title = Regulatory requirements
prerequisites-list-lede = The { $count } obligations and frameworks to know before applying or selling: CE marking, data, hosting, identity, cybersecurity.
prerequisites-list-description = CE marking, ANS certificate, hosting, health data, artificial intelligence: whom each requirement applies to, what it asks for, and with which sources.

calls-list-title = Calls and funding
calls-lede = Open ones first, by closing date. A closed call stays readable: it often comes back in another form.
calls-description = Calls for projects, contests, tax measures and European programmes for digital health, with their state worked out for today.
calls-list-heading = Calls
calls-count = { $count ->
        [0] No call
        [1] One call
       *[other] { $count } calls
    } out of { $total }
calls-none = No call matches these filters: remove one.

actors-title = Bodies
actors-lede = The { $count } bodies that assess, decide, certify, fund or support.
actors-description = Who assesses, decides, certifies, funds and supports digital-health products in France, and how to reach them.

guides-title = Guides
guides-lede = Plain-language walks that tie the pages of the desk together.
guides-list-heading = All guides
guides-description = Plain-language guides for digital-health companies: CE marking, evidence, remote monitoring, selling to hospitals, funding.
guide-checked = Checked on { $date }

glossary-title = Glossary
glossary-lede = { $count } terms and acronyms explained in one to three sentences.
glossary-description = The acronyms and terms of reimbursement, regulation and funding in French digital health, explained simply.
glossary-index = Terms by first letter
glossary-letter = Terms in { $letter }
glossary-see = See:

site-map-description = All pages of the desk.
site-map-desk = The desk
site-map-about = About

not-found-title = This page does not exist
not-found-text = The address may have been mistyped, or the page renamed. Nothing is lost: your answers stay in the address of your assessment.
not-found-ways = To go on
