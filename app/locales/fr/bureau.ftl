# Le guichet au travail : la file, une demande vue par le guichet, les courriels abandonnés.
space-queue = File des demandes
space-figures = Chiffres
space-mails = Courriels

queue-title = File des demandes
queue-filters = Filtres de la file
queue-filter-mine = Les miennes
queue-filter-desk = Toutes
queue-filter-unassigned = À attribuer
queue-filter-late = En retard
queue-filter-waiting = En attente de l’entreprise
queue-filter-done = Répondues ou closes
queue-search = Numéro ou mots de la demande
queue-all-topics = Tous les sujets
queue-all-desks = Tous les guichets
queue-desk = Guichet
queue-sort = Ordre
queue-sort-due = Échéance la plus proche d’abord
queue-sort-received = Réception la plus récente d’abord
queue-show = Afficher
queue-column-number = Numéro
queue-column-subject = Demande
queue-column-topic = Sujet
queue-column-state = État
queue-column-assignee = Confiée à
queue-column-due = Échéance
queue-column-received = Reçue le
queue-column-choose = Choisir
queue-urgent = pressée
queue-nobody = personne
queue-choose = Choisir la demande { $number }
queue-paused = délai suspendu
queue-late = { $count ->
    [one] 1 jour ouvré de retard
   *[other] { $count } jours ouvrés de retard
}
queue-days-left = { $count ->
    [0] aujourd’hui au plus tard
    [one] reste 1 jour ouvré
   *[other] reste { $count } jours ouvrés
}
queue-more = Demandes suivantes
queue-empty = Aucune demande ici.
queue-nothing-found = Aucune demande ne contient ces mots ou ne porte ce numéro.
queue-done-referred = La demande est transmise à l’autre guichet, où un nouveau délai commence. L’entreprise lit votre motif.
queue-given = { $count ->
    [0] Aucune demande n’a été confiée.
    [one] Une demande a été confiée.
   *[other] { $count } demandes ont été confiées.
}
queue-left = { $count ->
    [one] Une autre n’a pas pu l’être : elle a changé entre-temps, ou relève d’un guichet où cette personne ne répond pas.
   *[other] { $count } autres n’ont pas pu l’être : elles ont changé entre-temps, ou relèvent d’un guichet où cette personne ne répond pas.
}
queue-assign = Confier les demandes choisies
queue-assign-hint = Cochez les demandes dans le tableau, { $most } au plus, puis choisissez à qui les confier.
queue-assign-submit = Confier
queue-choose-person = Choisir une personne
field-assignee = Confiée à
field-assign-reason = Pourquoi ?
advisor-open = { $count ->
    [0] { $name } (aucune demande ouverte)
    [one] { $name } (1 demande ouverte)
   *[other] { $name } ({ $count } demandes ouvertes)
}
wrong-choose-cases = Cochez au moins une demande.
wrong-case-number = Aucune demande de vos guichets ne porte ce numéro.

desk-state-new = À prendre en charge
desk-state-taken = En cours d’instruction
desk-state-waiting = En attente de l’entreprise
desk-state-answered = Répondue
desk-state-closed = Close

desk-case-from = de { $name }
desk-case-from-company = de { $name }, pour { $company }
desk-case-urgent = Réponse souhaitée plus tôt : { $reason }
desk-case-other = { $name } regarde aussi cette demande, depuis le { $at }.
desk-case-meanwhile = Ceci a été écrit ou fait pendant que vous travailliez. Votre texte est gardé plus bas : comparez les deux, puis envoyez de nouveau si c’est encore utile.

desk-write-reply-title = Répondre à l’entreprise
desk-write-reply-hint = L’entreprise lira ce texte, et recevra un courriel qui l’annonce. Pendant trente secondes, vous pouvez encore reprendre la réponse.
desk-write-reply-send = Envoyer la réponse à l’entreprise
desk-field-reply = Réponse à l’entreprise
desk-write-request-title = Demander une précision à l’entreprise
desk-write-request-hint = L’entreprise lira ce texte ; le délai est suspendu jusqu’à sa réponse.
desk-write-request-send = Demander à l’entreprise
desk-field-request = Précision demandée à l’entreprise
desk-write-note-title = Note interne
desk-write-note-hint = Réservée au guichet : l’entreprise ne verra jamais ce texte.
desk-write-note-send = Garder la note interne
desk-field-note = Note interne, que l’entreprise ne voit pas
desk-take-back = Reprendre ma réponse
desk-take-back-text = { $seconds ->
    [0] Votre réponse part à l’instant.
    [one] Votre réponse part dans une seconde. Vous pouvez encore la reprendre.
   *[other] Votre réponse part dans { $seconds } secondes. Vous pouvez encore la reprendre.
}

