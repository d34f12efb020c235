# Après la réponse : avis de ceux qui ont demandé, chiffres du service.
feedback-title = Votre avis sur la réponse
feedback-lede = Deux questions, moins d’une minute. Votre avis est lu par le service qui a répondu ; il sert à mieux répondre.
feedback-useful = La réponse a-t-elle été utile ?
feedback-useful-yes = Oui
feedback-useful-partly = En partie
feedback-useful-no = Non
feedback-proceeds = Savez-vous comment poursuivre ?
feedback-proceeds-yes = Oui
feedback-proceeds-no = Pas encore
feedback-comment = Ce que vous voulez ajouter
feedback-comment-hint = Pour une nouvelle question, reprenez plutôt la demande : un conseiller vous répondra.
feedback-submit = Envoyer mon avis
feedback-kept = Merci, votre avis est enregistré. Vous pouvez encore le changer.
wrong-choose = Choisissez une réponse.

figures-title = Chiffres du service
figures-lede = Les demandes reçues dans la période, le temps mis à y répondre et l’avis de ceux qui ont demandé.
figures-from = Du
figures-until = Au
figures-show = Afficher
figures-period-refused = Cette période ne peut pas être lue : voici les quatre-vingt-dix derniers jours.
figures-empty = Aucune demande reçue dans cette période. Élargissez les dates.
figures-answered-in = Réponses selon le nombre de jours ouvrés
figures-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
figures-table = Demandes et délais, par sujet
figures-topic = Sujet
figures-all = Tous les sujets
figures-received = Reçues
figures-answered = Répondues
figures-within = Répondues en { $days } jours
figures-median = Médiane (jours)
figures-ninety = Neuf sur dix en (jours)
figures-reopened = Reprises
figures-note = Les délais sont en jours ouvrés, sans les pauses. Les parts sont celles des demandes déjà répondues ; les demandes fusionnées sont comptées une fois.
figures-opinions = Avis reçus
figures-no-opinion = Aucun avis pour les demandes de cette période.
figures-opinion = Avis
figures-count = Nombre
figures-share = Part
figures-proceeds = Sait comment poursuivre
figures-csv = Télécharger ces chiffres (CSV)
