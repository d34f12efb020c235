# Simulation financière : ce que les voies rapportent sur trente-six mois.
money-title = Simulation financière
money-description = Ce qu’une voie de remboursement rapporte, mois par mois, selon vos hypothèses : tarifs sourcés, trois scénarios, tableau et fichier CSV.
money-lede = Choisissez une voie : le guichet calcule ce qu’elle rapporte sur trente-six mois, à partir de ses tarifs et de vos hypothèses. Rien n’est conservé : tout tient dans l’adresse de la page.
money-phase-early = Accès anticipé ou transitoire
money-phase-common = Droit commun
money-other-schemes = Les autres voies n’ont pas de tarif par patient versé à l’entreprise dans les sources lues par le guichet.
money-tariff-known = tarif connu
money-tariff-partly = tarif connu pour certaines lignes
money-tariff-asked = prix à saisir
money-link = Simuler ce que cette voie rapporte

money-form = Vos hypothèses
money-form-again = Changer les hypothèses
money-form-lede = Ces chiffres sont les vôtres : le guichet ne les vérifie pas et ne les garde pas.
money-other = Choisir une autre voie
money-submit = Calculer
money-part-tariff = Tarif
money-part-then = Ensuite, en droit commun
money-part-dates = Dates
money-part-patients = Patients
money-part-costs = Coûts
money-part-scenarios = Scénarios
money-then-none = Rien ensuite
money-continuity-unknown = Je ne sais pas (compté comme non payé)

money-field-scheme = Voie
money-field-tariff = Tarif appliqué
money-field-price = Prix attendu, en euros TTC par patient
money-field-rhythm = Ce prix est payé
money-rhythm-once = une fois par patient
money-rhythm-monthly = chaque mois et pour chaque patient
money-field-above = Seuil de patients au-delà duquel le tarif baisse
money-field-reduced = Tarif au-delà de ce seuil, en euros
money-field-lasts = Durée de la prise en charge, en mois
money-field-then = Voie de droit commun visée
money-field-month = Premier mois de la simulation
money-field-decision = Mois d’attente avant la première décision
money-field-gap = Mois d’attente entre la fin de l’accès anticipé et le droit commun
money-field-continuity = Les patients déjà traités sont-ils payés pendant cette attente ?
money-field-start = Nouveaux patients le premier mois payé
money-field-growth = Croissance mensuelle des nouveaux patients, en %
money-field-most = Nouveaux patients par mois, au plus
money-field-list = Ou nouveaux patients, mois par mois
money-field-stay = Patients encore suivis d’un mois à l’autre, en %
money-field-others = Patients suivis en France par les autres fabricants
money-field-fixed = Coûts fixes, en euros par mois
money-field-cost = Coût par patient suivi, en euros par mois
money-field-spread = Écart sur le nombre de patients, en %
money-field-slip = Retard des décisions dans le scénario prudent, en mois

money-hint-month = Sous la forme AAAA-MM, par exemple 2027-01.
money-hint-decision = Comptez le dépôt, l’instruction et la publication. Les délais prévus par les textes sont sur la fiche de la voie.
money-hint-gap = Nécessaire si une voie de droit commun suit. 0 si elle commence aussitôt.
money-hint-start = Nécessaire, sauf si vous donnez les nombres mois par mois.
money-hint-growth = Négative si les nouveaux patients diminuent.
money-hint-list = Des nombres entiers séparés par des espaces, trente-six au plus ; le dernier vaut pour la suite. Cette liste remplace les trois champs précédents.
money-hint-stay = 100 si personne n’arrête ; 90 si un patient sur dix arrête chaque mois.
money-hint-price = Nécessaire pour un tarif à saisir.
money-tapering-help = Ce tarif baisse quand la file active nationale augmente. Les seuils ne figurent pas dans les sources lues : si vous les connaissez, saisissez-en un.
money-scenarios-help = Le scénario prudent compte moins de patients et des décisions plus tardives, le scénario favorable plus de patients. Ces écarts sont des conventions, pas des prévisions.

wrong-money-scheme = Cette voie n’a pas de tarif connu du guichet : choisissez-en une ci-dessous.
wrong-money-number = Écrivez un nombre en chiffres, comme 120 ou 38,30.
wrong-money-whole = Écrivez un nombre entier.
wrong-money-decimals = Ce nombre est trop précis : { $decimals ->
    [one] une décimale au plus.
   *[other] { $decimals } décimales au plus.
}
wrong-money-range = Écrivez un nombre de { $least } à { $most }.
wrong-money-month = Écrivez un mois de 2020 à 2099 sous la forme AAAA-MM, par exemple 2027-01.
wrong-money-follow-on = Cette voie ne suit pas celle que vous avez choisie.
wrong-money-too-many = Donnez trente-six nombres au plus.
wrong-money-not-lower = Ce tarif doit être inférieur au tarif de départ, { $amount }.
wrong-money-below-floor = Ce tarif est inférieur au minimum que donnent les sources, { $amount }.

