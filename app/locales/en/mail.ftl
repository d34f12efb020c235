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

mail-confirm-new-address-subject = Confirm your new address
mail-confirm-new-address-text =
    You asked to use this address for your account. Open the link below to confirm it; the former one stays in use until then.

    If it was not you, do nothing: this address will not be used.
mail-confirm-new-address-action = Confirm my new address

mail-address-change-asked-subject = Another address was asked for
mail-address-change-asked-text =
    Somebody asked for another mail address for your account. This one stays in use until the new one is confirmed.

    If it was not you, change your password at once.
mail-address-change-asked-action = Open my account

mail-address-changed-subject = The address of your account has changed
mail-address-changed-text =
    Your account now uses another mail address: this one no longer signs in.

    If it was not you, write to the desk without delay.
mail-address-changed-action = Write to the desk

mail-second-factor-set-subject = Two-factor authentication is set up
mail-second-factor-set-text =
    A second factor has just been set up on your account, or replaced.

    If it was not you, change your password at once, then write to the desk.
mail-second-factor-set-action = Open my account

mail-second-factor-removed-subject = Two-factor authentication was removed
mail-second-factor-removed-text =
    The second factor of your account has just been removed.

    If it was not you, change your password at once, then write to the desk.
mail-second-factor-removed-action = Open my account

mail-recovery-code-used-subject = A recovery code was used
mail-recovery-code-used-text =
    A recovery code has just stood in for your second factor. { $left ->
        [0] None is left: make new ones.
        [one] One is left: make new ones.
       *[other] You have { $left } left.
    }

    If it was not you, change your password at once, then write to the desk.
mail-recovery-code-used-action = Open my account

mail-account-closed-subject = Your account is closed
mail-account-closed-text =
    Your account has just been closed, as you asked. Nobody can sign in to it any more.

    If it was not you, write to the desk without delay.
mail-account-closed-action = Write to the desk

mail-case-received-subject = Your case { $number } is recorded
mail-case-received-text = The desk has received your case. Its number is { $number }; it shows when an answer is due.
mail-case-received-action = Follow my case

mail-case-answered-subject = An answer to your case { $number }
mail-case-answered-text = The desk has answered your case { $number }.
mail-case-answered-action = Read the answer

mail-information-requested-subject = Your case { $number }: more information is needed
mail-information-requested-text = To answer you, the desk needs more information on your case { $number }. The time to answer is paused until you give it.
mail-information-requested-action = Give the information

mail-confirm-case-subject = Send your question to the desk
mail-confirm-case-text =
    Somebody, probably you, wrote a question to the desk and gave this address. Open the link below to send it; it works for three days.

    If it was not you, do nothing: the question will not be sent.
mail-confirm-case-action = Send my question

mail-case-referred-subject = Your case { $number } is passed on to a partner
mail-case-referred-text = With your consent, the desk has passed your case { $number } on to a partner body, which will answer you. A new time to answer begins.
mail-case-referred-action = See my case

mail-case-merged-subject = Your case { $number } is joined to another one
mail-case-merged-text = The desk has joined your case { $number } to another case of yours that asks the same question. The exchange goes on there; nothing you wrote is lost.
mail-case-merged-action = See my case

mail-case-closed-subject = Your case { $number } is closed
mail-case-closed-text = The desk has closed your case { $number }. You can read why, and reopen it if your question remains.
mail-case-closed-action = See my case

mail-invite-staff-subject = Join the staff of the desk
mail-invite-staff-text =
    The staff of the desk invites you to join. Open the link below to choose your password and to set up two-factor authentication.

    If you were not expecting this invitation, do nothing.
mail-invite-staff-action = Accept the invitation

mail-invite-member-subject = Join an organisation on the desk
mail-invite-member-text =
    A member of a company invites you to join it on the desk. Open the link below to see which one and to accept.

    If you were not expecting this invitation, do nothing.
mail-invite-member-action = See the invitation

mail-feedback-asked-subject = Case { $number }: did the answer help?
mail-feedback-asked-text =
    Your case { $number } was closed two months ago. Two questions help the desk answer better: was the answer useful, and do you know how to proceed?

    It takes less than a minute. There will be no other reminder.
mail-feedback-asked-action = Give my opinion

mail-desk-digest-subject = Your cases of today
mail-desk-digest-text =
    { $late ->
        [0] None of your cases is late.
        [one] One of your cases is late.
       *[other] { $late } of your cases are late.
    } { $soon ->
        [0] No answer falls due by the next business day.
        [one] One answer falls due by the next business day.
       *[other] { $soon } answers fall due by the next business day.
    }

    { $unassigned ->
        [0] No case of your desks is waiting to be taken.
        [one] One case of your desks is waiting to be taken.
       *[other] { $unassigned } cases of your desks are waiting to be taken.
    } Cases received yesterday and today are not counted.
mail-desk-digest-action = Open the queue
