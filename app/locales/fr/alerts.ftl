# Alertes : par dossier et par recherche enregistrée.
mail-alerts-subject = Vos alertes : du nouveau
mail-alerts-results = { $count ->
    [one] Le résultat d’un de vos dossiers a changé.
   *[other] Le résultat de { $count } de vos dossiers a changé.
}
mail-alerts-milestones = { $count ->
    [one] Une échéance de vos feuilles de route tombe dans la semaine.
   *[other] { $count } échéances de vos feuilles de route tombent dans la semaine.
}
mail-alerts-fiches = { $count ->
    [one] Une fiche nouvelle ou modifiée répond à vos recherches enregistrées.
   *[other] { $count } fiches nouvelles ou modifiées répondent à vos recherches enregistrées.
}
mail-alerts-calls = Appels et financements que vous suivez :
mail-alerts-call-closes = { $call } : bientôt clos
mail-alerts-call-closes-on = { $call } : clôture le { $date }
mail-alerts-call-opened = { $call } : ouvert
mail-alerts-call-opened-on = { $call } : ouvert depuis le { $date }
mail-alerts-call-announced = { $call } : annoncé
mail-alerts-call-announced-on = { $call } : annoncé ({ $date })
mail-alerts-call-extended = { $call } : prolongé
mail-alerts-call-extended-on = { $call } : prolongé ({ $date })
mail-alerts-call-amended = { $call } : modifié
mail-alerts-call-amended-on = { $call } : modifié ({ $date })
mail-alerts-call-concerns = { $call } : nouveau dans votre suivi
mail-alerts-call-concerns-on = { $call } : nouveau dans votre suivi ({ $date })
mail-alerts-more = { $count ->
    [one] et un autre appel
   *[other] et { $count } autres appels
}
mail-alerts-action = Voir mes alertes
mail-alerts-note = Pour protéger vos informations, ce message ne dit ni de quel dossier ni de quelle recherche il s’agit : vous le verrez en vous connectant. Les réponses à ce message ne sont pas lues.
mail-stop = Vous recevez ce message parce que vous avez demandé ces alertes. Pour ne plus en recevoir, sans vous connecter :
mail-stop-each = Pour n’arrêter que l’une d’elles :
mail-stop-dossier = Alerte sur un dossier, demandée le { $date }
mail-stop-search = Alerte sur une recherche, demandée le { $date }

space-alerts = Alertes
alerts-title = Mes alertes
alerts-lede = Ce que vous suivez, et ce qui a changé depuis. Un courriel par jour au plus, le matin, seulement s’il y a du nouveau.
alerts-empty = Vous ne suivez rien pour l’instant.
alerts-empty-how = Pour être prévenu de ce qui change, ouvrez un dossier et choisissez « M’alerter de ce qui change », ou faites une recherche et choisissez « Être alerté des nouveautés » sous ses résultats.
alerts-to-dossiers = Ouvrir mes dossiers
alerts-to-search = Faire une recherche
alerts-count = { $count ->
    [one] Une alerte, sur { $most } possibles.
   *[other] { $count } alertes, sur { $most } possibles.
}
alerts-stopped = Vous avez arrêté toutes vos alertes le { $date } : aucun courriel ne part, et rien n’est guetté. Vos alertes sont gardées ci-dessous.
alerts-resume = Reprendre mes alertes
alerts-done-search = La recherche est enregistrée : vous serez prévenu de ce qui change à partir de maintenant.
alerts-done-pace = Le rythme est changé.
alerts-done-pause = L’alerte est en pause.
alerts-done-go-on = L’alerte reprend. Ce qui a changé pendant la pause et vaut encore vous sera dit.
alerts-done-end = L’alerte est supprimée.
alerts-done-resume = Vos alertes reprennent. Ce qui a changé entre-temps et vaut encore vous sera dit.

