# Alerts: by dossier and by saved search.
mail-alerts-subject = Your alerts: something new
mail-alerts-results = { $count ->
    [one] The result of one of your dossiers has changed.
   *[other] The results of { $count } of your dossiers have changed.
}
mail-alerts-milestones = { $count ->
    [one] A date of your roadmaps falls within the week.
   *[other] { $count } dates of your roadmaps fall within the week.
}
mail-alerts-fiches = { $count ->
    [one] A new or changed page answers your saved searches.
   *[other] { $count } new or changed pages answer your saved searches.
}
mail-alerts-calls = Calls and funding that you follow:
mail-alerts-call-closes = { $call }: closes soon
mail-alerts-call-closes-on = { $call }: closes on { $date }
mail-alerts-call-opened = { $call }: open
mail-alerts-call-opened-on = { $call }: open since { $date }
mail-alerts-call-announced = { $call }: announced
mail-alerts-call-announced-on = { $call }: announced ({ $date })
mail-alerts-call-extended = { $call }: extended
mail-alerts-call-extended-on = { $call }: extended ({ $date })
mail-alerts-call-amended = { $call }: amended
mail-alerts-call-amended-on = { $call }: amended ({ $date })
mail-alerts-call-concerns = { $call }: new among what you follow
mail-alerts-call-concerns-on = { $call }: new among what you follow ({ $date })
mail-alerts-more = { $count ->
    [one] and one more call
   *[other] and { $count } more calls
}
mail-alerts-action = See my alerts
mail-alerts-note = To protect your information, this message does not say which dossier or which search it is about: you will see that when you sign in. Replies to this message are not read.
mail-stop = You get this message because you asked for these alerts. To get no more of them, without signing in:
mail-stop-each = To stop only one of them:
mail-stop-dossier = Alert on a dossier, asked for on { $date }
mail-stop-search = Alert on a search, asked for on { $date }

space-alerts = Alerts
alerts-title = My alerts
alerts-lede = What you follow, and what has changed since. One mail a day at most, in the morning, only when there is something new.
alerts-empty = You are not following anything yet.
alerts-empty-how = To be told what changes, open a dossier and choose “Alert me to changes”, or search the site and choose “Be alerted to news” below the results.
alerts-to-dossiers = Open my dossiers
alerts-to-search = Search the site
alerts-count = { $count ->
    [one] One alert, of { $most } that you may have.
   *[other] { $count } alerts, of { $most } that you may have.
}
alerts-stopped = You stopped all your alerts on { $date }: no mail leaves, and nothing is watched. Your alerts are kept below.
alerts-resume = Resume my alerts
alerts-done-search = The search is saved: you will be told what changes from now on.
alerts-done-pace = The frequency is changed.
alerts-done-pause = The alert is paused.
alerts-done-go-on = The alert goes on. What changed during the pause and still holds will be told.
alerts-done-end = The alert is deleted.
alerts-done-resume = Your alerts go on. What changed in the meantime and still holds will be told.

alert-dossier = Dossier: { $name }
alert-search = Search: { $name }
alert-search-in-fr = French search
alert-search-in-en = English search
alert-since = Followed since { $date }
alert-told = last news on { $date }
alert-told-never = nothing new so far
alert-paused = Paused since { $date }
alert-archived = Archived dossier: nothing is told while it is.
alert-pace-daily = One mail a day at most
alert-pace-at-once = A mail as soon as it is known
alert-to-daily = Change to one mail a day
alert-to-at-once = Tell me without waiting
alert-pause = Pause
alert-go-on = Resume
alert-end = Delete
alert-news-told = Told on { $date }
alert-news-none = Nothing new since you began to follow. What was there already is not told.

news-gone = { $name } (removed from the library)
news-call-opened = is open
news-call-opened-on = has been open since { $date }
news-call-closes = closes on { $date }
news-call-announced = announced, { $date }
news-call-extended = extended, { $date }
news-call-amended = amended, { $date }
news-call-concerns = now concerns this dossier
news-see-changes = Compare with the saved result
news-fiche-added = new page
news-fiche-changed = page changed
news-milestone = due on { $date }
news-deadline = deadline on { $date }

dossier-alert-offer = Get a mail when a call that concerns this dossier opens, changes or is about to close, when a rule changes its result, or when a date comes near. For you alone; one a day at most.
dossier-alert-follow = Alert me to changes
dossier-alert-on = You have been alerted to changes since { $date }.
dossier-alert-paused = Your alert on this dossier is paused.
dossier-alert-manage = Manage my alerts

dossier-done-followed = The alert is set: you will be told what changes from now on.

search-follow = Be alerted to news of this search

save-search-title = Be alerted to a search
save-search-lede = You will get a mail when a new or changed page answers this search, or when a call among its results opens, changes, or closes in thirty and then in seven days. One mail a day at most.
save-search-found = { $count ->
    [0] Today it finds nothing: you will be told when that changes.
    [one] Today it finds one page; what is there already will not be told.
   *[other] Today it finds { $count } pages; what is there already will not be told.
}
save-search-words = Words
save-search-filters = Filters
save-search-submit = Save this search
save-search-change = Change the search
save-search-nothing = This address holds no search: type words or choose a filter, then come back by the link below the results.
wrong-search-long = This search is too long to be saved: shorten it.
wrong-alerts-full = You already follow { $most } dossiers and searches, the most there may be. Delete an alert that you no longer need, then try again. Nothing was saved.
wrong-alert-archived = This dossier is archived: resume it to be alerted to changes.

stop-alerts-title = Get no more alerts
stop-alerts-lede = One click stops all alerts sent to your address: no such mail will leave any more. Messages about your questions to the desk go on.
stop-alerts-submit = Stop all my alerts
stop-alerts-done-title = Your alerts are stopped
stop-alerts-done = No alert will be mailed to you any more. Nothing is erased.
stop-alerts-undo = To change your mind, sign in and choose “Resume my alerts”.

stop-alert-title = Stop this alert
stop-alert-text = One click pauses it: it will send you no more mail. Your other alerts and the messages about your questions to the desk go on. To protect your information, this page does not say which dossier or which search it is about.
stop-alert-submit = Stop this alert
stop-alert-done-title = The alert is stopped
stop-alert-done = It is paused; your other alerts go on. A mail that is on its way already may still arrive.
stop-alert-undo = If you change your mind, sign in: the alert waits for you with the others.
