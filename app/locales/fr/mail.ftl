mail-greeting = Bonjour,
mail-whole-link = Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :
mail-secret-note = Ce lien est personnel : il ne fonctionne qu’une fois, pendant une durée limitée. Ne le transmettez à personne.
mail-case-note = Pour protéger vos informations, ce message ne reprend aucun échange : vous les lirez en vous connectant. Les réponses à ce message ne sont pas lues.

mail-confirm-address-subject = Confirmez votre adresse électronique
mail-confirm-address-text =
    Une ouverture de compte a été demandée avec cette adresse. Ouvrez le lien ci-dessous pour la confirmer.

    Si vous n’avez rien demandé, ne faites rien : aucun compte ne sera ouvert.
mail-confirm-address-action = Confirmer mon adresse

mail-already-known-subject = Vous avez déjà un compte
mail-already-known-text =
    Une ouverture de compte a été demandée avec cette adresse, mais elle en a déjà un. Vous pouvez vous connecter, ou choisir un nouveau mot de passe si vous avez oublié le vôtre.

    Si vous n’avez rien demandé, ne faites rien : votre compte n’a pas changé.
mail-already-known-action = Me connecter

mail-reset-password-subject = Choisissez un nouveau mot de passe
mail-reset-password-text =
    Un nouveau mot de passe a été demandé pour votre compte. Ouvrez le lien ci-dessous pour le choisir.

    Si vous n’avez rien demandé, ne faites rien : votre mot de passe n’a pas changé.
mail-reset-password-action = Choisir un mot de passe

mail-password-changed-subject = Votre mot de passe a changé
mail-password-changed-text =
    Le mot de passe de votre compte vient d’être changé. Vos autres sessions ont été fermées.

    Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe, puis écrivez au guichet.
mail-password-changed-action = Ouvrir mon compte

mail-confirm-new-address-subject = Confirmez votre nouvelle adresse
mail-confirm-new-address-text =
    Vous avez demandé à utiliser cette adresse pour votre compte. Ouvrez le lien ci-dessous pour la confirmer ; l’ancienne reste en usage jusque-là.

    Si vous n’avez rien demandé, ne faites rien : cette adresse ne sera pas utilisée.
mail-confirm-new-address-action = Confirmer ma nouvelle adresse

mail-address-change-asked-subject = Un changement d’adresse a été demandé
mail-address-change-asked-text =
    Une autre adresse électronique a été demandée pour votre compte. Celle-ci reste en usage tant que la nouvelle n’est pas confirmée.

    Si ce n’est pas vous, changez tout de suite votre mot de passe.
mail-address-change-asked-action = Ouvrir mon compte

mail-address-changed-subject = L’adresse de votre compte a changé
mail-address-changed-text =
    Votre compte utilise désormais une autre adresse électronique : celle-ci ne permet plus de se connecter.

    Si ce n’est pas vous, écrivez au guichet sans attendre.
mail-address-changed-action = Écrire au guichet

mail-second-factor-set-subject = La double authentification est en place
mail-second-factor-set-text =
    Un second facteur d’authentification vient d’être installé sur votre compte, ou remplacé.

    Si ce n’est pas vous, changez tout de suite votre mot de passe, puis écrivez au guichet.
mail-second-factor-set-action = Ouvrir mon compte

mail-second-factor-removed-subject = La double authentification est retirée
mail-second-factor-removed-text =
    Le second facteur d’authentification de votre compte vient d’être retiré.

    Si ce n’est pas vous, changez tout de suite votre mot de passe, puis écrivez au guichet.
mail-second-factor-removed-action = Ouvrir mon compte

mail-recovery-code-used-subject = Un code de secours a été utilisé
mail-recovery-code-used-text =
    Un code de secours vient de remplacer votre second facteur d’authentification. { $left ->
        [0] Il ne vous en reste aucun : créez-en de nouveaux.
        [one] Il vous en reste un seul : créez-en de nouveaux.
       *[other] Il vous en reste { $left }.
    }

    Si ce n’est pas vous, changez tout de suite votre mot de passe, puis écrivez au guichet.
mail-recovery-code-used-action = Ouvrir mon compte

mail-account-closed-subject = Votre compte est fermé
mail-account-closed-text =
    Votre compte vient d’être fermé, comme vous l’avez demandé. Personne ne peut plus s’y connecter.

    Si ce n’est pas vous, écrivez au guichet sans attendre.
