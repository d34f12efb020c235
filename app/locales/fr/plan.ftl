# Feuille de route d’un dossier : ce qui est fait, dates, notes, jalons, abonnement.
plan-keep = Garder dans un dossier
plan-keep-nothing = L’adresse ne contient aucune feuille de route.
plan-keep-no-dossier = Une feuille de route se garde dans un dossier, et vous n’en avez pas encore. Faites un diagnostic, enregistrez-le, puis revenez à cette page : son adresse contient votre feuille de route.
plan-keep-back = Revoir cette feuille de route
plan-keep-dossier = Dossier
plan-keep-replaces = { $dossier } (remplace sa feuille de route actuelle ; les étapes cochées, les notes et les jalons restent)

plan-make = Établir la feuille de route
plan-make-lede = { $count ->
        [0] Le guichet propose les voies d’après les réponses du dossier.
        [one] Le guichet propose les voies d’après les réponses du dossier, et compte pour fait un prérequis qu’elles disent rempli.
       *[other] Le guichet propose les voies d’après les réponses du dossier, et compte pour faits { $count } prérequis qu’elles disent remplis.
    }
plan-make-scheme = Par quelle voie commencer ? Vous pourrez en ajouter d’autres à la suite.
plan-make-start = Premier jour
plan-make-submit = Établir la feuille de route
plan-make-none = Les réponses de ce dossier ne laissent aucune voie ouverte, atteignable ou à préciser.

plan-change = Changer la feuille de route
plan-change-lede = Les étapes cochées, leurs dates, leurs notes et les jalons restent, quoi que vous changiez ici.
plan-save = Enregistrer
plan-see = Voir la feuille de route enregistrée
plan-meanwhile = Une autre personne a enregistré ce qui suit pendant que vous écriviez. Ce que vous avez saisi est gardé dans le formulaire : relisez-le, puis enregistrez-le de nouveau s’il reste juste.
plan-nothing = rien
plan-print = La page s’imprime : commande « Imprimer » de votre navigateur.

plan-now = À faire maintenant
plan-by = { $doer }, d’ici le { $date }
plan-late = { $count ->
        [one] en retard d’un jour
       *[other] en retard de { $count } jours
    }
plan-on-time = Rien n’est en retard au { $date }.
plan-late-steps = { $count ->
        [one] Une étape devrait être finie.
       *[other] { $count } étapes devraient être finies.
    }
plan-forecast = Si tout ce qui est en retard se termine aujourd’hui, l’objectif sera atteint le { $date }, au lieu du { $planned }.
plan-forecast-same = Si tout ce qui est en retard se termine aujourd’hui, l’objectif du { $planned } tient encore.
plan-pushed-text = Une étape en retard repousse celles qui l’attendent : le dessin montre en pointillé les dates prévues, et en plein celles qui restent possibles si tout ce qui est en retard se termine aujourd’hui.
plan-pushed = Repoussée : du { $start } au { $end }
plan-pushed-to = Repoussée au { $date }
plan-reached = L’objectif de cette feuille de route est atteint. Vous pouvez ajouter une voie à la suite.
plan-cannot = Le calendrier ne peut pas être dressé tel qu’il est enregistré : une voie a disparu des règles, une date est trop ancienne ou les voies ne s’enchaînent plus. Ce que vous avez coché et noté est gardé.
plan-tick = C’est fait
plan-tick-label = « { $step } » : faite le
plan-step = Cocher, dater, noter
plan-step-about = Cocher, dater, noter : { $step }
plan-own-date = Pas avant le { $date }, date choisie par l’entreprise

plan-done = Étapes faites
plan-done-table = Les étapes faites, la dernière d’abord
plan-none-done = Aucune étape n’est cochée. Cochez-en une quand elle est finie : la suite part du jour réel.
plan-none-done-read = Aucune étape n’est cochée.
plan-ticked = Cochée par { $author }, le { $time }
plan-column-step = Étape
plan-column-done = Faite le
plan-column-said = Suivi

plan-elsewhere = Hors de cette feuille de route
plan-elsewhere-text = Les règles ou vos voies ont changé depuis. Rien n’est perdu : voici ce qui était enregistré.
plan-gone = Cette étape n’existe plus dans les règles d’aujourd’hui.
plan-outside = Cette étape ne fait pas partie des voies choisies, ou son prérequis est compté comme rempli.
plan-gone-scheme = La voie « { $scheme } » n’existe plus dans les règles d’aujourd’hui.
plan-gone-step = Une durée ou une date de l’étape « { $step } », qui n’existe plus dans les règles d’aujourd’hui.

