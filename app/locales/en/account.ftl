# Accounts: sign-up, sign-in, profile.
field-mail = Email address
field-password = Password
field-name = Name

sign-in-title = Sign in
sign-in-lede = The assessment, the fiches and the search stay open to everybody, without an account. An account keeps your dossiers and lets you follow your cases.
sign-in-submit = Sign in
wrong-credentials = The address or the password is not right. If you have just opened your account, first follow the link you got by email.

account-title = My account