desk-facts = Ce que l’on sait
desk-fact-received = Reçue le
desk-fact-answered-in = Première réponse en
desk-fact-answered-days = { $count ->
    [0] moins d’un jour ouvré
    [one] 1 jour ouvré
   *[other] { $count } jours ouvrés
}
desk-fact-closed = Close parce que
desk-fact-merged = Continue dans

desk-routing = Pourquoi ce guichet et cette personne
desk-routing-topic = Le sujet « { $topic } » conduit à { $desk }.
desk-routing-chosen = Le guichet { $desk } a été choisi.
desk-routing-no-consent = L’entreprise n’a pas autorisé la transmission à { $desk } : le premier guichet garde la demande.
desk-routing-absent = { $name } est en congé.
desk-routing-absent-until = { $name } est en congé jusqu’au { $until }.
desk-routing-full = { $count ->
    [one] { $name } a déjà 1 demande ouverte, sa limite.
   *[other] { $name } a déjà { $count } demandes ouvertes, sa limite.
}
desk-routing-nobody = Personne n’est disponible au guichet { $desk }.
desk-routing-fewest = { $count ->
    [0] { $name } n’a aucune demande ouverte : personne n’en a moins.
    [one] { $name } a 1 demande ouverte : personne n’en a moins.
   *[other] { $name } a { $count } demandes ouvertes : personne n’en a moins.
}
desk-routing-idle = À égalité, { $name } attend une demande depuis le plus longtemps.

desk-verdicts = Verdicts du dossier joint
desk-verdicts-of = Version { $version } du dossier, évaluée au { $date }.
desk-verdicts-changed = Les règles ont changé depuis : le résultat complet, ci-dessous, suit celles d’aujourd’hui.
desk-verdicts-closed = { $count ->
    [0] Aucune voie fermée.
    [one] Et 1 voie fermée.
   *[other] Et { $count } voies fermées.
}
desk-verdicts-result = Voir le résultat complet avec ces réponses

desk-take = Prendre en charge
desk-acts = Autres actions
desk-act-close-title = Clore
desk-act-close-hint = L’entreprise en est prévenue par courriel et peut rouvrir la demande pendant soixante jours.
desk-act-close-submit = Clore la demande
desk-field-closing = Pourquoi ?
desk-field-close-words = Un mot à l’entreprise
desk-act-assign-title = Confier à quelqu’un
desk-act-assign-hint = Quel que soit le choix automatique. L’entreprise ne voit pas cette décision.
desk-act-assign-submit = Confier la demande
desk-act-refer-title = Transmettre à un autre guichet
desk-act-refer-hint = L’entreprise lit le motif ; un nouveau délai commence.
desk-act-refer-submit = Transmettre la demande
desk-choose-desk = Choisir un guichet
desk-field-refer-reason = Motif, que l’entreprise lit
desk-act-release-title = Remettre dans la file
desk-act-release-hint = La demande n’est plus confiée à personne. L’entreprise ne voit pas le motif.
desk-act-release-submit = Remettre la demande dans la file
desk-field-release-reason = Motif
desk-act-merge-title = Joindre à une autre demande
desk-act-merge-hint = Si la même entreprise a posé deux fois la question : celle-ci est close, l’échange continue dans l’autre.
desk-act-merge-submit = Joindre les deux demandes
desk-field-into = Numéro de la demande qui continue
desk-field-into-hint = Par exemple 2026-00042.
desk-act-reopen-title = Rouvrir
desk-act-reopen-hint = La demande reprend avec un nouveau délai ; l’entreprise lit ce que vous écrivez.
desk-act-reopen-submit = Rouvrir la demande
desk-field-reopen = Pourquoi la demande reprend

dead-mails-title = Courriels abandonnés
dead-mails-lede = Ces courriels n’ont pas pu être remis, après plusieurs essais ou parce que la boîte n’existe pas.
dead-mails-none = Tous les courriels sont partis, ou vont partir.
dead-mails-recipient = Destinataire
dead-mails-mail = Courriel
dead-mails-written = Écrit le
dead-mails-tries = Essais
dead-mails-reason = Dernier échec
dead-mails-again = Renvoi
dead-mails-send = Renvoyer
