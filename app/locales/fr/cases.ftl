# Demandes : poser une question au guichet, la suivre, compléter, reprendre.
space-cases = Mes demandes

topic-orientation = Par où commencer, quelle voie choisir
topic-assessment = Évaluation en vue du remboursement
topic-billing = Tarifs, codes et facturation
topic-certification = Référentiels, certificat, interopérabilité, référencement
topic-device = Qualification comme dispositif médical, marquage CE, investigations
topic-data = Accès aux données de santé
topic-funding = Appels à projets, prêts, subventions
topic-experiment = Expérimentations et démarches auprès d’une région
topic-hospital = Hôpital : recherche, actes innovants, achat
topic-result = Un résultat ou une fiche me paraît faux
topic-other = Autre sujet

case-state-new = Reçue
case-state-taken = En cours d’instruction
case-state-waiting = En attente de votre réponse
case-state-answered = Répondue
case-state-closed = Close

case-state-text-new = Le guichet a reçu votre demande ; personne ne l’a encore prise en charge.
case-state-text-taken = Une personne du guichet travaille à votre demande.
case-state-text-waiting = Le guichet vous a demandé une précision et attend votre réponse pour continuer.
case-state-text-answered = Le guichet a répondu. Si la réponse ne suffit pas, reprenez l’échange ci-dessous.
case-state-text-closed = Cette demande est close.

case-closed-because = Raison : { $reason }.

closing-reason-answered = la question a reçu sa réponse
closing-reason-duplicate = elle fait double emploi avec une autre demande
closing-reason-out-of-scope = la question sort du champ du guichet
closing-reason-no-reply = la précision demandée n’est pas venue
closing-reason-withdrawn = la demande a été retirée

clock-left = { $left ->
    [0] Réponse attendue au plus tard aujourd’hui, le { $due }.
    [one] Réponse attendue au plus tard le { $due } : il reste 1 jour ouvré.
   *[other] Réponse attendue au plus tard le { $due } : il reste { $left } jours ouvrés.
}
clock-late = { $late ->
    [one] La réponse était attendue le { $due } : elle a 1 jour ouvré de retard.
   *[other] La réponse était attendue le { $due } : elle a { $late } jours ouvrés de retard.
}
clock-paused = { $left ->
    [0] Le délai est suspendu : le guichet attend une précision. À sa reprise, la réponse sera attendue le jour même.
    [one] Le délai est suspendu : le guichet attend une précision. Il restera 1 jour ouvré à sa reprise.
   *[other] Le délai est suspendu : le guichet attend une précision. Il restera { $left } jours ouvrés à sa reprise.
}
clock-paused-late = { $late ->
    [one] Le délai est suspendu : le guichet attend une précision. La réponse avait déjà 1 jour ouvré de retard.
   *[other] Le délai est suspendu : le guichet attend une précision. La réponse avait déjà { $late } jours ouvrés de retard.
}
clock-stop-now = Délai suspendu depuis le { $from }, faute d’une précision demandée.
clock-stop-past = Délai suspendu du { $from } au { $until }, le temps d’une précision demandée.
clock-rule = Le délai se compte en jours ouvrés, du lundi au vendredi hors jours fériés. Le jour de réception ne compte pas. Quand le guichet vous demande une précision, le délai s’arrête jusqu’à votre réponse.

new-case-title = Poser une question au guichet
new-case-lede = { $days ->
    [one] Une personne du guichet vous répond par écrit sous 1 jour ouvré.
   *[other] Une personne du guichet vous répond par écrit sous { $days } jours ouvrés.
} Votre question reste entre vous et le guichet.
new-case-context = Votre question part de cette page :
new-case-attach = Joindre cette page, avec les réponses données au diagnostic s’il y en a, pour que le guichet voie ce que vous voyez
field-topic = Sujet
field-subject = Votre question en une ligne
field-subject-hint = Par exemple : « Mon logiciel de télésurveillance relève-t-il de la LATM ? »
field-question = Votre question en détail
field-question-hint = Ce que fait le produit, où vous en êtes, ce que vous avez déjà lu ou demandé. N’écrivez aucune donnée de santé d’une personne.
field-about = Pour qui posez-vous la question ?
about-hint = Avec un dossier, le service qui répond lit la version jointe, et la feuille de route du dossier avec ses notes, telle que vous la tenez.
about-me = Pour moi : personne d’autre ne verra cette demande
about-company = Pour { $company }, sans dossier
about-product = { $company } : { $product } (version { $version })
about-dossier = { $company } : { $product }, { $indication } (version { $version })
field-urgency = Quand vous faut-il la réponse ?
urgency-normal = Dans le délai habituel
urgency-urgent = Plus tôt
field-urgency-reason = Pourquoi plus tôt ?
field-urgency-reason-hint = Une date de dépôt, une clôture d’appel, une décision qui attend. Le guichet en tient compte sans pouvoir promettre.
field-your-name = Votre nom
field-your-mail = Votre adresse électronique
new-case-your-mail-hint = Nous y envoyons un lien : votre question part quand vous l’ouvrez. Aucun mot de passe n’est nécessaire.
new-case-no-account = Sans compte
new-case-no-account-text = Laissez votre nom et votre adresse, ou connectez-vous pour joindre un dossier : ce que vous avez saisi est gardé.
new-case-send = Envoyer ma question
new-case-look = Voir des réponses possibles
new-case-sign-in = J’ai un compte : me connecter
new-case-found = Ces pages répondent peut-être déjà
new-case-found-text = Elles s’ouvrent dans un nouvel onglet ; votre saisie reste ici.
new-case-nothing-found = Le guichet n’a pas de page sur ce sujet : envoyez votre question.
new-tab = (nouvel onglet)
wrong-topic = Choisissez un sujet de la liste.
wrong-about = Choisissez une ligne de la liste.
wrong-urgency-reason = Dites en une phrase pourquoi la réponse presse.
wrong-kept-gone = Ce qui avait été gardé n’est plus là : le délai est passé, ou la question est déjà partie.

