# To which partner desks a case may go.

consents-legend = À quels partenaires le guichet peut-il transmettre votre demande ?
consents-why = Votre demande arrive au premier guichet : { $front }. Il ne la transmet qu’aux organismes que vous acceptez, un par un, pour qu’ils vous répondent. Un organisme qui la reçoit voit votre question, les messages et les fichiers de cette demande, votre nom, celui de votre structure et la version du dossier que vous avez jointe ; il ne voit rien d’autre. Sans votre accord, le premier guichet vous répond lui-même.
consents-topics = Répond sur : { $topics }.
consents-lead = Le sujet choisi conduit à cet organisme.
consents-title = Changer vos accords de transmission
consents-none = Vous n’avez accepté aucune transmission.
consents-agreed = vous acceptez.
consents-not-agreed = vous n’avez pas accepté.
consents-held = Cet organisme a votre demande : vous pourrez retirer votre accord quand elle sera close.
consents-not-now = Vos accords ne peuvent pas changer dans l’état actuel de la demande. Vous le pourrez si elle est rouverte ou close.
consents-give = Accepter
consents-give-to = Accepter la transmission à : { $desk }
consents-take-back = Retirer mon accord
consents-take-back-of = Retirer mon accord de transmission à : { $desk }
message-consents = Transmission acceptée à : { $desks }.
case-event-consented = { $consent ->
    [yes] { $name } a accepté que la demande soit transmise à l’organisme « { $desk } », le { $at }.
   *[no] { $name } n’accepte plus que la demande soit transmise à l’organisme « { $desk } », le { $at }.
}
wrong-case-no-consent = L’entreprise n’a pas accepté que l’organisme qui traite l’autre demande reçoive celle-ci : demandez-lui son accord, ou joignez les demandes dans l’autre sens.
wrong-case-desk-has-it = Cet organisme a votre demande : ce qu’il a lu ne peut pas être repris. Vous pourrez retirer votre accord quand la demande sera close.
wrong-consent-to-ask = La demande n’a pas été transmise : l’entreprise n’a pas accepté l’organisme « { $desk } ». Une demande d’accord est prête ci-dessous : relisez-la, puis envoyez-la.

desk-consents-none = L’entreprise n’a accepté aucun partenaire.
desk-without-consent = { $desk } (accord à demander)
consent-request = Nous aimerions transmettre votre demande à l’organisme « { $desk } », pour la raison suivante : { $reason }
    Il verrait votre question, les messages et les fichiers de cette demande, votre nom, celui de votre structure et la version du dossier que vous avez jointe.
    Si vous l’acceptez, ouvrez « Changer vos accords de transmission » sur la page de votre demande et acceptez cet organisme. Sinon, dites-le-nous en réponse à ce message : nous vous répondrons nous-mêmes.
