# Structures : entreprises et projets, constitués ou non, et leurs membres.
companies-title = Mes structures
companies-lede = Une structure réunit les dossiers d’une entreprise ou d’un projet, et les personnes qui y travaillent. Elle n’a pas besoin d’être déjà constituée.
companies-empty = Vous n’appartenez encore à aucune structure. Elle se crée toute seule quand vous enregistrez votre premier dossier ; vous pouvez aussi la créer dès maintenant, ou demander à quelqu’un de votre équipe de vous inviter.
companies-new = Créer une structure
company-siret = SIRET { $siret }
company-not-incorporated = Sans numéro SIRET
field-company-name = Nom de la structure
field-company-name-hint = Entreprise, laboratoire, établissement ou simple projet. Vous pourrez le changer.
field-siret = Numéro SIRET
field-siret-hint = Quatorze chiffres, avec ou sans espaces. Laissez vide si la structure n’est pas encore constituée.
wrong-siret-digits = Un numéro SIRET compte quatorze chiffres. Corrigez-le, ou laissez ce champ vide.
wrong-siret-mistyped = Ce numéro SIRET n’existe pas : un chiffre est faux. Vérifiez-le, ou laissez ce champ vide.
new-company-title = Créer une structure
new-company-submit = Créer la structure
edit-company-title = Modifier la structure
edit-company-submit = Enregistrer
edit-company-again = Enregistrer ma saisie à la place
edit-company-meanwhile = Cette structure a changé entre-temps
edit-company-meanwhile-text = Voici ce qui a été enregistré pendant que vous écriviez. Votre saisie est gardée ci-dessous : reprenez-y ce qu’il faut, puis enregistrez de nouveau.

company-done-created = La structure est créée.
company-done-edited = Vos changements sont enregistrés.
company-done-invited = L’invitation est partie. Elle peut être acceptée pendant sept jours.
company-done-member-already = Cette personne est déjà membre : aucune invitation n’est partie.
company-done-withdrawn = L’invitation est retirée : son lien ne fonctionne plus.
company-done-role = Le rôle est changé.
company-done-removed = Cette personne n’est plus membre.
company-done-joined = Vous êtes maintenant membre de cette structure.
company-done-left = Vous avez quitté la structure.
company-edit = Modifier le nom ou le SIRET
company-dossiers = Voir ses dossiers

member-owner = Responsable
member-member = Membre
member-owner-may = travaille sur les dossiers et les demandes, invite et retire des membres
member-member-may = travaille sur les dossiers et les demandes
members-title = { $count ->
        [one] Un membre
       *[other] { $count } membres
    }
member-you = vous
member-since = { $role } · depuis le { $date }
member-make-owner = Nommer responsable
member-make-member = Retirer le rôle de responsable
member-remove = Retirer de la structure
member-remove-text = Cette personne ne verra plus les dossiers ni les demandes de la structure. Ce qu’elle a enregistré reste.
member-remove-confirm = Confirmer le retrait

invitations-title = Invitations en attente
invitations-none = Aucune invitation n’attend de réponse.
invitation-text = { $role } · invitation envoyée par { $inviter }, valable jusqu’au { $date }
invitation-withdraw = Retirer l’invitation
invite-title = Inviter une personne
invite-lede = Elle recevra un courriel avec un lien pour rejoindre « { $company } ». Si elle n’a pas de compte, elle pourra en créer un avec cette adresse.
invite-mail-hint = L’invitation n’est valable que pour cette adresse.
invite-role = Rôle
invite-submit = Envoyer l’invitation

company-data-title = Emporter les données
company-data-json = Tout, pour un logiciel (JSON)
company-data-dossiers = Les dossiers, en tableau (CSV)
company-data-versions = Les versions et leurs résultats, en tableau (CSV)
company-leave = Quitter cette structure
company-leave-text = Vous ne verrez plus ses dossiers ni ses demandes. Ce que vous avez enregistré reste. Pour revenir, il faudra une nouvelle invitation.
company-leave-confirm = Confirmer le départ

join-company-title = Rejoindre « { $company } »
join-company-lede = { $inviter } vous invite, avec le rôle suivant : { $role }.
join-company-text = Vous verrez les dossiers et les demandes de la structure, et ses membres verront votre nom et votre adresse électronique. Vous pourrez la quitter à tout moment.
join-company-submit = Rejoindre la structure
join-company-closed-title = Cette invitation ne fonctionne pas
join-company-closed = Votre compte utilise l’adresse { $mail }. L’invitation a peut-être été envoyée à une autre adresse, déjà acceptée, retirée ou remplacée ; elle n’est valable que sept jours.
join-company-closed-how = Si elle a été envoyée à une autre de vos adresses, connectez-vous avec celle-là. Sinon, demandez une nouvelle invitation à la personne qui a envoyé celle-ci.