case-mailed-title = Ouvrez le lien que nous venons de vous envoyer
case-mailed-text = Un courriel part vers l’adresse indiquée. Votre question sera envoyée au guichet quand vous aurez ouvert le lien qu’il contient. Le lien fonctionne pendant trois jours.
case-mailed-nothing = Rien reçu ? Regardez dans les indésirables, vérifiez l’adresse et recommencez.
confirm-case-title = Envoyer votre question
confirm-case-text = Votre question au guichet : « { $subject } ». Elle part quand vous appuyez sur le bouton.
confirm-case-submit = Envoyer ma question

case-received-title = Votre demande { $number } est enregistrée
case-received-due = Réponse attendue au plus tard le { $due }.
case-received-next = Un courriel vous prévient à chaque réponse. Vous pouvez compléter votre demande à tout moment.
case-received-follow = Suivre ma demande

my-cases-title = Mes demandes
my-cases-none = Vous n’avez pas encore posé de question au guichet.
my-cases-more = Demandes plus anciennes
case-for-company = pour { $company }

case-number = Demande { $number }
case-opened-on = Reçue le { $date }
case-fact-topic = Sujet
case-fact-company = Structure
case-fact-desk = Traitée par
case-fact-urgency = Réponse souhaitée plus tôt
case-fact-context = Posée depuis
case-fact-dossier = Dossier joint
case-dossier-version = version { $version }
case-fact-consent = Transmission à un partenaire
case-thread = Échanges
case-meanwhile = Arrivé entre-temps
case-meanwhile-text = Ceci a été écrit pendant que vous rédigiez. Votre texte est gardé ci-dessous : relisez-le, puis envoyez-le de nouveau.
case-give-opinion = Donner votre avis sur la réponse
case-answer-title = Répondre au guichet
case-add-title = Ajouter une précision
case-reopen-title = Reprendre l’échange
case-reopen-text = Dites ce qui manque ou ce qui a changé : la demande reprend, avec un nouveau délai.
case-reopen-until = Vous pouvez rouvrir cette demande jusqu’au { $until }.
case-reopen-over = Le temps de la rouvrir est passé : posez une nouvelle question.
field-message = Votre message
case-send = Envoyer
case-save-draft = Garder le brouillon
case-draft-kept = Brouillon gardé le { $at }.
case-withdraw-title = Retirer cette demande
case-withdraw-text = Si vous n’avez plus besoin de réponse. Vous pourrez la rouvrir pendant soixante jours.
field-withdraw-reason = Pourquoi ?
case-withdraw = Retirer ma demande
case-readers-title = Qui a ouvert cette demande au guichet
case-readers-none = Personne pour l’instant.
case-reader = { $name }, le { $at }
case-context-result = le résultat de votre diagnostic
case-context-page = une page du guichet

