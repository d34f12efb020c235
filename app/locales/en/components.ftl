yes = Yes
no = No
and = and
or = or
not = except
none-of = none of
colon = { ": " }
at-least = at least { $number } { $unit }
at-most = at most { $number } { $unit }
above = more than { $number } { $unit }
below = less than { $number } { $unit }
unknown-answer = I don’t know
value-unknown = To be confirmed: the value is not known
to-confirm = to be confirmed
certainty-mixed = part of it was not read again in its source
certainty-recalled = known reference, not read again
stale = to be checked again: source older than twelve months
source-label = Source:
as-of = as of { $date }
in-force-since = wording in force since { $date }
sources-title = Sources
criterion-only-if = Only if: { $condition }
criteria-all = All of these conditions:
criteria-any = At least one of these conditions:
criteria-not = None of these conditions:
outcome-met = Met
outcome-unmet = Not met
outcome-unknown = Not known yet
outcome-not-applicable = Not applicable
verdict-open = Open
verdict-open-with-prerequisites = Open, prerequisites to fill
verdict-reachable = Within reach
verdict-undetermined = To be settled
verdict-closed = Closed
call-state-open = Open
call-state-permanent = Permanent
call-state-upcoming = Upcoming
call-state-running = Running, no filing
call-state-to-confirm = To be confirmed
call-state-closed = Closed
prerequisite-state-missing = Missing
prerequisite-state-to-check = To check
prerequisite-state-undetermined = To be settled
prerequisite-state-done = Met
prerequisite-state-not-applicable = Not applicable
prerequisite-state-not-in-force = Not in force
sources-in-french = Titles of sources and remarks on them are only available in French.
table-number = Table { $number }
in-force-from = From { $from }
in-force-until = Until { $until }
in-force-between = From { $from } to { $until }
level-blocking = { $count ->
        [1] Blocking condition
       *[other] Blocking conditions ({ $count })
    }
level-prerequisite = { $count ->
        [1] Condition met by a step of the company
       *[other] Conditions met by a step of the company ({ $count })
    }
level-strong = { $count ->
        [1] Strongly expected condition
       *[other] Strongly expected conditions ({ $count })
    }
level-advisory = { $count ->
        [1] Advice
       *[other] Advice ({ $count })
    }
live-done = Updated.
live-wrong = One of the values does not fit: the button says which. The last result stays in view.
live-lost = The desk does not answer: use the button.
