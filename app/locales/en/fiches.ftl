# Pages of the library: the common anatomy, then what is proper to each kind.
kind-scheme = Access route
kind-prerequisite = Requirement
kind-call = Call
kind-actor = Body
kind-guide = Guide
kind-term = Term
kind-terms = Glossary terms

toc-title = On this page
french-only = Some passages are only available in French.
also-called = Also called: { $names }
checked-on = All statements on this page are less than twelve months old; the oldest is as of { $date }.
checked-stale = { $stale ->
        [1] One statement out of { $total } is more than twelve months old (the oldest: { $date }). It is marked “to be checked again”
       *[other] { $stale } statements out of { $total } are more than twelve months old (the oldest: { $date }). Each is marked “to be checked again”
    }: confirm with the body in charge before relying on it.
carried-verdict = For your answers, as of { $date }:
carried-counts = { $met } conditions met, { $unmet } not met, { $unknown } not known yet.
carried-back = Back to my result

section-evaluators = Who decides
section-conditions = Conditions
section-ce-requirement = CE marking
section-evidence = Evidence expected
section-authority-criteria = What only an authority decides
section-how-to-apply = How to apply
section-delays = Time limits
section-duration = Duration
section-amounts = Amounts
section-obligations = Obligations
section-pitfalls = Pitfalls
section-relations = Relations with other routes
section-prerequisites = Requirements to meet
section-advice = Guidance that names this route
section-statistics = Figures
section-examples = Examples
section-generic-pathologies = Medical conditions covered
section-applies = Whom it applies to
section-decision = Decision table
section-facts = Key facts
section-steps = Steps
section-authority = Who is in charge
section-needed-for = Needed for
section-windows = Calendar
section-aid = Aid
section-budget = Budget
section-results = Results
section-operators = Who runs it
section-for-startups = For a start-up
section-contacts = Reaching the body
section-handles = What it handles
section-also-read = Read also
section-related = Related pages

conditions-coverage = { $decided ->
        [1] The desk checks one condition
       *[other] The desk checks { $decided } conditions
    }; { $authority ->
        [0] none is left to an authority alone.
        [1] one more is left to an authority alone.
       *[other] { $authority } more are left to an authority alone.
    }
ce-required = Compulsory
ce-not-required = Not required
ce-depends = Depends on the case
relation-preceded-by = May come before
relation-follow-on = Usually comes next
relation-alternatives = Other routes to consider
relation-incompatible = Cannot be combined, for the same indication, with
prerequisites-own = Specific to this route
prerequisites-common = Common to all routes
advice-recommended-when = Recommended when
advice-set-aside-when = To be set aside when

needed-for-all = Every route, when it applies to the product.
applies-to-all = The desk knows of no condition that rules it out: assume that it concerns you.
applies-when = It applies when all these conditions are met:
applies-strongly-when = It concerns you above all when:
decision-if = If
decision-first-row = The first row whose conditions are met wins.
decision-caption = Conclusions by answers

call-closes-on = closes on { $date }, { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
call-closes-about = closing announced: { $date }
call-opens-on = opens on { $date }, { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
call-opens-about = opening announced: { $date }
call-closed-on = closed since { $date }
call-closed-about = last known closing: { $date }
call-permanent = applications at any time or every year
call-programme = Programme: { $name }
windows-caption = Known periods of the call
window-label = Period
window-opens = Opening
window-closes = Closing
window-note = Remark and source
window-event = (announcement, no application)
window-unknown = not known
