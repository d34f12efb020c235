# Cases: asking the desk, following, adding, going on.
space-cases = My cases

topic-orientation = Where to start, which route to take
topic-assessment = Assessment for reimbursement
topic-billing = Tariffs, codes and billing
topic-certification = Frameworks, certificate, interoperability, listing
topic-device = Qualification as a medical device, CE marking, investigations
topic-data = Access to health data
topic-funding = Calls for projects, loans, grants
topic-experiment = Experiments and steps with a region
topic-hospital = Hospitals: research, innovative procedures, purchasing
topic-result = A result or a page looks wrong
topic-other = Another subject

case-state-new = Received
case-state-taken = Being worked on
case-state-waiting = Waiting for your reply
case-state-answered = Answered
case-state-closed = Closed

case-state-text-new = The desk has received your case; nobody has taken it up yet.
case-state-text-taken = Somebody at the desk is working on your case.
case-state-text-waiting = The desk has asked you for more and is waiting for your reply to go on.
case-state-text-answered = The desk has answered. If the answer is not enough, go on with the exchange below.
case-state-text-closed = This case is closed.

case-closed-because = Reason: { $reason }.

closing-reason-answered = the question was answered
closing-reason-duplicate = it says the same as another case
closing-reason-out-of-scope = the question is outside the scope of the desk
closing-reason-no-reply = the information asked for did not come
closing-reason-withdrawn = the case was withdrawn

clock-left = { $left ->
    [0] Answer due today at the latest, { $due }.
    [one] Answer due by { $due }: 1 working day left.
   *[other] Answer due by { $due }: { $left } working days left.
}
clock-late = { $late ->
    [one] The answer was due on { $due }: it is 1 working day late.
   *[other] The answer was due on { $due }: it is { $late } working days late.
}
clock-paused = { $left ->
    [0] The clock is paused: the desk is waiting for information. When it runs again, the answer will be due the same day.
    [one] The clock is paused: the desk is waiting for information. 1 working day will be left when it runs again.
   *[other] The clock is paused: the desk is waiting for information. { $left } working days will be left when it runs again.
}
clock-paused-late = { $late ->
    [one] The clock is paused: the desk is waiting for information. The answer was already 1 working day late.
   *[other] The clock is paused: the desk is waiting for information. The answer was already { $late } working days late.
}
clock-stop-now = Clock paused since { $from }, waiting for information that was asked for.
clock-stop-past = Clock paused from { $from } to { $until }, for information that was asked for.
clock-rule = The time to answer is counted in working days, Monday to Friday, without French public holidays. The day of receipt does not count. When the desk asks you for more, the clock stops until you reply.

new-case-title = Ask the desk a question
new-case-lede = { $days ->
    [one] Somebody at the desk answers you in writing within 1 working day.
   *[other] Somebody at the desk answers you in writing within { $days } working days.
} Your question stays between you and the desk.
new-case-context = Your question starts from this page:
new-case-attach = Attach this page, with the answers given in the assessment if there are any, so that the desk sees what you see
field-topic = Subject
field-subject = Your question in one line
field-subject-hint = For example: “Does my remote monitoring software come under the LATM?”
field-question = Your question in detail
field-question-hint = What the product does, how far you have come, what you have already read or asked. Do not write anybody’s health data.
field-about = For whom do you ask?
about-hint = With a dossier, the desk that answers reads the version attached, and the roadmap of the dossier with its notes, as you keep it.
about-me = For myself: nobody else will see this case
about-company = For { $company }, without a dossier
about-product = { $company }: { $product } (version { $version })
about-dossier = { $company }: { $product }, { $indication } (version { $version })
field-urgency = When do you need the answer?
urgency-normal = Within the usual time
urgency-urgent = Sooner
field-urgency-reason = Why sooner?
field-urgency-reason-hint = A filing date, a call that closes, a decision that waits. The desk takes it into account but cannot promise.
field-your-name = Your name
field-your-mail = Your e-mail address
new-case-your-mail-hint = We send a link there: your question leaves when you open it. No password is needed.
new-case-no-account = Without an account
new-case-no-account-text = Leave your name and your address, or sign in to attach a dossier: what you have typed is kept.
new-case-send = Send my question
new-case-look = See possible answers
new-case-sign-in = I have an account: sign in
new-case-found = These pages may answer already
new-case-found-text = They open in a new tab; what you have typed stays here.
new-case-nothing-found = The desk has no page on this: send your question.
new-tab = (new tab)
wrong-topic = Choose a subject from the list.
wrong-about = Choose a line from the list.
wrong-urgency-reason = Say in one sentence why the answer is urgent.
wrong-kept-gone = What had been kept is no longer there: its time is over, or the question has already been sent.

case-mailed-title = Open the link we have just sent you
case-mailed-text = A message is on its way to the address given. Your question is sent to the desk once you open the link in it. The link works for three days.
case-mailed-nothing = Nothing received? Look among unwanted messages, check the address and try again.
confirm-case-title = Send your question
confirm-case-text = Your question to the desk: “{ $subject }”. It leaves when you press the button.
confirm-case-submit = Send my question

case-received-title = Your case { $number } is recorded
case-received-due = Answer due by { $due }.
case-received-next = A message tells you of every answer. You can add to your case at any time.
case-received-follow = Follow my case

my-cases-title = My cases
my-cases-none = You have not asked the desk anything yet.
my-cases-more = Older cases
case-for-company = for { $company }