message-from-desk = { $name }, pour le guichet, le { $at }
message-from-company = { $name }, le { $at }
message-note = Note interne de { $name }, le { $at } : l’entreprise ne la voit pas
message-hidden-until = Visible par l’entreprise à partir du { $at }.
case-event-opened = { $name } a posé la question, le { $at }.
case-event-taken = { $name } a pris la demande en charge, le { $at }.
case-event-assigned = { $name } a confié la demande à { $to }, le { $at }.
case-event-released = { $name } a remis la demande dans la file, le { $at }.
case-event-returned = Restée sans suite, la demande est revenue dans la file, le { $at }.
case-event-left-behind = { $why ->
    [left] La personne qui suivait la demande a fermé son compte : la demande est revenue dans la file, le { $at }.
    [kept-out] L’accès de la personne qui suivait la demande a été fermé : la demande est revenue dans la file, le { $at }.
    [role] La personne qui suivait la demande n’y répond plus dans son nouveau rôle : la demande est revenue dans la file, le { $at }.
   *[desk] La personne qui suivait la demande ne répond plus à ce guichet : la demande est revenue dans la file, le { $at }.
}
case-event-replied = { $name } a répondu, le { $at }.
case-event-taken-back = { $name } a repris sa réponse avant qu’elle ne parte, le { $at }.
case-event-noted = { $name } a laissé une note, le { $at }.
case-event-requested = { $name } demande une précision, le { $at }. Le délai est suspendu.
case-event-informed = { $name } a apporté une précision, le { $at }.
case-event-closed = { $name } a clos la demande, le { $at } : { $reason }.
case-event-withdrawn = { $name } a retiré la demande, le { $at }.
case-event-reopened = { $name } a rouvert la demande, le { $at }. Un nouveau délai commence.
case-event-referred = { $name } a transmis la demande à { $to }, le { $at }. Un nouveau délai commence.
case-event-merged = { $name } a joint cette demande à la demande { $number }, le { $at }. L’échange continue là-bas.
case-event-absorbed = { $name } a joint la demande { $number } à celle-ci, le { $at }.

wrong-case-not-this-desk = La demande ne peut pas aller à ce guichet.
wrong-case-not-at-desk = Cette personne ne répond pas au guichet qui traite la demande.
wrong-case-unrelated = Ces deux demandes ne viennent pas des mêmes personnes : elles ne peuvent pas être jointes.
wrong-case-too-late = Il est trop tard pour cela.
wrong-case-too-many-today = Vous avez posé trop de questions depuis vingt-quatre heures. Votre texte est gardé ci-dessous : réessayez demain.
wrong-case-too-many-messages = Cette demande a atteint le nombre de messages permis : posez une nouvelle question.
wrong-case-meanwhile = La demande a changé pendant que vous rédigiez : rien n’a été envoyé, et votre texte est gardé.

ask-about-page = Poser une question sur cette page
ask-about-result = Poser une question sur ce résultat
report-result = Ce résultat me paraît faux
contact-ask = Poser une question au guichet
contact-ask-text = Une personne du guichet vous répond par écrit, sous quelques jours ouvrés, et vous suivez votre demande en ligne. Un compte n’est pas nécessaire.

field-files = Pièces jointes
field-files-hint = PDF, PNG, JPEG, DOCX ou ODT : { $most } fichiers au plus par message, { $each } chacun, { $all } par demande. N’y joignez aucune donnée de santé d’une personne. Un brouillon ne garde pas les fichiers.
field-files-again = Le navigateur ne garde pas les fichiers choisis. Choisissez-les de nouveau : { $names }.
file-pdf = PDF
file-png = image PNG
file-jpeg = image JPEG
file-docx = document DOCX
file-odt = document ODT
file-kind-size = { $kind }, { $size }
file-erased = Fichier effacé le { $at } ({ $kind }) : sa durée de conservation est passée.
wrong-file-empty = Le fichier « { $name } » est vide. Rien n’a été envoyé : choisissez-le de nouveau, ou un autre.
wrong-file-too-large = Le fichier « { $name } » dépasse { $each } Mo. Rien n’a été envoyé : réduisez-le ou partagez-le en plusieurs, puis choisissez vos fichiers de nouveau.
wrong-file-kind = Le fichier « { $name } » n’est, d’après son contenu, ni un PDF, ni une image PNG ou JPEG, ni un document DOCX ou ODT. Rien n’a été envoyé : enregistrez-le en PDF, puis choisissez vos fichiers de nouveau.
wrong-file-macros = Le fichier « { $name } » contient des macros ou des objets d’un autre programme. Rien n’a été envoyé : enregistrez-le en PDF, puis choisissez vos fichiers de nouveau.
wrong-file-bomb = Le fichier « { $name } » occuperait trop de place une fois ouvert. Rien n’a été envoyé : enregistrez-le en PDF, puis choisissez vos fichiers de nouveau.
wrong-file-damaged = Le fichier « { $name } » est abîmé : il ne s’ouvre pas. Rien n’a été envoyé : enregistrez-le de nouveau, puis choisissez vos fichiers.
wrong-files-too-many = Le fichier « { $name } » est de trop : { $most } fichiers au plus par message. Rien n’a été envoyé : choisissez-en moins, et envoyez les autres dans un message suivant.
wrong-files-too-much = Avec le fichier « { $name } », l’ensemble dépasse { $all } Mo. Rien n’a été envoyé : choisissez des fichiers moins lourds.
wrong-file-not-kept = Le guichet ne peut pas garder de fichier pour l’instant. Rien n’a été envoyé, et votre texte est gardé ci-dessous : réessayez dans quelques minutes en choisissant vos fichiers de nouveau, ou envoyez le texte seul.
wrong-case-too-much-attached = Les fichiers de cette demande dépasseraient { $all } Mo. Rien n’a été envoyé, et votre texte est gardé : choisissez des fichiers moins lourds, ou envoyez le texte seul.
