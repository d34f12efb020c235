# Roadmap: the steps of routes, in order and in time.
roadmap-title = Roadmap
roadmap-description = What to do, in which order and by when: the steps of one or several routes, from a date or up to a target date, with the statutory time limits.
roadmap-lede = Choose a route: the desk lays its steps out in time, from a date or up to a target date. Nothing is kept: everything stands in the address of the page.
roadmap-link = See the roadmap of this route

roadmap-outcome = Your calendar
roadmap-summary = First step on { $start }. “{ $goal }”: { $date }, that is { $days ->
    [0] the same day
    [one] one day
   *[other] { $days } days
    } after the start.
roadmap-feasible = This calendar holds: every known deadline is met.
roadmap-not-feasible = This calendar does not hold.
roadmap-break-late = “{ $step }” would end on { $date }, whereas the deadline is { $due } ({ $span } counted from “{ $from }”).
roadmap-break-today = To meet the target date, “{ $step }” should have begun on { $date }.
roadmap-break-target = “{ $step }” is placed so late that the goal is only reached on { $date }, after the target date ({ $target }).
roadmap-break-turn = “{ $step }” cannot begin on { $wanted }: it waits for “{ $other }”, which ends on { $until }.
roadmap-break-answer = “{ $step }”: an answer within { $days ->
    [one] one day
   *[other] { $days } days
    } exceeds the time allowed ({ $allowed }); the application would be lost.
roadmap-calendar = Add to my calendar (ICS file)
roadmap-table-file = Download the table (CSV)
roadmap-note = A statutory time limit is the longest that the authority may take, without any guarantee on its part. Durations that no text sets are yours: until you type them, each counts as one month, and that figure means nothing.

roadmap-drawing = The steps in time, actor by actor
roadmap-told = { $count } steps, repeated in the table below. Critical path: { $path }.
roadmap-told-pushed = Steps that are pushed: { $list }.
roadmap-told-own = Milestones of the company: { $list }.
roadmap-today = today
roadmap-key-statutory = statutory time limit
roadmap-key-usual = usual duration, according to a source
roadmap-key-own = the company’s own duration, or to be estimated
roadmap-key-moment = filing, decision or other moment
roadmap-key-path = critical path: any delay puts the goal off
roadmap-key-due = deadline
roadmap-key-before = planned date of a step that is pushed
roadmap-key-flag = milestone of the company

roadmap-table = The steps, in order
roadmap-column-step = Step
roadmap-column-doer = Who
roadmap-column-start = Start
roadmap-column-end = End
roadmap-column-duration = Duration
roadmap-column-latest = At the latest
roadmap-critical = Critical path
roadmap-slack = { $count ->
    [0] no slack
    [one] one day of slack
   *[other] { $count } days of slack
    }
roadmap-late = { $count ->
    [one] one day too many
   *[other] { $count } days too many
    }
roadmap-due = Deadline on { $date }: { $span } counted from “{ $from }”.
roadmap-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
    }
roadmap-span-business-days = { $count ->
    [one] { $count } business day
   *[other] { $count } business days
    }
roadmap-span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
    }
roadmap-stopped = { $count ->
    [one] one day with the clock stopped
   *[other] { $count } days with the clock stopped
    }
roadmap-basis-moment = no duration
roadmap-basis-statutory = statutory
roadmap-basis-usual = usual
roadmap-basis-own = your estimate
roadmap-basis-neutral = to be estimated by the company

roadmap-form = Change the calendar
roadmap-form-lede = Change a date, a duration or the sequence of routes: everything else follows.
roadmap-other = Choose another route
roadmap-submit = Reckon again
roadmap-field-schemes = Routes, one after the other
roadmap-scheme-first = Route
roadmap-scheme-then = Then
roadmap-scheme-none = Nothing after
roadmap-field-anchor = Count
roadmap-anchor-start = from a date
roadmap-anchor-target = up to a target date
roadmap-field-on = Date
roadmap-field-goal = The target date is that of
roadmap-goal-last = the last route
roadmap-field-pace = Durations counted
roadmap-pace-min = the shortest, where they are known
roadmap-pace-usual = the usual ones, where they are known
roadmap-pace-max = the longest: what the texts allow
roadmap-field-met = Requirements met already
roadmap-field-times = Your durations
roadmap-hint-times = No text sets them. Leave empty to count one month; 0 when it is done already.
roadmap-unit-days = in days
roadmap-unit-business-days = in business days
roadmap-unit-months = in months
roadmap-unit-known = in the unit of its time limit
roadmap-field-move = Move a step
roadmap-hint-move = The step will not begin before that date, and what depends on it will follow.
roadmap-move-step = Step to move
roadmap-move-value = Not before
roadmap-field-stop = Add a request for further documents
roadmap-hint-stop = It stops the clock until you answer, or makes the time limit longer, depending on the texts.
roadmap-stop-step = Step interrupted
roadmap-stop-value = Days before your answer
roadmap-no-step = None
roadmap-field-label = Name of this calendar
roadmap-hint-label = For example that of the product, so that several roadmaps can stand in one calendar.

roadmap-event-due = Deadline: { $step }
roadmap-event-told = { $fiche }. { $doer }. { $basis }.

wrong-roadmap-scheme = There is no such route: choose one from the list.
wrong-roadmap-twice = “{ $scheme }” is there twice: keep only one.
wrong-roadmap-many = A roadmap holds { $most } routes at most.
wrong-roadmap-not-next = Nothing allows “{ $before }” to be followed by “{ $after }”: no route known to the desk follows the first{ $next }.
wrong-roadmap-not-next-but = Nothing allows “{ $before }” to be followed by “{ $after }”. What may follow the first: { $next }.
wrong-roadmap-goal = The target date must be that of one of the routes chosen.
wrong-roadmap-nothing-left = Every step up to the goal is done already.
wrong-roadmap-day = “{ $text }” is not a date: write it as 2027-01-31.
wrong-roadmap-far = The date { $date } is too far away: choose one from { $first } to { $last }.
wrong-roadmap-calendar = These durations lead beyond the calendar: make them shorter.
wrong-roadmap-past = The target date, { $date }, is over: choose a date to come.
wrong-roadmap-number = “{ $text }” is not a whole number from 0 on (duration of “{ $step }”).
wrong-roadmap-long = The duration of “{ $step }” exceeds ten years.
wrong-roadmap-moment = “{ $step }” has no duration: it is a moment.
wrong-roadmap-no-stop = No source says that a request for further documents stops “{ $step }”.
wrong-roadmap-step = There is no step “{ $text }”: choose one from the list.
wrong-roadmap-half = Choose both the step and its value, or leave both empty.
roadmap-money = Simulate what this schedule brings in
