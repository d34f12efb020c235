several-answers = Several answers are possible.
example = An example
no-answer-error = No answer was chosen. Your other answers are kept.
no-answer-link = Choose an answer, or “I don’t know”
save-answer = Save and go back to the summary
continue = Continue
skip = Skip for now
not-answered = Not answered yet
help = Help
progress = Progress of the assessment
question-description = The desk’s assessment, “{ $section }” part: one question at a time, with the reason why it is asked.
question-again = You are changing this answer; the others are kept.
questions-left = { $answered ->
        [0] First question
        [one] 1 question answered
       *[other] { $answered } questions answered
    }, at most { $left } to come: some become useless on the way.
why-asked = Why this question?
why-asked-open = { $count ->
        [one] One route not settled yet depends on it:
       *[other] { $count } routes not settled yet depend on it:
    }
why-asked-settled = It counts for these routes, already settled by your other answers:
why-asked-calls = It serves for calls and requirements, not for reimbursement routes.
previous-question = Previous question
see-recap = Summary of my answers
see-result = See the result
see-result-so-far = See the result so far
see-questionnaire = The whole questionnaire on one page
see-comparison = Compare the routes, criterion by criterion
diagnostic-ways = Other ways on
diagnostic-description = Describe your product: the desk says which routes are open, which are not, and why.
settled-title = The questionnaire is complete
settled-text = { $count ->
        [one] One answer was enough
       *[other] { $count } answers were enough
    }: every route is settled.
settled-unknown-text = { $count ->
        [one] One route remains to be settled, for want of an answer.
       *[other] { $count } routes remain to be settled, for want of an answer.
    } The result says which question would settle it.
refine-text = { $count ->
        [one] One more question refines requirements and calls.
       *[other] Up to { $count } more questions refine requirements and calls.
    }
refine = Refine requirements and calls
questionnaire-title = The whole questionnaire on one page
questionnaire-lede = Answer in any order. A question left empty stays unknown: it neither opens nor closes a route.
live-title = Live verdicts
live-private = Computed in your browser: your answers do not leave it until you ask for the result.
live-open = Open routes
live-next = Most useful question:
live-status = Verdicts updated.
live-noscript = Without scripts, verdicts are computed when you ask for the result.
recap-title = Summary
recap-empty = No answer yet.
recap-question = Question
recap-answer = Your answer
recap-change = Change
recap-left = { $count ->
        [one] One question can still change a verdict
       *[other] { $count } questions can still change a verdict
    }
change = Change
answer = Answer
continue-diagnostic = Continue the assessment
start-again = Start again from scratch
result-title = Your result
result-description = The reimbursement routes for this product: open, within reach or closed, with their reasons.
result-lede = { $count ->
        [0] Without answers
        [one] From your answer
       *[other] From your { $count } answers
    }, under the rules known on { $date }. "Open" means: the conditions the desk can check are met; the authority alone decides the rest.
result-empty = There is no answer in this address: every route remains to be settled.
result-next = { $left ->
        [one] One question can still change a verdict:
       *[other] Up to { $left } questions can still change a verdict. The most useful:
    }
as-of-label = Result as of
as-of-submit = Compute again
date-refused = This date cannot be read or is out of the calendar (2000 to 2100): the result is given for today.
date-notice = Result for a date other than today: the desk applies the rules it knows, with the dates they came into force. It does not know earlier versions of the texts.
group-title-open = Open routes ({ $count })
group-title-open-with-prerequisites = Open routes, prerequisites to fill ({ $count })
group-title-reachable = Routes within reach ({ $count })
group-title-undetermined = Routes to be settled ({ $count })
group-title-closed = Closed routes ({ $count })
group-text-open = You can prepare the filing: the conditions the desk can check are met.
group-text-open-with-prerequisites = The right route; a step of yours is missing before you can file.
group-text-reachable = Closed today, but by facts that you can change.
group-text-undetermined = Your answers are not enough to decide yet.
group-text-closed = Closed by facts that do not depend on you, or by too many conditions at once.
reason-open = { $met ->
        [one] The criterion that can be checked here is met.
       *[other] The { $met } criteria met cover every condition that can be checked here.
    }
reason-open-with-prerequisites = { $count ->
        [one] One step remains: { $missing }.
       *[other] { $count } steps remain: { $missing }.
    }
reason-undetermined = { $count ->
        [0] Your answers still leave both outcomes possible.
        [one] One blocking criterion is not known yet.
       *[other] { $count } blocking criteria are not known yet.
    }
reason-reachable = { $count ->
        [one] One condition is not met: { $missing }.
       *[other] { $count } conditions are not met: { $missing }.
    }
reason-closed = { $count ->
        [one] One condition is not met: { $missing }.
       *[other] { $count } conditions are not met: { $missing }.
    }
reason-not-in-force = This route does not exist on the chosen date.
and-more = {" "}; and { $count ->
        [one] one more
       *[other] { $count } more
    }
advice-recommended = Recommended: { $reason }
advice-set-aside = Better set aside: { $reason }
settling-question = To settle it:
lead-time = Usual time: { $time }
change-changeable = You can change it
change-fixed = Does not depend on you
changes-reachable = { $count ->
        [one] What to change to open it
       *[other] { $count } ways to open it
    }
changes-fixed = { $count ->
        [one] What would have to be different
       *[other] What would have to be different: { $count } combinations
    }
changes-more = { $count ->
        [one] Another combination exists.
       *[other] { $count } other combinations exist.
    }
