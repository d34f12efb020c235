# Roadmap of a dossier: what is done, dates, notes, milestones, subscription.
plan-keep = Keep in a dossier
plan-keep-nothing = The address holds no roadmap.
plan-keep-no-dossier = A roadmap is kept in a dossier, and you have none yet. Do an assessment, save it, then come back to this page: its address holds your roadmap.
plan-keep-back = See this roadmap again
plan-keep-dossier = Dossier
plan-keep-replaces = { $dossier } (replaces its present roadmap; ticked steps, notes and milestones stay)

plan-make = Make the roadmap
plan-make-lede = { $count ->
        [0] The desk proposes routes from the answers of the dossier.
        [one] The desk proposes routes from the answers of the dossier, and counts as done one requirement that they say is met.
       *[other] The desk proposes routes from the answers of the dossier, and counts as done { $count } requirements that they say are met.
    }
plan-make-scheme = Which route first? You can add others after it.
plan-make-start = First day
plan-make-submit = Make the roadmap
plan-make-none = The answers of this dossier leave no route open, reachable or undetermined.

plan-change = Change the roadmap
plan-change-lede = Ticked steps, their dates, their notes and your milestones stay, whatever you change here.
plan-save = Save
plan-see = See the roadmap that is saved
plan-meanwhile = Somebody else saved the following while you were writing. What you typed is kept in the form: read it again, then save it once more if it still holds.
plan-nothing = nothing
plan-print = The page can be printed: “Print” command of your browser.

plan-now = To do now
plan-by = { $doer }, by { $date }
plan-late = { $count ->
        [one] one day late
       *[other] { $count } days late
    }
plan-on-time = Nothing is late on { $date }.
plan-late-steps = { $count ->
        [one] One step should be over.
       *[other] { $count } steps should be over.
    }
plan-forecast = If everything that is late is over today, the goal will be reached on { $date }, instead of { $planned }.
plan-forecast-same = If everything that is late is over today, the goal of { $planned } still holds.
plan-pushed-text = A step that is late pushes those that wait for it: the drawing shows the planned dates in dashes, and filled in, those that are still possible if all that is late is over today.
plan-pushed = Pushed: from { $start } to { $end }
plan-pushed-to = Pushed to { $date }
plan-reached = The goal of this roadmap is reached. You can add a route after it.
plan-cannot = The calendar cannot be drawn as it is saved: a route is gone from the rules, a date is too old or the routes no longer follow each other. What you ticked and noted is kept.
plan-tick = Done
plan-tick-label = “{ $step }”: done on
plan-step = Tick, date, note
plan-step-about = Tick, date, note: { $step }
plan-own-date = Not before { $date }, chosen by the company

plan-done = Steps done
plan-done-table = The steps that are done, the last one first
plan-none-done = No step is ticked. Tick one when it is over: what follows starts from the real day.
plan-none-done-read = No step is ticked.
plan-ticked = Ticked by { $author }, { $time }
plan-column-step = Step
plan-column-done = Done on
plan-column-said = Follow-up

plan-elsewhere = Outside this roadmap
plan-elsewhere-text = The rules or your routes have changed since. Nothing is lost: here is what was saved.
plan-gone = This step no longer exists in the rules of today.
plan-outside = This step is not part of the routes chosen, or its requirement is counted as met.
plan-gone-scheme = The route “{ $scheme }” no longer exists in the rules of today.
plan-gone-step = A duration or a date of the step “{ $step }”, which no longer exists in the rules of today.

plan-calendar = The calendar
plan-milestones = The company’s own milestones
plan-no-milestone = No milestone. Add your own dates: board meeting, end of a study, fundraising.
plan-no-milestone-read = No milestone.
plan-over = Over.
plan-milestone-add = Add a milestone
plan-milestone-change = Change the milestone
plan-milestone-about = Change the milestone “{ $label }”
plan-milestone-remove = Remove

plan-field-done = Done on
plan-field-done-hint = The real day, today at the latest. Empty the field to untick the step.
plan-field-not-before = Not before
plan-field-not-before-hint = The step will not begin before that day, and what depends on it will follow.
plan-field-note = Note
plan-field-note-hint = For you and your team, and for the desk that answers a question to which this dossier is attached.
plan-field-label = Milestone
plan-field-label-hint = In one line. It stands in the calendar of those who follow this dossier.
plan-field-day = Date

plan-done-kept = The roadmap is saved.
plan-done-marked = The step is up to date.
plan-done-added = The milestone is added.
plan-done-changed = The milestone is changed.
plan-done-removed = The milestone is removed.

plan-follow = Follow in a calendar
plan-feed-lede = A secret address lets your calendar and your feed reader follow this dossier without signing in.
plan-feed-none = You have no address for this dossier.
plan-feed-made = You have an address for this dossier, made { $time }.
plan-feed-once = It cannot be shown again, because the desk keeps only a fingerprint of it. It works until you remove it or make another one.
plan-feed-make = Make my address
plan-feed-again = Make another one, which replaces this one
plan-feed-revoke = Remove my address
plan-feed-done-revoked = The address works no longer. Your calendar may keep for a while what it has read already.
plan-feed-meanwhile = Nothing was made: an address was made or removed since this page was shown. If you did not copy your address, make another one below.
plan-feed-told = Your address
plan-feed-told-text = Copy it into your calendar now: it will not be shown again once you leave this page. Whoever knows it can read this dossier as a calendar; do not share it.
plan-feed-calendar = For a calendar (subscription, ICS format)
plan-feed-news = For a feed reader (Atom format)
plan-feed-holds = What it holds
plan-feed-holds-text = The calendar: the steps of the roadmap, your milestones, the openings and closings of the calls that concern this dossier. The feed: what changes about these calls, and about the rules. Neither the name of the product, nor that of the organisation, nor your answers, nor your notes. The name given to the calendar is in it, if you chose one.
plan-feed-ends = It is yours alone. It stops working when you leave the organisation, when your account is closed, when the dossier is gone, and as long as it is archived.

plan-feed-title = News of the dossier
plan-feed-subtitle = What changes about the calls that concern this dossier, and about the rules.
plan-feed-rules = The rules have changed since the last version of this dossier
plan-feed-rules-text = Sign in to see what that changes.
plan-event-done = Done: { $step }

plan-desk-see = See the whole roadmap
plan-desk-note = As the company keeps it today. Your reading is written into the log, which the company can consult.
plan-desk-counts = Steps done: { $done }; notes: { $notes }; milestones: { $milestones }.

wrong-plan-future = This step cannot be done on { $date }: that day is still to come. Give today or a day in the past.
wrong-plan-before-start = The roadmap begins on { $start }: choose a day from that date on, or bring its beginning forward.
wrong-plan-full = A roadmap holds { $most } milestones at most: remove one to add another.
wrong-plan-dossier = Choose a dossier.
