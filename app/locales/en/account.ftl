# Accounts: sign-up, sign-in, profile.
field-mail = Email address
field-password = Password
field-name = Name

sign-in-title = Sign in
sign-in-lede = The assessment, the fiches and the search stay open to everybody, without an account. An account keeps your dossiers and lets you follow your cases.
sign-in-submit = Sign in
wrong-credentials = The address or the password is not right. If you have just opened your account, first follow the link you got by email.

account-title = My account

field-code = Code
field-code-hint = Six digits shown by your application, or one of your recovery codes.
second-factor-title = Confirm that it is you
second-factor-lede = Open the application that makes your codes and copy the one it shows for the desk.
second-factor-submit = Confirm
wrong-code = This code is not right, or was used already. Wait for the next one and copy it.