case-number = Case { $number }
case-opened-on = Received on { $date }
case-fact-topic = Subject
case-fact-company = Organisation
case-fact-desk = Handled by
case-fact-urgency = Answer wanted sooner
case-fact-context = Asked from
case-fact-dossier = Dossier attached
case-dossier-version = version { $version }
case-fact-consent = Passing on to a partner
case-thread = Exchange
case-meanwhile = Arrived in the meantime
case-meanwhile-text = This was written while you were typing. Your text is kept below: read it again, then send it once more.
case-give-opinion = Say what you think of the answer
case-answer-title = Reply to the desk
case-add-title = Add information
case-reopen-title = Go on with the exchange
case-reopen-text = Say what is missing or what has changed: the case goes on, with a new time to answer.
case-reopen-until = You can reopen this case until { $until }.
case-reopen-over = The time to reopen it is over: ask a new question.
field-message = Your message
case-send = Send
case-save-draft = Keep the draft
case-draft-kept = Draft kept on { $at }.
case-withdraw-title = Withdraw this case
case-withdraw-text = If you no longer need an answer. You can reopen it for sixty days.
field-withdraw-reason = Why?
case-withdraw = Withdraw my case
case-readers-title = Who opened this case at the desk
case-readers-none = Nobody so far.
case-reader = { $name }, on { $at }
case-context-result = the result of your assessment
case-context-page = a page of the desk

message-from-desk = { $name }, for the desk, on { $at }
message-from-company = { $name }, on { $at }
message-note = Internal note by { $name }, on { $at }: the company does not see it
message-hidden-until = Visible to the company from { $at }.
case-event-opened = { $name } asked the question, on { $at }.
case-event-taken = { $name } took up the case, on { $at }.
case-event-assigned = { $name } gave the case to { $to }, on { $at }.
case-event-released = { $name } gave the case back to the queue, on { $at }.
case-event-returned = Nothing having been done, the case went back to the queue, on { $at }.
case-event-left-behind = { $why ->
    [left] Whoever had the case closed their account: the case went back to the queue, on { $at }.
    [kept-out] The access of whoever had the case was closed: the case went back to the queue, on { $at }.
    [role] Whoever had the case no longer answers it in their new role: the case went back to the queue, on { $at }.
   *[desk] Whoever had the case no longer answers at this desk: the case went back to the queue, on { $at }.
}
case-event-replied = { $name } answered, on { $at }.
case-event-taken-back = { $name } took the answer back before it left, on { $at }.
case-event-noted = { $name } left a note, on { $at }.
case-event-requested = { $name } asks for information, on { $at }. The clock is paused.
case-event-informed = { $name } gave information, on { $at }.
case-event-closed = { $name } closed the case, on { $at }: { $reason }.
case-event-withdrawn = { $name } withdrew the case, on { $at }.
case-event-reopened = { $name } reopened the case, on { $at }. A new time to answer begins.
case-event-referred = { $name } passed the case on to { $to }, on { $at }. A new time to answer begins.
case-event-merged = { $name } joined this case to case { $number }, on { $at }. The exchange goes on there.
case-event-absorbed = { $name } joined case { $number } to this one, on { $at }.

wrong-case-not-this-desk = The case cannot go to this desk.
wrong-case-not-at-desk = This person does not answer at the desk that has the case.
wrong-case-unrelated = These two cases do not come from the same people: they cannot be joined.
wrong-case-too-late = It is too late for that.
wrong-case-too-many-today = You have asked too many questions in the last twenty-four hours. Your text is kept below: try again tomorrow.
wrong-case-too-many-messages = This case has reached the number of messages allowed: ask a new question.
wrong-case-meanwhile = The case changed while you were typing: nothing was sent, and your text is kept.

ask-about-page = Ask a question about this page
ask-about-result = Ask a question about this result
report-result = This result looks wrong to me
contact-ask = Ask the desk a question
contact-ask-text = Somebody at the desk answers you in writing within a few working days, and you follow your case online. No account is needed.

field-files = Attachments
field-files-hint = PDF, PNG, JPEG, DOCX or ODT: { $most } files a message at most, { $each } each, { $all } a case. Do not attach health data of a person. A draft does not keep files.
field-files-again = Browsers do not keep the files you chose. Choose them again: { $names }.
file-pdf = PDF
file-png = PNG image
file-jpeg = JPEG image
file-docx = DOCX document
file-odt = ODT document
file-kind-size = { $kind }, { $size }
file-erased = File erased on { $at } ({ $kind }): the time for which it was kept is over.
wrong-file-empty = The file “{ $name }” is empty. Nothing was sent: choose it again, or another one.
wrong-file-too-large = The file “{ $name }” is over { $each } MB. Nothing was sent: make it smaller or split it, then choose your files again.
wrong-file-kind = By its content, the file “{ $name }” is neither a PDF, nor a PNG or JPEG image, nor a DOCX or ODT document. Nothing was sent: save it as PDF, then choose your files again.
wrong-file-macros = The file “{ $name }” holds macros or objects of another program. Nothing was sent: save it as PDF, then choose your files again.
wrong-file-bomb = The file “{ $name }” would take too much room once opened. Nothing was sent: save it as PDF, then choose your files again.
wrong-file-damaged = The file “{ $name }” is damaged: it does not open. Nothing was sent: save it again, then choose your files.
wrong-files-too-many = The file “{ $name }” is one too many: { $most } files a message at most. Nothing was sent: choose fewer, and send the others in a next message.
wrong-files-too-much = With the file “{ $name }”, all together is over { $all } MB. Nothing was sent: choose lighter files.
wrong-file-not-kept = The desk cannot keep files for now. Nothing was sent, and your text is kept below: try again in a few minutes, choosing your files again, or send the text alone.
wrong-case-too-much-attached = The files of this case would be over { $all } MB. Nothing was sent, and your text is kept: choose lighter files, or send the text alone.
