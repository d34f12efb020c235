# Accounts: signing up, signing in, profile.
field-mail = Email address
field-new-mail = New email address
field-password = Password
field-current-password = Current password
field-new-password = New password
field-new-password-hint = At least twelve characters. The simplest way: four or five words that have nothing to do with each other. Common passwords, and those close to your name or address, are refused.
field-name = Name
field-name-hint = First and last name, as the desk will use them when it answers you.
field-language = Language of emails
language-fr = French
language-en = English

wrong-mail = This address is not complete: write it as name@example.org.
wrong-name = Write a name, without an address or signs such as “<”, “/” or “@”.
wrong-password = This is not your current password.
wrong-password-short = This password is too short: it needs at least { $least } characters.
wrong-password-guessable = This password is too easy to guess: it is common, or close to your name or address. Choose several words that have nothing to do with each other.
wrong-too-many-mails = Too many emails were asked for, to this address or from your connection: try again in an hour. Nothing was sent.

sign-up-title = Create an account
sign-up-lede = An account keeps your dossiers, lets you ask the desk questions and follow its answers. It is free.
sign-up-mail-hint = You will sign in with it. A link to confirm it will be sent there.
sign-up-submit = Create my account
sign-up-data = What we keep, and for how long:
sign-up-known = Already have an account?

mail-sent-title = Check your email
mail-sent-sign-up = An email has just been sent to the address given. Open the link in it to confirm your address: it works for twenty-four hours.
mail-sent-reset = If there is an account with this address, an email has just been sent there. Open the link in it to choose a new password: it works for one hour.
mail-sent-address = An email has just been sent to the new address. Open the link in it to confirm: it works for twenty-four hours. Until then, nothing changes.
mail-sent-nothing = Nothing arrived?
mail-sent-wait = Wait a few minutes: some emails are slow.
mail-sent-unwanted = Look among unwanted emails.
mail-sent-again = Check the address and start again

confirm-mail-title = Confirm your address
confirm-mail-lede = To open the account of { $mail }, type the password you chose when you signed up.
confirm-mail-password-hint = It is asked for to make sure that it was you who created this account.
confirm-mail-submit = Confirm and sign in

sign-in-title = Sign in
sign-in-lede = The assessment, the fiches and the search stay open to everybody, without an account. An account keeps your dossiers and lets you follow your cases.
sign-in-submit = Sign in
sign-in-new = No account yet?
sign-in-done-password = Your password is changed. Sign in with the new one.
sign-in-done-address = Your new address is confirmed. Sign in with it.
sign-in-done-closed = Your account is closed.
wrong-credentials = The address or the password is not right. If you have just created your account, open the link sent by email first.

forgotten-title = Forgotten password
forgotten-lede = Give the address of your account: a link to choose a new password will be sent there.
forgotten-submit = Send me the link

reset-title = Choose a new password
reset-lede = It will replace the old one for the account of { $mail }. All your sessions will end.
reset-submit = Change my password

confirm-new-mail-title = Confirm your new address
confirm-new-mail-lede = { $mail } will replace the current address of your account.
confirm-new-mail-submit = Use this address

join-title = Join the team of the desk
join-lede = This invitation was sent to { $mail }. Choose the name and the password of your account.
join-name-hint = First and last name, as companies will read them.
join-next = In the next step you will set up two-factor authentication: have your phone at hand.
join-submit = Accept the invitation

dead-link-title = This link no longer works
dead-link-lede = A link sent by email works once, for a limited time, and a newer link replaces it. Also check that it was copied whole.
dead-link-contact = Contact the desk

used-link-title = Already done
used-link-confirm-mail = This link has been used: your address is confirmed and your account is open.
used-link-reset-password = This link has been used: your new password is saved.
used-link-change-mail = This link has been used: your account now has your new address.
used-link-invite-staff = This link has been used: your account is open.
used-link-confirm-case = This link has been used: your question was sent. Its number and the link to follow it are in the email that followed.
used-link-no-password = Choose a password, if your account has none yet