strong-unmet = Careful, expected in practice and not met: { $missing }.
coverage = { $decided } criteria out of { $total } are decided here; { $authority ->
        [0] none is reserved to an authority.
        [one] one is reserved to the authority.
       *[other] { $authority } are reserved to the authority.
    }
criteria-counts = Criteria in detail (met: { $met }, not met: { $unmet }, not known yet: { $unknown })
prerequisites-title = Requirements that apply ({ $count })
prerequisites-text = Regulatory obligations that concern your product, whatever the route.
prerequisites-undetermined = { $count ->
        [one] Another requirement depends on answers you have not given yet.
       *[other] { $count } other requirements depend on answers you have not given yet.
    }
applies-strongly = concerns you first and foremost
calls-title = Calls and funding to look at ({ $count })
calls-text = Open ones first; "to be confirmed" means that the desk does not know the next date.
calls-others = { $count ->
        [one] One other call is closed, without direct filing or out of reach.
       *[other] { $count } other calls are closed, without direct filing or out of reach.
    }
calls-all = See all calls
call-closes = closes on { $date }, { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
call-next = next known date: { $date }
call-fit = Eligibility:{" "}
call-near-miss = You would qualify with: { $changes }
share-title = Keep, share, print
share-text = This page is not stored anywhere: its address holds your answers. Bookmark it, or send it to whom you like.
share-label = Address of this result
print-hint = The page prints with all its reasons: use your browser’s “Print” command.
comparison-title = Compare the routes
comparison-lede = One row for each question, one column for each route: where each route blocks, at a glance. For up to four routes: the first euro, what they bring in over thirty-six months, their delays and their pitfalls.
comparison-caption = Criteria met, not met or not known yet, by route
comparison-criterion = Criterion
comparison-none = No effect on this route
comparison-advice = advised
comparison-empty = No route to compare: choose some below.
comparison-choose = Choose the routes to compare
comparison-which = Routes to compare
comparison-submit = Compare
comparison-too-many = At most { $most } routes are compared: here are the first ones chosen.
comparison-hint = Choose up to { $most } routes to compare their first euro, what they bring in over thirty-six months, their delays, tariffs, obligations and pitfalls as well.
comparison-brief = The first euro, and three years of revenue
comparison-detail = Delays, tariffs, obligations and pitfalls
comparison-patient-year = A patient followed for twelve months brings, at the known tariff: { $amount }.
comparison-patient-year-from = A patient followed for twelve months brings, at the known tariff, from { $least } to { $most }.
comparison-patient-year-unknown = What a patient brings is not known from the sources read.
comparison-nothing = Nothing in the sources read.
comparison-first-euro = First euro
comparison-brings = Over thirty-six months
comparison-reached-in = Around { $month }, if you begin today.
comparison-reached-between = Between { $soonest } and { $latest }, if you begin today.
comparison-estimated = { $count ->
    [one] No source says how long one of the steps takes: a neutral estimate is used.
   *[other] No source says how long { $count } of the steps take: neutral estimates are used.
}
comparison-unpaid = The sources read give no amount paid to the company for each patient.
comparison-roadmap = See the details in the roadmap
comparison-untold = Give a number of patients under “Compare what these routes bring in”.
comparison-missing = A tariff, a price or a length of time is missing for this route: fill it in under “Compare what these routes bring in”.
comparison-year = { $year ->
    [1] First year: { $amount }
    [2] Second year: { $amount }
   *[other] Third year: { $amount }
}
comparison-first-paid = First payment counted: { $month }, with the longest delays.
comparison-never = Nothing within thirty-six months, with the longest delays.
comparison-simulate = Refine in the simulation
comparison-suppose = Compare what these routes bring in
comparison-supposed = Counted with { $start } new patients in each paid month, { $stay }% of whom are still followed from one month to the next; each route alone.
comparison-suppose-help = The same number of patients for each route, from the first month paid; each route alone, without what may follow it, without costs, and without tariffs going down as patients increase. These figures are yours: the desk does not check or keep them.
comparison-start = New patients in each paid month
comparison-this = Compare with other routes
notes-title = About your answers
note-unknown-question = "{ $name }" is not a current question: this parameter is ignored, the rest is kept.
note-unknown-value = { $question }: "{ $value }" is not a possible answer; the question stays open.
note-out-of-range = { $question }: { $value } is out of range; the question stays open.
note-repeated = { $question }: only one answer is possible, the first is kept.
note-not-alone = { $question }: "none" does not go with other answers; the others are kept.
note-derived = { $question }: deduced from your other answers ({ $table }). You may answer otherwise.

# Signed snapshot
see-snapshot = Dated and signed snapshot, to print or to save
snapshot-title = Signed snapshot
snapshot-lede = What the desk says of these answers, dated and signed: anybody can verify that nothing in it was changed, even offline.
snapshot-of = Answers assessed for { $date } with library { $version }; snapshot made on { $issued }.
snapshot-download = Save the signed snapshot (JSON)
snapshot-back = Back to the result
snapshot-verdicts = Verdicts
snapshot-answers = Answers
snapshot-signature = Signature
snapshot-verify = The signature is that of the file to save. To verify it offline, with the program of the desk and the published keys:
snapshot-key = Key (Ed25519)
snapshot-keys = keys published by the desk
snapshot-value = Signature
snapshot-not-a-decision = This snapshot tells what the rules known to the desk give on that day. It binds no authority and is no decision.
snapshot-cannot-sign = The desk cannot sign for the moment. Your answers are in the address of this page: try again in a few minutes.