plan-calendar = Le calendrier
plan-milestones = Jalons de l’entreprise
plan-no-milestone = Aucun jalon. Ajoutez vos propres dates : conseil d’administration, fin d’étude, levée de fonds.
plan-no-milestone-read = Aucun jalon.
plan-over = Passé.
plan-milestone-add = Ajouter un jalon
plan-milestone-change = Modifier le jalon
plan-milestone-about = Modifier le jalon « { $label } »
plan-milestone-remove = Supprimer

plan-field-done = Faite le
plan-field-done-hint = Le jour réel, aujourd’hui au plus tard. Videz la case pour décocher l’étape.
plan-field-not-before = Pas avant le
plan-field-not-before-hint = L’étape ne commencera pas avant ce jour, et ce qui en dépend suivra.
plan-field-note = Note
plan-field-note-hint = Pour vous et votre équipe, et pour le guichet qui répond à une question où ce dossier est joint.
plan-field-label = Jalon
plan-field-label-hint = En une ligne. Il figure dans l’agenda de ceux qui suivent ce dossier.
plan-field-day = Date

plan-done-kept = La feuille de route est enregistrée.
plan-done-marked = L’étape est à jour.
plan-done-added = Le jalon est ajouté.
plan-done-changed = Le jalon est modifié.
plan-done-removed = Le jalon est supprimé.

plan-follow = Suivre dans un agenda
plan-feed-lede = Une adresse secrète permet à votre agenda et à votre lecteur de flux de suivre ce dossier sans se connecter.
plan-feed-none = Vous n’avez pas d’adresse pour ce dossier.
plan-feed-made = Vous avez une adresse pour ce dossier, créée le { $time }.
plan-feed-once = Elle ne peut pas être montrée de nouveau, car le guichet n’en garde qu’une empreinte. Elle fonctionne jusqu’à ce que vous la supprimiez ou en créiez une autre.
plan-feed-make = Créer mon adresse
plan-feed-again = En créer une autre, qui remplace celle-ci
plan-feed-revoke = Supprimer mon adresse
plan-feed-done-revoked = L’adresse ne fonctionne plus. Votre agenda peut garder quelque temps ce qu’il a déjà lu.
plan-feed-meanwhile = Rien n’a été créé : une adresse a été créée ou supprimée depuis l’affichage de cette page. Si vous n’avez pas copié votre adresse, créez-en une autre ci-dessous.
plan-feed-told = Votre adresse
plan-feed-told-text = Copiez-la maintenant dans votre agenda : elle ne sera plus montrée une fois cette page quittée. Quiconque la connaît peut lire ce dossier en agenda ; ne la partagez pas.
plan-feed-calendar = Pour un agenda (abonnement, format ICS)
plan-feed-news = Pour un lecteur de flux (format Atom)
plan-feed-holds = Ce qu’elle contient
plan-feed-holds-text = L’agenda : les étapes de la feuille de route, vos jalons, les ouvertures et les clôtures des appels qui concernent ce dossier. Le flux : ce qui change de ces appels, et des règles. Ni le nom du produit, ni celui de la structure, ni vos réponses, ni vos notes. Le nom donné au calendrier y figure, si vous en avez choisi un.
plan-feed-ends = Elle est à vous seul. Elle cesse de fonctionner si vous quittez la structure, si votre compte est fermé, si le dossier disparaît, et tant qu’il est archivé.

plan-feed-title = Actualités du dossier
plan-feed-subtitle = Ce qui change des appels qui concernent ce dossier, et des règles.
plan-feed-rules = Les règles ont changé depuis la dernière version de ce dossier
plan-feed-rules-text = Connectez-vous pour voir ce que cela change.
plan-event-done = Fait : { $step }

plan-desk-see = Voir toute la feuille de route
plan-desk-note = Telle que l’entreprise la tient aujourd’hui. Votre lecture est inscrite au journal, que l’entreprise peut consulter.
plan-desk-counts = Étapes faites : { $done } ; notes : { $notes } ; jalons : { $milestones }.

wrong-plan-future = Cette étape ne peut pas être faite le { $date } : ce jour est à venir. Indiquez aujourd’hui ou un jour passé.
wrong-plan-before-start = La feuille de route commence le { $start } : choisissez un jour à partir de cette date, ou avancez son début.
wrong-plan-full = Une feuille de route tient { $most } jalons au plus : supprimez-en un pour en ajouter un autre.
wrong-plan-dossier = Choisissez un dossier.