mail-account-closed-action = Écrire au guichet

mail-case-received-subject = Votre demande { $number } est enregistrée
mail-case-received-text = Le guichet a bien reçu votre demande. Elle porte le numéro { $number } ; vous y verrez quand une réponse est attendue.
mail-case-received-action = Suivre ma demande

mail-case-answered-subject = Une réponse à votre demande { $number }
mail-case-answered-text = Le guichet a répondu à votre demande { $number }.
mail-case-answered-action = Lire la réponse

mail-information-requested-subject = Votre demande { $number } : une précision est attendue
mail-information-requested-text = Pour vous répondre, le guichet a besoin d’une précision sur votre demande { $number }. Le délai de réponse est suspendu jusqu’à ce que vous l’apportiez.
mail-information-requested-action = Apporter la précision

mail-confirm-case-subject = Envoyez votre question au guichet
mail-confirm-case-text =
    Quelqu’un, sans doute vous, a rédigé une question au guichet en donnant cette adresse. Ouvrez le lien ci-dessous pour l’envoyer ; il fonctionne pendant trois jours.

    Si ce n’était pas vous, ne faites rien : la question ne partira pas.
mail-confirm-case-action = Envoyer ma question

mail-case-referred-subject = Votre demande { $number } est transmise à un partenaire
mail-case-referred-text = Avec votre accord, le guichet a transmis votre demande { $number } à un organisme partenaire, qui vous répondra. Un nouveau délai commence.
mail-case-referred-action = Voir ma demande

mail-case-merged-subject = Votre demande { $number } est jointe à une autre
mail-case-merged-text = Le guichet a joint votre demande { $number } à une autre de vos demandes, qui pose la même question. L’échange continue là-bas ; rien de ce que vous avez écrit n’est perdu.
mail-case-merged-action = Voir ma demande

mail-case-closed-subject = Votre demande { $number } est close
mail-case-closed-text = Le guichet a clos votre demande { $number }. Vous pouvez en lire la raison, et la rouvrir si votre question demeure.
mail-case-closed-action = Voir ma demande

mail-invite-staff-subject = Rejoignez l’équipe du guichet
mail-invite-staff-text =
    L’équipe du guichet vous invite à la rejoindre. Ouvrez le lien ci-dessous pour choisir votre mot de passe et installer la double authentification.

    Si vous n’attendiez pas cette invitation, ne faites rien.
mail-invite-staff-action = Accepter l’invitation

mail-invite-member-subject = Rejoignez une structure sur le guichet
mail-invite-member-text =
    Une structure, entreprise ou projet, vous invite à la rejoindre sur le guichet. Ouvrez le lien ci-dessous pour voir laquelle et accepter.

    Si vous n’attendiez pas cette invitation, ne faites rien.
mail-invite-member-action = Voir l’invitation

mail-feedback-asked-subject = Demande { $number } : la réponse vous a-t-elle servi ?
mail-feedback-asked-text =
    Votre demande { $number } est close depuis deux mois. Deux questions permettent au guichet de mieux répondre : la réponse a-t-elle été utile, et savez-vous comment poursuivre ?

    Il faut moins d’une minute. Il n’y aura pas d’autre rappel.
mail-feedback-asked-action = Donner mon avis

mail-desk-digest-subject = Vos demandes du jour
mail-desk-digest-text =
    { $late ->
        [0] Aucune de vos demandes n’est en retard.
        [one] Une de vos demandes est en retard.
       *[other] { $late } de vos demandes sont en retard.
    } { $soon ->
        [0] Aucune échéance ne tombe d’ici au prochain jour ouvré.
        [one] Une échéance tombe d’ici au prochain jour ouvré.
       *[other] { $soon } échéances tombent d’ici au prochain jour ouvré.
    }

    { $unassigned ->
        [0] Aucune demande de vos guichets n’attend d’être prise en charge.
        [one] Une demande de vos guichets attend d’être prise en charge.
       *[other] { $unassigned } demandes de vos guichets attendent d’être prises en charge.
    } Les demandes reçues hier et aujourd’hui ne sont pas comptées.
mail-desk-digest-action = Ouvrir la file des demandes
