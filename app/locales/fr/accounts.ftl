# Les comptes et la piste d’audit, pour l’administration.

space-accounts = Comptes
accounts-title = Comptes
accounts-lede = Les personnes qui travaillent au guichet. Chaque consultation et chaque action est inscrite dans la piste d’audit.
accounts-staff = Personnes du guichet
accounts-invited = Invitations en attente
accounts-column-name = Personne
accounts-column-mail = Adresse
accounts-column-role = Rôle
accounts-column-desks = Guichets
accounts-column-until = Valable jusqu’au
accounts-column-state = Accès
accounts-column-factor = Second facteur
accounts-column-limit = Demandes ouvertes au plus
accounts-column-absence = Absence
accounts-state-active = ouvert
accounts-state-unconfirmed = adresse non confirmée
accounts-state-disabled = fermé
accounts-factor-yes = installé
accounts-factor-no = absent
accounts-no-role = Aucun : compte d’entreprise
accounts-find = Trouver un compte
accounts-find-text = Les personnes des entreprises ne sont pas listées. Un compte se trouve par son adresse exacte ; la recherche est inscrite dans la piste d’audit.
accounts-find-hint = L’adresse entière, par exemple prenom.nom@exemple.fr.
accounts-find-submit = Chercher
wrong-no-such-account = Aucun compte ouvert n’a cette adresse. Vérifiez-la avec la personne.

accounts-sessions = Sessions en cours
accounts-sessions-count = { $count ->
    [0] aucune
    [one] 1 session
   *[other] { $count } sessions
}
accounts-posts = Guichets où cette personne répond
accounts-no-post = Cette personne ne répond à aucun guichet.
accounts-present = aucune absence prévue
accounts-absent = du { $from } au { $until }
accounts-absent-from = à partir du { $from }, sans date de retour
accounts-acts = Agir sur ce compte
accounts-journal-account = Ce qui a été fait sur ce compte
accounts-journal-person = Ce que cette personne a fait
accounts-never = Personne ne peut voir un mot de passe ni se connecter à la place de quelqu’un.
accounts-who = { $name } ({ $mail })

accounts-reason = Motif
accounts-reason-hint = En une phrase, sans rien de confidentiel : il est gardé dans la piste d’audit.
accounts-code-hint = Le code que votre application affiche maintenant. Chaque code ne sert qu’une fois.
wrong-code-again = Ce code n’est pas le bon ou a déjà servi. Attendez que votre application en affiche un autre.
wrong-last-admin = Il ne resterait personne à l’administration : nommez d’abord une autre personne. Rien n’a changé.

accounts-role = Rôle
accounts-may-advisor = répond aux demandes de ses guichets
accounts-may-editor = relit les désaccords avec les verdicts et tient le contenu
accounts-may-admin = tient les comptes et les courriels, et voit toutes les demandes
accounts-may-none = Aucun : quitte le guichet et garde un compte d’entreprise
accounts-desks = Guichets où la personne répond

accounts-invite-title = Inviter une personne
accounts-invite-lede = Elle reçoit un lien valable sept jours, choisit son mot de passe et installe un second facteur. Une invitation précédente à la même adresse ne fonctionne plus.
accounts-invite-submit = Envoyer l’invitation
accounts-done-invited = L’invitation est partie.

accounts-uninvite-title = Retirer une invitation
accounts-uninvite-lede = Son lien cessera aussitôt de fonctionner. La personne n’en est pas avertie ; pour corriger un rôle ou des guichets, envoyez plutôt une nouvelle invitation à la même adresse.
accounts-uninvite-which = Invitation à retirer
accounts-uninvite-choice = { $mail }, { $role }, valable jusqu’au { $until }
accounts-uninvite-submit = Retirer l’invitation
accounts-uninvite-none = Aucune invitation n’est en attente : celles qui sont parties ont été acceptées ou retirées, ou leurs sept jours sont passés.
accounts-uninvite-back = Revenir aux comptes
accounts-done-uninvited = L’invitation est retirée : son lien ne fonctionne plus.
wrong-staff-invitation-gone = Cette invitation n’est plus en attente : elle a été acceptée ou retirée, ou ses sept jours sont passés. Rien n’a changé.

accounts-role-title = Changer le rôle
accounts-role-text = Toutes les sessions de la personne se ferment : elle se reconnecte avec son nouveau rôle.
accounts-role-submit = Changer le rôle
accounts-done-role = Le rôle est changé.

accounts-posts-title = Guichets, charge et absences
accounts-posts-text = Les nouvelles demandes vont aux personnes présentes qui n’ont pas atteint leur limite. Une absence ou une autre limite ne change rien aux demandes déjà confiées.
accounts-posts-submit = Enregistrer
accounts-done-posts = Les guichets, la charge et les absences sont enregistrés.
accounts-limit = Demandes ouvertes au plus
accounts-limit-hint = À partir de ce nombre, la personne ne reçoit plus de nouvelle demande.
accounts-from = Premier jour d’absence
accounts-until = Dernier jour d’absence
accounts-until-hint = Laissez vide si le retour n’est pas connu.
wrong-posts-limit = Écrivez un nombre entier de 0 à { $most }.
wrong-posts-day = Écrivez une date existante, par exemple 2026-11-30.
wrong-posts-absence = Une absence a un premier jour, qui ne vient pas après le dernier.

accounts-disable-title = Fermer l’accès
accounts-disable-text = Les sessions de la personne se ferment aussitôt et ses liens ne fonctionnent plus. Rien de ce qu’elle a écrit n’est effacé.
accounts-disable-submit = Fermer l’accès
accounts-done-disable = L’accès est fermé.
accounts-cases = { $count ->
    [one] Cette personne a 1 demande ouverte : { $desks }.
   *[other] Cette personne a { $count } demandes ouvertes : { $desks }.
}
accounts-cases-disable = { $count ->
    [one] Cette demande retournera aussitôt dans la file de son guichet.
   *[other] Ces demandes retourneront aussitôt dans la file de leur guichet.
}
accounts-cases-role = { $count ->
    [one] Si le nouveau rôle ne permet plus d’y répondre, cette demande retournera aussitôt dans la file de son guichet.
   *[other] Celles auxquelles le nouveau rôle ne permet plus de répondre retourneront aussitôt dans la file de leur guichet.
}
accounts-cases-posts = { $count ->
    [one] Si vous retirez ce guichet à la personne, cette demande retournera aussitôt dans la file.
   *[other] Celles des guichets que vous retirez à la personne retourneront aussitôt dans leur file.
}
accounts-enable-title = Rouvrir l’accès
accounts-enable-text = La personne pourra se connecter de nouveau avec son mot de passe et son second facteur.
accounts-enable-submit = Rouvrir l’accès
accounts-done-enable = L’accès est rouvert.
accounts-factor-title = Réinitialiser le second facteur
accounts-factor-text = Pour un téléphone perdu et des codes de secours épuisés. Assurez-vous de vive voix de l’identité de la personne. Ses sessions se ferment, un courriel la prévient, et elle installe un autre second facteur à sa prochaine connexion.
accounts-factor-submit = Réinitialiser le second facteur
accounts-done-factor = Le second facteur est réinitialisé ; la personne est prévenue par courriel.

journal-title = Piste d’audit
journal-lede = Qui a lu ou changé quoi, et quand. Rien ne s’y modifie ; la lire s’y inscrit aussi.
journal-what = Chercher ce qui concerne
journal-what-case = une demande, par son numéro
journal-what-account = un compte, par son adresse
journal-what-person = ce qu’une personne a fait, par son adresse
journal-of = Numéro ou adresse
journal-of-hint = Par exemple 2026-00042 ou prenom.nom@exemple.fr. Laissez vide pour tout voir.
journal-action = Action
journal-action-any = Toutes les actions
journal-submit = Afficher
journal-verify = Afficher et vérifier la chaîne
journal-whole = { $count ->
    [one] La chaîne est entière : 1 entrée. Notez ce nombre ailleurs, car une fin coupée ne se voit pas autrement.
   *[other] La chaîne est entière : { $count } entrées. Notez ce nombre ailleurs, car une fin coupée ne se voit pas autrement.
}
journal-broken = La chaîne est rompue à l’entrée { $number } : cette entrée, ou la précédente, n’est pas ce qui avait été écrit. Prévenez la personne chargée de la sécurité et gardez une copie de la base.
journal-none = Aucune entrée.
journal-older = Entrées plus anciennes
journal-column-number = Numéro
journal-column-at = Date
journal-column-who = Qui
journal-who-holder = Titulaire du compte
journal-who-nobody = Sans compte
journal-column-action = Action
journal-column-object = Objet
journal-column-detail = Précision
wrong-journal-unknown = Aucune demande ni aucun compte ne porte ce numéro ou cette adresse.
