# What the pages of one person share: navigation, forms, refusals.
nav-space = My space
space-label = My space
space-dossiers = My dossiers
space-companies = My organisations
space-account = My account
space-sign-out = Sign out
role-advisor = Advisor
role-editor = Editor
role-admin = Administrator

form-optional = (optional)
form-errors = { $count ->
    [one] One thing needs correcting. Nothing you typed is lost.
   *[other] { $count } things need correcting. Nothing you typed is lost.
}

wrong-missing = Fill in this field.
wrong-too-long = This text has { $length } characters: shorten it to { $most } at most.
wrong-changed-meanwhile = This has changed in the meantime: nothing was saved. What you typed is kept below; open the page in another tab to see where it stands, then send it again.
wrong-full = The limit is reached: the desk keeps no more of them. Nothing was saved.
wrong-last-owner = The organisation must keep at least one manager who can sign in: appoint another one first.
wrong-too-many-tries = Too many tries: wait a quarter of an hour, then try again. Nothing was saved.
wrong-not-saved = The desk cannot save anything for now; reading still works. What you typed is kept below: send it again in a few minutes.
wrong-unproven = The password or the code is not right.
wrong-busy = Too many people are signing in at the same time: try again in a minute. Nothing was saved.