account-title = My account
account-password-hidden = Kept in a form nobody can read
account-second-factor = Two-factor authentication
account-second-factor-on = Set up
account-second-factor-off = Not set up
account-role = Role
account-desks = Desks
account-change-name = Change the name
account-change-language = Change the language
account-change-mail = Change the address
account-change-password = Change the password
account-change-second-factor = Manage two-factor authentication
account-more = Alerts, sessions, data, closing
account-done-profile = Your profile is saved.
account-done-password = Your password is changed. Your other sessions have ended.
account-done-address = Your new address is confirmed.
account-done-second-factor-removed = Two-factor authentication is removed.

profile-title = Name and language
profile-submit = Save

change-mail-title = Change the address
change-mail-lede = Your current address is { $mail }. It stays in use until you have opened the link sent to the new one.
change-mail-submit = Send me the link to confirm

change-password-title = Change the password
change-password-lede = Your other sessions will end. Nothing obliges you to change it regularly: do so if somebody may have read it.
change-password-submit = Change my password

sessions-title = Open sessions
sessions-lede = The browsers where you are signed in. End those you do not recognise, then change your password.
sessions-browser = Browser
sessions-since = Signed in
sessions-seen = Last used
sessions-action = Action
sessions-unknown = Unknown browser
sessions-current = This session
sessions-end = End
sessions-end-others = End all other sessions
sessions-done-one = The session has ended.
sessions-done-others = All other sessions have ended.

field-code = Code
field-code-hint = Six digits shown by your application, or one of your recovery codes.
second-factor-title = Confirm that it is you
second-factor-lede = Open the application that makes your codes and copy the one shown for the desk.
second-factor-submit = Confirm
wrong-code = This code is not right, or was used before. Wait for the next one and copy it.

my-second-factor-title = Two-factor authentication
my-second-factor-lede = At each sign-in, a code made by your phone is asked for besides the password: a stolen password is no longer enough.
my-second-factor-on = It is set up on your account.
my-second-factor-off = It is not set up on your account.
my-second-factor-replace = Change the phone or the application

ask-begin-title = Set up two-factor authentication
ask-begin-lede = You need an application that makes six-digit codes (“TOTP”), on your phone or in your password manager.
ask-begin-submit = Continue
ask-renew-title = Make new recovery codes
ask-renew-lede = The recovery codes you have will no longer work.
ask-renew-submit = Make the codes
ask-remove-title = Remove two-factor authentication
ask-remove-lede = Your password alone will be enough to sign in again.
ask-remove-submit = Remove two-factor authentication
ask-close-title = Close my account
ask-close-lede = Your name and address will be erased, and you will leave your companies; one of which you are the only member will be erased with its dossiers. What was asked of the desk is kept for the time its rules say, with your name and address. There is no way back: you may want to download your data first.
ask-close-staff = The open cases you were given will go back to the queue of their desk.
ask-close-submit = Close my account for good

enrol-compulsory = To work at the desk, two-factor authentication is compulsory: it protects what companies tell us.
enrol-start = Start
enrol-title = Connect your application
enrol-lede = You have half an hour to connect your application to the desk.
enrol-scan = 1. Add the desk to the application
enrol-qr = QR code to be read with the application that makes your codes
enrol-open = Open the application on this device
enrol-type = If you cannot read the image, type this key into the application:
enrol-confirm = 2. Copy the code shown
enrol-code-hint = Six digits. They change every thirty seconds.
enrol-submit = Check the code

recovery-title = Your recovery codes
recovery-lede = Two-factor authentication is in place. Write these codes down: each stands in once for your phone when you have lost it. They will never be shown again.
recovery-keep = Print them or keep them in your password manager, not on your phone.
recovery-continue = I have written them down: continue

my-data-title = My data
my-data-lede = Everything the desk keeps about you: account, sessions, alerts, organisations and their dossiers, cases with their messages and files. The archive holds all of it; the two other files, the account alone.
my-data-archive = Download the archive (ZIP): account, dossiers, cases, messages and files
my-data-json = Download as JSON, for a program
my-data-csv = Download as CSV, for a spreadsheet
my-data-erase = To have your data erased:
