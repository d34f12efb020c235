# Organisations: companies and projects, incorporated or not, and their members.
companies-title = My organisations
companies-lede = An organisation holds the dossiers of a company or a project, and the people who work on them. It need not be incorporated yet.
companies-empty = You belong to no organisation yet. One is created by itself when you save your first dossier; you can also create it now, or ask a colleague to invite you.
companies-new = Create an organisation
company-siret = SIRET { $siret }
company-not-incorporated = Without a SIRET number
field-company-name = Name of the organisation
field-company-name-hint = Company, laboratory, hospital or simply a project. You can change it later.
field-siret = SIRET number
field-siret-hint = Fourteen digits, with or without spaces. Leave it empty if the organisation is not incorporated yet.
wrong-siret-digits = A SIRET number has fourteen digits. Correct it, or leave this field empty.
wrong-siret-mistyped = There is no such SIRET number: a digit is wrong. Check it, or leave this field empty.
new-company-title = Create an organisation
new-company-submit = Create the organisation
edit-company-title = Change the organisation
edit-company-submit = Save
edit-company-again = Save what I typed instead
edit-company-meanwhile = This organisation was changed in the meantime
edit-company-meanwhile-text = This is what was saved while you were writing. What you typed is kept below: take over what is needed, then save again.

company-done-created = The organisation is created.
company-done-edited = Your changes are saved.
company-done-invited = The invitation is on its way. It can be accepted for seven days.
company-done-member-already = This person is a member already: no invitation was sent.
company-done-withdrawn = The invitation is withdrawn: its link no longer works.
company-done-role = The role is changed.
company-done-removed = This person is no longer a member.
company-done-joined = You are now a member of this organisation.
company-done-left = You have left the organisation.
company-edit = Change name or SIRET
company-dossiers = See its dossiers

member-owner = Manager
member-member = Member
member-owner-may = works on dossiers and questions, invites and removes members
member-member-may = works on dossiers and questions
members-title = { $count ->
        [one] One member
       *[other] { $count } members
    }
member-you = you
member-since = { $role } · since { $date }
member-make-owner = Make manager
member-make-member = Take away the role of manager
member-remove = Remove from the organisation
member-remove-text = This person will no longer see the dossiers and questions of the organisation. What they saved stays.
member-remove-confirm = Confirm the removal

invitations-title = Pending invitations
invitations-none = No invitation is waiting for an answer.
invitation-text = { $role } · invitation sent by { $inviter }, valid until { $date }
invitation-withdraw = Withdraw the invitation
invite-title = Invite somebody
invite-lede = They will get a mail with a link to join "{ $company }". Those who have no account can open one with this address.
invite-mail-hint = The invitation is valid for this address only.
invite-role = Role
invite-submit = Send the invitation

company-data-title = Take the data away
company-data-json = Everything, for a program (JSON)
company-data-dossiers = The dossiers as a table (CSV)
company-data-versions = The versions and their results as a table (CSV)
company-leave = Leave this organisation
company-leave-text = You will no longer see its dossiers and questions. What you saved stays. To come back, you will need a new invitation.
company-leave-confirm = Confirm leaving

join-company-title = Join "{ $company }"
join-company-lede = { $inviter } invites you, with this role: { $role }.
join-company-text = You will see the dossiers and questions of the organisation, and its members will see your name and mail address. You can leave it at any time.
join-company-submit = Join the organisation
join-company-closed-title = This invitation does not work
join-company-closed = Your account uses the address { $mail }. The invitation may have been sent to another address, accepted already, withdrawn or replaced; it is valid for seven days only.
join-company-closed-how = If it was sent to another address of yours, sign in with that one. Otherwise ask the person who sent this one for a new invitation.
