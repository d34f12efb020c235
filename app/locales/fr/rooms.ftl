# Ce que partagent les pages réservées à une personne : navigation, formulaires, refus.
nav-space = Mon espace
space-label = Mon espace
space-dossiers = Mes dossiers
space-companies = Mes structures
space-account = Mon compte
space-sign-out = Se déconnecter
role-advisor = Conseil
role-editor = Rédaction
role-admin = Administration

form-optional = (facultatif)
form-errors = { $count ->
    [one] Un point est à corriger. Rien de ce que vous avez saisi n’est perdu.
   *[other] { $count } points sont à corriger. Rien de ce que vous avez saisi n’est perdu.
}

wrong-missing = Remplissez ce champ.
wrong-too-long = Ce texte compte { $length } caractères : raccourcissez-le à { $most } au plus.
wrong-changed-meanwhile = Cela a changé entre-temps : rien n’a été enregistré. Votre saisie est gardée ci-dessous ; ouvrez la page dans un autre onglet pour voir où elle en est, puis envoyez de nouveau.
wrong-full = La limite est atteinte : le guichet n’en garde pas davantage. Rien n’a été enregistré.
wrong-last-owner = La structure doit garder au moins un responsable qui puisse se connecter : nommez-en d’abord un autre.
wrong-too-many-tries = Trop d’essais : attendez un quart d’heure, puis réessayez. Rien n’a été enregistré.
wrong-not-saved = Le guichet ne peut rien enregistrer pour l’instant ; la lecture reste possible. Votre saisie est gardée ci-dessous : envoyez-la de nouveau dans quelques minutes.
wrong-unproven = Le mot de passe ou le code n’est pas le bon.
wrong-busy = Trop de personnes se connectent en même temps : réessayez dans une minute. Rien n’a été enregistré.
