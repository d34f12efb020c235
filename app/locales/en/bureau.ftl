# The desk at work: the queue, a case as the desk sees it, mails that were given up.
space-queue = Queue
space-figures = Figures
space-mails = Mails

queue-title = Queue of cases
queue-filters = Filters of the queue
queue-filter-mine = Mine
queue-filter-desk = All
queue-filter-unassigned = Given to nobody
queue-filter-late = Late
queue-filter-waiting = Waiting for the company
queue-filter-done = Answered or closed
queue-search = Number or words of the case
queue-all-topics = All topics
queue-all-desks = All desks
queue-desk = Desk
queue-sort = Order
queue-sort-due = Due soonest first
queue-sort-received = Received last first
queue-show = Show
queue-column-number = Number
queue-column-subject = Case
queue-column-topic = Topic
queue-column-state = State
queue-column-assignee = Given to
queue-column-due = Due
queue-column-received = Received
queue-column-choose = Choose
queue-urgent = urgent
queue-nobody = nobody
queue-choose = Choose case { $number }
queue-paused = time to answer paused
queue-late = { $count ->
    [one] 1 business day late
   *[other] { $count } business days late
}
queue-days-left = { $count ->
    [0] today at the latest
    [one] 1 business day left
   *[other] { $count } business days left
}
queue-more = Next cases
queue-empty = No case here.
queue-nothing-found = No case has these words or this number.
queue-done-referred = The case has gone to the other desk, where a new delay begins. The company reads your reason.
queue-given = { $count ->
    [0] No case was given.
    [one] One case was given.
   *[other] { $count } cases were given.
}
queue-left = { $count ->
    [one] Another one could not be: it changed in the meantime, or is at a desk where this person does not answer.
   *[other] { $count } others could not be: they changed in the meantime, or are at a desk where this person does not answer.
}
queue-assign = Give the chosen cases
queue-assign-hint = Tick cases in the table, { $most } at most, then choose who gets them.
queue-assign-submit = Give
queue-choose-person = Choose somebody
field-assignee = Given to
field-assign-reason = Why?
advisor-open = { $count ->
    [0] { $name } (no open case)
    [one] { $name } (1 open case)
   *[other] { $name } ({ $count } open cases)
}
wrong-choose-cases = Tick at least one case.
wrong-case-number = No case of your desks has this number.

desk-state-new = To be taken
desk-state-taken = In progress
desk-state-waiting = Waiting for the company
desk-state-answered = Answered
desk-state-closed = Closed

desk-case-from = from { $name }
desk-case-from-company = from { $name }, for { $company }
desk-case-urgent = The answer is needed sooner: { $reason }
desk-case-other = { $name } is looking at this case too, since { $at }.
desk-case-meanwhile = This was written or done while you were working. Your text is kept below: compare the two, then send again if it is still useful.

desk-write-reply-title = Answer the company
desk-write-reply-hint = The company will read this text and get a mail that tells of it. For thirty seconds you can still take the answer back.
desk-write-reply-send = Send the answer to the company
desk-field-reply = Answer to the company
desk-write-request-title = Ask the company for more
desk-write-request-hint = The company will read this text; the time to answer is paused until it replies.
desk-write-request-send = Ask the company
desk-field-request = What the company is asked for
desk-write-note-title = Internal note
desk-write-note-hint = For the desk only: the company will never see this text.
desk-write-note-send = Keep the internal note
desk-field-note = Internal note, which the company does not see
desk-take-back = Take my answer back
desk-take-back-text = { $seconds ->
    [0] Your answer is leaving now.
    [one] Your answer leaves in one second. You can still take it back.
   *[other] Your answer leaves in { $seconds } seconds. You can still take it back.
}

desk-facts = What is known
desk-fact-received = Received
desk-fact-answered-in = First answer in
desk-fact-answered-days = { $count ->
    [0] less than a business day
    [one] 1 business day
   *[other] { $count } business days
}
desk-fact-closed = Closed because
desk-fact-merged = Goes on in

desk-routing = Why this desk and this person
desk-routing-topic = The topic “{ $topic }” leads to { $desk }.
desk-routing-chosen = The desk { $desk } was chosen.
desk-routing-no-consent = The company did not agree to its case being passed on to { $desk }: the first desk keeps it.
desk-routing-absent = { $name } is away.
desk-routing-absent-until = { $name } is away until { $until }.
desk-routing-full = { $count ->
    [one] { $name } has 1 open case already, which is the limit.
   *[other] { $name } has { $count } open cases already, which is the limit.
}
desk-routing-nobody = Nobody is available at the desk { $desk }.
desk-routing-fewest = { $count ->
    [0] { $name } has no open case: nobody has fewer.
    [one] { $name } has 1 open case: nobody has fewer.
   *[other] { $name } has { $count } open cases: nobody has fewer.
}
desk-routing-idle = Among equals, { $name } has waited longest for a case.

desk-verdicts = Verdicts of the attached dossier
desk-verdicts-of = Version { $version } of the dossier, assessed for { $date }.
desk-verdicts-changed = The rules have changed since: the whole result, below, follows those of today.
desk-verdicts-closed = { $count ->
    [0] No route is closed.
    [one] And 1 closed route.
   *[other] And { $count } closed routes.
}
desk-verdicts-result = See the whole result with these answers

desk-take = Take this case
desk-acts = Other actions
desk-act-close-title = Close
desk-act-close-hint = The company is told by mail and can reopen the case for sixty days.
desk-act-close-submit = Close the case
desk-field-closing = Why?
desk-field-close-words = A word to the company
desk-act-assign-title = Give it to somebody
desk-act-assign-hint = Whatever was chosen automatically. The company does not see this decision.
desk-act-assign-submit = Give the case
desk-act-refer-title = Pass it on to another desk
desk-act-refer-hint = The company reads the reason; the time to answer begins anew.
desk-act-refer-submit = Pass the case on
desk-choose-desk = Choose a desk
desk-field-refer-reason = Reason, which the company reads
desk-act-release-title = Put it back into the queue
desk-act-release-hint = Nobody has the case any more. The company does not see the reason.
desk-act-release-submit = Put the case back into the queue
desk-field-release-reason = Reason
desk-act-merge-title = Join it to another case
desk-act-merge-hint = If the same company asked twice: this one is closed, the other one goes on.
desk-act-merge-submit = Join the two cases
desk-field-into = Number of the case that goes on
desk-field-into-hint = Such as 2026-00042.
desk-act-reopen-title = Reopen
desk-act-reopen-hint = The case goes on, its time to answer anew; the company reads what you write.
desk-act-reopen-submit = Reopen the case
desk-field-reopen = Why the case goes on

dead-mails-title = Mails given up
dead-mails-lede = These mails could not be handed over, after several tries or because there is no such mailbox.
dead-mails-none = All mails have left, or will.
dead-mails-recipient = Recipient
dead-mails-mail = Mail
dead-mails-written = Written
dead-mails-tries = Tries
dead-mails-reason = Last failure
dead-mails-again = Sending again
dead-mails-send = Send again
