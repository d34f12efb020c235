mail-greeting = Hello,
mail-whole-link = If the link does not open, copy this address into your browser:
mail-secret-note = This link is yours alone: it works once, for a limited time. Do not pass it on to anyone.
mail-case-note = To protect your information, this message repeats nothing of what was said: you will read it once signed in. Answers to this message are not read.

mail-confirm-address-subject = Confirm your mail address
mail-confirm-address-text =
    Somebody asked to open an account with this address. Open the link below to confirm it.

    If it was not you, do nothing: no account will be opened.
mail-confirm-address-action = Confirm my address

mail-already-known-subject = You already have an account
mail-already-known-text =
    Somebody asked to open an account with this address, but it already has one. You can sign in, or choose another password if you have forgotten yours.

    If it was not you, do nothing: your account has not changed.
mail-already-known-action = Sign in

mail-reset-password-subject = Choose another password
mail-reset-password-text =
    Somebody asked for another password for your account. Open the link below to choose it.

    If it was not you, do nothing: your password has not changed.
mail-reset-password-action = Choose a password

mail-password-changed-subject = Your password has changed
mail-password-changed-text =
    The password of your account has just been changed. Your other sessions were closed.

    If it was not you, choose another password at once, then write to the desk.
mail-password-changed-action = Open my account

mail-case-received-subject = Your case { $number } is recorded
mail-case-received-text = The desk has received your case. Its number is { $number }; it shows when an answer is due.
mail-case-received-action = Follow my case

mail-case-answered-subject = An answer to your case { $number }
mail-case-answered-text = The desk has answered your case { $number }.
mail-case-answered-action = Read the answer

mail-information-requested-subject = Your case { $number }: more information is needed
mail-information-requested-text = To answer you, the desk needs more information on your case { $number }. The time to answer is paused until you give it.
mail-information-requested-action = Give the information

mail-case-closed-subject = Your case { $number } is closed
mail-case-closed-text = The desk has closed your case { $number }. You can read why, and reopen it if your question remains.
mail-case-closed-action = See my case

mail-invite-staff-subject = Join the staff of the desk
mail-invite-staff-text =
    The staff of the desk invites you to join. Open the link below to choose your password and to set up two-factor authentication.

    If you were not expecting this invitation, do nothing.
mail-invite-staff-action = Accept the invitation

mail-invite-member-subject = Join a company on the desk
mail-invite-member-text =
    A member of a company invites you to join it on the desk. Open the link below to see which one and to accept.

    If you were not expecting this invitation, do nothing.
mail-invite-member-action = See the invitation
