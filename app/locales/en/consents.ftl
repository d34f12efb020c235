# To which partner desks a case may go.

consents-legend = To which partners may the desk pass your case on?
consents-why = Your case arrives at the first desk: { $front }. It passes it on only to bodies that you accept, one by one, so that they can answer you. A body that receives it sees your question, the messages and files of this case, your name, that of your organisation and the version of the dossier that you attached; it sees nothing else. Without your consent, the first desk answers you itself.
consents-topics = Answers on: { $topics }.
consents-lead = The chosen topic leads to this body.
consents-title = Change to whom your case may go
consents-none = You have not agreed to any partner.
consents-agreed = you agree.
consents-not-agreed = you have not agreed.
consents-held = This body has your case: you can withdraw your consent once it is closed.
consents-not-now = What you agreed to cannot change in the current state of the case. It can once the case is reopened or closed.
consents-give = Agree
consents-give-to = Agree to passing it on to: { $desk }
consents-take-back = Withdraw my consent
consents-take-back-of = Withdraw my consent to passing it on to: { $desk }
message-consents = May be passed on to: { $desks }.
case-event-consented = { $consent ->
    [yes] { $name } agreed on { $at } that the case is passed on to “{ $desk }”.
   *[no] { $name } no longer agrees, since { $at }, that the case is passed on to “{ $desk }”.
}
wrong-case-no-consent = The company has not agreed that the body which has the other case receives this one: ask for its consent, or join the cases the other way round.
wrong-case-desk-has-it = This body has your case: what it has read cannot be unread. You can withdraw your consent once the case is closed.
wrong-consent-to-ask = The case was not passed on: the company has not agreed to “{ $desk }”. A request for its consent is ready below: read it again, then send it.

desk-consents-none = The company has not agreed to any partner.
desk-without-consent = { $desk } (consent to be asked for)
consent-request = We would like to pass your case on to “{ $desk }”, for this reason: { $reason }
    It would see your question, the messages and files of this case, your name, that of your organisation and the version of the dossier that you attached.
    If you agree, open “Change to whom your case may go” on the page of your case and accept this body. Otherwise, tell us in reply to this message: we will answer you ourselves.
