# Comptes : inscription, connexion, profil.
field-mail = Adresse électronique
field-password = Mot de passe
field-name = Nom

sign-in-title = Se connecter
sign-in-lede = Le diagnostic, les fiches et la recherche restent ouverts à tous, sans compte. Un compte sert à garder vos dossiers et à suivre vos demandes.
sign-in-submit = Se connecter
wrong-credentials = L’adresse ou le mot de passe n’est pas le bon. Si vous venez de créer votre compte, ouvrez d’abord le lien reçu par courriel.

account-title = Mon compte

field-code = Code
field-code-hint = Six chiffres affichés par votre application, ou l’un de vos codes de secours.
second-factor-title = Confirmer que c’est bien vous
second-factor-lede = Ouvrez l’application qui fabrique vos codes et recopiez celui qui s’affiche pour le guichet.
second-factor-submit = Confirmer
wrong-code = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et recopiez-le.
