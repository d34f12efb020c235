# Accounts and the audit trail, for administrators.

space-accounts = Accounts
accounts-title = Accounts
accounts-lede = The people who work at the desk. Each reading and each action goes into the audit trail.
accounts-staff = People of the desk
accounts-invited = Pending invitations
accounts-column-name = Person
accounts-column-mail = Address
accounts-column-role = Role
accounts-column-desks = Desks
accounts-column-until = Works until
accounts-column-state = Access
accounts-column-factor = Second factor
accounts-column-limit = Most open cases
accounts-column-absence = Absence
accounts-state-active = open
accounts-state-unconfirmed = address not confirmed
accounts-state-disabled = closed
accounts-factor-yes = set up
accounts-factor-no = none
accounts-no-role = None: account of a company
accounts-find = Find an account
accounts-find-text = People of companies are not listed. An account is found by its exact address; the search goes into the audit trail.
accounts-find-hint = The whole address, such as first.last@example.org.
accounts-find-submit = Search
wrong-no-such-account = No open account has this address. Check it with the person.

accounts-sessions = Sessions under way
accounts-sessions-count = { $count ->
    [0] none
    [one] 1 session
   *[other] { $count } sessions
}
accounts-posts = Desks where this person answers
accounts-no-post = This person answers at no desk.
accounts-present = no absence planned
accounts-absent = from { $from } to { $until }
accounts-absent-from = from { $from } on, return not known
accounts-acts = Act on this account
accounts-journal-account = What was done to this account
accounts-journal-person = What this person did
accounts-never = Nobody can see a password or sign in for somebody else.
accounts-who = { $name } ({ $mail })

accounts-reason = Reason
accounts-reason-hint = In one sentence, with nothing confidential: the audit trail keeps it.
accounts-code-hint = The code that your application shows now. Each code works once.
wrong-code-again = This code is wrong or was used already. Wait until your application shows another one.
wrong-last-admin = Nobody would be left to administer: name somebody else first. Nothing has changed.

accounts-role = Role
accounts-may-advisor = answers the cases of their desks
accounts-may-editor = reviews disagreements with verdicts and keeps the content
accounts-may-admin = keeps accounts and mails, and sees every case
accounts-may-none = None: leaves the desk and keeps an account of a company
accounts-desks = Desks where the person answers

accounts-invite-title = Invite somebody
accounts-invite-lede = The person gets a link that works for seven days, chooses a password and sets up a second factor. An earlier invitation to the same address no longer works.
accounts-invite-submit = Send the invitation
accounts-done-invited = The invitation has left.

accounts-uninvite-title = Withdraw an invitation
accounts-uninvite-lede = Its link stops working at once. The person is not told; to correct a role or desks, send another invitation to the same address instead.
accounts-uninvite-which = Invitation to withdraw
accounts-uninvite-choice = { $mail }, { $role }, works until { $until }
accounts-uninvite-submit = Withdraw the invitation
accounts-uninvite-none = No invitation is pending: those that were sent have been accepted or withdrawn, or their seven days are over.
accounts-uninvite-back = Back to the accounts
accounts-done-uninvited = The invitation is withdrawn: its link no longer works.
wrong-staff-invitation-gone = This invitation is no longer pending: it was accepted or withdrawn, or its seven days are over. Nothing has changed.

accounts-role-title = Change the role
accounts-role-text = All sessions of the person end: they sign in again with the new role.
accounts-role-submit = Change the role
accounts-done-role = The role is changed.

accounts-posts-title = Desks, load and absences
accounts-posts-text = New cases go to people who are there and below their limit. An absence or another limit changes nothing for cases given already.
accounts-posts-submit = Save
accounts-done-posts = Desks, load and absences are saved.
accounts-limit = Most open cases
accounts-limit-hint = From this number on the person gets no new case.
accounts-from = First day of absence
accounts-until = Last day of absence
accounts-until-hint = Leave it empty when the return is not known.
wrong-posts-limit = Write a whole number from 0 to { $most }.
wrong-posts-day = Write a day that exists, such as 2026-11-30.
wrong-posts-absence = An absence has a first day, which does not come after the last one.

accounts-disable-title = Close access
accounts-disable-text = The person’s sessions end at once and their links no longer work. Nothing they wrote is erased.
accounts-disable-submit = Close access
accounts-done-disable = Access is closed.
accounts-cases = { $count ->
    [one] This person has 1 open case: { $desks }.
   *[other] This person has { $count } open cases: { $desks }.
}
accounts-cases-disable = { $count ->
    [one] It will go back to the queue of its desk at once.
   *[other] They will go back to the queue of their desk at once.
}
accounts-cases-role = { $count ->
    [one] If the new role no longer answers it, it will go back to the queue of its desk at once.
   *[other] Those that the new role no longer answers will go back to the queue of their desk at once.
}
accounts-cases-posts = { $count ->
    [one] If you take this desk from the person, it will go back to the queue at once.
   *[other] Those of the desks that you take from the person will go back to their queue at once.
}
accounts-enable-title = Open access again
accounts-enable-text = The person can sign in again with their password and second factor.
accounts-enable-submit = Open access again
accounts-done-enable = Access is open again.
accounts-factor-title = Reset the second factor
accounts-factor-text = For a lost telephone and used up recovery codes. Make sure in a conversation who the person is. Their sessions end, a mail tells them, and they set up another second factor when they next sign in.
accounts-factor-submit = Reset the second factor
accounts-done-factor = The second factor is reset; a mail tells the person.

journal-title = Audit trail
journal-lede = Who read or changed what, and when. Nothing in it is ever modified; reading it goes into it as well.
journal-what = Look for what concerns
journal-what-case = a case, by its number
journal-what-account = an account, by its address
journal-what-person = what a person did, by their address
journal-of = Number or address
journal-of-hint = Such as 2026-00042 or first.last@example.org. Leave it empty to see everything.
journal-action = Action
journal-action-any = All actions
journal-submit = Show
journal-verify = Show and verify the chain
journal-whole = { $count ->
    [one] The chain is whole: 1 entry. Write this number down elsewhere: a missing end shows in no other way.
   *[other] The chain is whole: { $count } entries. Write this number down elsewhere: a missing end shows in no other way.
}
journal-broken = The chain is broken at entry { $number }: this entry, or the one before, is not what was written. Tell whoever is in charge of security and keep a copy of the database.
journal-none = No entry.
journal-older = Older entries
journal-column-number = Number
journal-column-at = Date
journal-column-who = Who
journal-who-holder = Holder of the account
journal-who-nobody = No account
journal-column-action = Action
journal-column-object = Object
journal-column-detail = Detail
wrong-journal-unknown = No case and no account has this number or address.
