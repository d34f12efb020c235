# After the answer: opinions of those who asked, figures of the desk.
feedback-title = Your opinion on the answer
feedback-lede = Two questions, less than a minute. Your opinion is read by the desk that answered; it helps to answer better.
feedback-useful = Was the answer useful?
feedback-useful-yes = Yes
feedback-useful-partly = In part
feedback-useful-no = No
feedback-proceeds = Do you know how to proceed?
feedback-proceeds-yes = Yes
feedback-proceeds-no = Not yet
feedback-comment = What you want to add
feedback-comment-hint = For a new question, rather reopen the case: an advisor will answer you.
feedback-submit = Send my opinion
feedback-kept = Thank you, your opinion is saved. You can still change it.
wrong-choose = Choose an answer.

figures-title = Figures of the desk
figures-lede = The cases received in the period, the time taken to answer them and the opinion of those who asked.
figures-from = From
figures-until = To
figures-show = Show
figures-period-refused = This period cannot be read: here are the last ninety days.
figures-empty = No case was received in this period. Widen the dates.
figures-answered-in = Answers by number of business days
figures-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
figures-table = Cases and delays, by topic
figures-topic = Topic
figures-all = All topics
figures-received = Received
figures-answered = Answered
figures-within = Answered within { $days } days
figures-median = Median (days)
figures-ninety = Nine in ten within (days)
figures-reopened = Reopened
figures-note = Delays are in business days, without pauses. Shares are of the cases already answered; merged cases are counted once.
figures-opinions = Opinions received
figures-no-opinion = No opinion on the cases of this period.
figures-opinion = Opinion
figures-count = Number
figures-share = Share
figures-proceeds = Knows how to proceed
figures-csv = Download these figures (CSV)