money-outcome = Ce que donnent vos hypothèses
money-caution = Ce calcul éclaire, il ne promet rien : ni la décision, ni le prix, ni le nombre de patients ne sont acquis. Les montants sont toutes taxes comprises, comme dans les sources.
money-without-tariff = { $count ->
    [one] Pendant { $count } mois, aucun tarif connu du guichet n’est en vigueur : ce mois compte pour zéro.
   *[other] Pendant { $count } mois, aucun tarif connu du guichet n’est en vigueur : ces mois comptent pour zéro.
}
money-billed = Facturé au tarif
money-share = Part des patients ou de leur complémentaire
money-between = de { $low } à { $high }
money-first-paid = Premier mois payé
money-never = aucun en trente-six mois
money-lowest = Trésorerie au plus bas
money-lowest-value = { $amount } en { $month }
money-gap-cost = Ce que l’attente du droit commun fait perdre
money-costs = Coûts
money-cash-end = Trésorerie après trente-six mois
money-scenarios = Trois scénarios
money-scenario = Scénario
money-scenario-low = Prudent
money-scenario-central = Central, vos hypothèses
money-scenario-high = Favorable
money-months = Mois par mois, scénario central
money-month = Mois
money-stage = Étape
money-new = Nouveaux patients
money-followed = Patients suivis
money-cash-low = Trésorerie, prudent
money-cash-central = Trésorerie, central
money-cash-high = Trésorerie, favorable
money-csv = Télécharger le tableau (CSV)
money-stage-before = Avant la décision
money-stage-early = Accès anticipé
money-stage-gap = Attente du droit commun
money-stage-common = Droit commun
money-stage-span = { $stage } : de { $from } à { $to }
money-chart-billed = Facturé chaque mois, scénario central
money-chart-most = au plus { $amount } par mois
money-chart-cash = Trésorerie cumulée, trois scénarios
money-chart-cash-range = de { $least } à { $most }
money-chart-table = Les mêmes chiffres sont dans le tableau ci-dessous.

money-figures = Chiffres utilisés : { $scheme }
money-in-force = Tarif appliqué à partir du { $date }, date de publication ou de la source.
money-expected = Prix saisi par vous, qu’aucune source ne donne : { $price }.
money-charge-once = { $amount } une fois, le mois { $month }
money-charge-monthly = { $amount } par mois à partir du mois { $month }
money-tapering-entered = Dégressivité : le seuil et le tarif réduit sont les vôtres. Le scénario prudent applique le minimum connu, quand les sources le donnent.
money-tapering-unknown = Dégressivité : les seuils ne figurent pas dans les sources lues. Le scénario central garde le tarif de départ ; le scénario prudent applique le minimum connu, quand les sources le donnent.
money-paid-to-others = Versé à d’autres, non compté

money-rules = Comment le calcul est fait
money-rule-billed = Le montant facturé est le tarif entier, quelle que soit la part payée par l’assurance maladie, le patient ou sa complémentaire. Les délais de paiement ne sont pas comptés.
money-rule-patients = Les nouveaux patients ne comptent que dans les mois payés ; la montée en charge s’interrompt pendant l’attente et reprend ensuite.
money-rule-year = Un forfait payé une fois compte dans le mois où il commence ; un plafond annuel se compte par patient, à partir de son premier mois.
money-rule-gap = Pendant l’attente du droit commun, les patients déjà traités sont suivis tant que la continuité est due, d’après la fiche ; ils ne rapportent rien, sauf si vous dites le contraire.
money-rule-carried = Un patient déjà suivi quand le droit commun commence y est payé chaque mois comme les autres, mais un prix payé une seule fois ne l’est que pour les nouveaux patients.
money-rule-scenarios = Scénario prudent : moins de patients, décision plus tardive, attente plus longue d’autant, tarif dégressif à son minimum s’il est connu. Scénario favorable : plus de patients.
money-rule-rounding = Arrondis : les patients qui restent sont arrondis au dix-millième, chaque mois facturé au centime le plus proche, la moitié vers le haut. Les totaux additionnent les mois affichés.