alert-dossier = Dossier : { $name }
alert-search = Recherche : { $name }
alert-search-in-fr = recherche en français
alert-search-in-en = recherche en anglais
alert-since = Suivi depuis le { $date }
alert-told = dernière nouveauté le { $date }
alert-told-never = rien de nouveau jusqu’ici
alert-paused = En pause depuis le { $date }
alert-archived = Dossier archivé : rien n’est signalé tant qu’il l’est.
alert-pace-daily = Un courriel par jour au plus
alert-pace-at-once = Un courriel dès que c’est connu
alert-to-daily = Passer à un courriel par jour
alert-to-at-once = Prévenir sans attendre
alert-pause = Mettre en pause
alert-go-on = Reprendre
alert-end = Supprimer
alert-news-told = Signalé le { $date }
alert-news-none = Rien de nouveau depuis que vous suivez. Ce qui était déjà là n’est pas signalé.

news-gone = { $name } (retiré de la bibliothèque)
news-call-opened = est ouvert
news-call-opened-on = est ouvert depuis le { $date }
news-call-closes = clôture le { $date }
news-call-announced = annoncé, { $date }
news-call-extended = prolongé, { $date }
news-call-amended = modifié, { $date }
news-call-concerns = concerne désormais ce dossier
news-see-changes = Comparer avec le résultat enregistré
news-fiche-added = nouvelle fiche
news-fiche-changed = fiche modifiée
news-milestone = échéance le { $date }
news-deadline = date limite le { $date }

dossier-alert-offer = Recevez un courriel quand un appel qui concerne ce dossier ouvre, change ou va fermer, quand une règle change son résultat, ou quand une échéance approche. Pour vous seul ; un par jour au plus.
dossier-alert-follow = M’alerter de ce qui change
dossier-alert-on = Vous êtes alerté de ce qui change, depuis le { $date }.
dossier-alert-paused = Votre alerte sur ce dossier est en pause.
dossier-alert-manage = Gérer mes alertes

dossier-done-followed = L’alerte est en place : vous serez prévenu de ce qui change à partir de maintenant.

search-follow = Être alerté des nouveautés de cette recherche

save-search-title = Être alerté d’une recherche
save-search-lede = Vous recevrez un courriel quand une fiche nouvelle ou modifiée répond à cette recherche, ou quand un appel de ses résultats ouvre, change, ou ferme dans trente puis sept jours. Un courriel par jour au plus.
save-search-found = { $count ->
    [0] Aujourd’hui, elle ne trouve rien : vous serez prévenu quand cela change.
    [one] Aujourd’hui, elle trouve une fiche ; ce qui est déjà là ne sera pas signalé.
   *[other] Aujourd’hui, elle trouve { $count } fiches ; ce qui est déjà là ne sera pas signalé.
}
save-search-words = Mots
save-search-filters = Filtres
save-search-submit = Enregistrer cette recherche
save-search-change = Modifier la recherche
save-search-nothing = Cette adresse ne contient aucune recherche : saisissez des mots ou choisissez un filtre, puis revenez par le lien sous les résultats.
wrong-search-long = Cette recherche est trop longue pour être enregistrée : raccourcissez-la.
wrong-alerts-full = Vous suivez déjà { $most } dossiers et recherches, le maximum. Supprimez une alerte devenue inutile, puis recommencez. Rien n’a été enregistré.
wrong-alert-archived = Ce dossier est archivé : remettez-le en cours pour être alerté de ce qui change.

stop-alerts-title = Ne plus recevoir d’alertes
stop-alerts-lede = Un clic arrête toutes les alertes envoyées à votre adresse : aucun courriel de ce genre ne partira plus. Les messages sur vos demandes au guichet continuent.
stop-alerts-submit = Arrêter toutes mes alertes
stop-alerts-done-title = Vos alertes sont arrêtées
stop-alerts-done = Plus aucun courriel d’alerte ne vous sera envoyé. Rien n’est effacé.
stop-alerts-undo = Pour changer d’avis, connectez-vous et choisissez « Reprendre mes alertes ».

stop-alert-title = Arrêter cette alerte
stop-alert-text = Un clic la met en pause : elle ne vous enverra plus de courriel. Vos autres alertes et les messages sur vos demandes au guichet continuent. Pour protéger vos informations, cette page ne dit pas de quel dossier ni de quelle recherche il s’agit.
stop-alert-submit = Arrêter cette alerte
stop-alert-done-title = L’alerte est arrêtée
stop-alert-done = Elle est en pause ; vos autres alertes continuent. Un courriel déjà en route peut encore arriver.
stop-alert-undo = Pour changer d’avis, connectez-vous : l’alerte vous attend avec les autres.
