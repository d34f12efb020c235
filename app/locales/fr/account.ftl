# Comptes : inscription, connexion, profil.
field-mail = Adresse électronique
field-password = Mot de passe
field-name = Nom

sign-in-title = Se connecter
sign-in-lede = Le diagnostic, les fiches et la recherche restent ouverts à tous, sans compte. Un compte sert à garder vos dossiers et à suivre vos demandes.
sign-in-submit = Se connecter
wrong-credentials = L’adresse ou le mot de passe n’est pas le bon. Si vous venez de créer votre compte, ouvrez d’abord le lien reçu par courriel.

account-title = Mon compte
