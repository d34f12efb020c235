# Contact, accessibilité, mentions légales, confidentialité, erreurs.
contact-title = Contact : à qui poser quelle question
contact-lede = Le guichet ne reçoit pas encore de messages. Voici, pour chaque type de question, l’organisme qui y répond et l’adresse de sa page.
contact-description = Quelle question poser à quel organisme : qualification, évaluation, certificat, tarif, données, financement.
contact-where = Quelle question, quel organisme
contact-rules = Les règles du numérique en santé, en général
contact-qualification = La qualification du produit, l’accès sans marquage CE, une investigation clinique
contact-evaluation = L’évaluation en vue du remboursement : PECAN, LATM, LPPR, PECT, forfait innovation
contact-certificate = Le certificat de conformité, l’interopérabilité, l’hébergement, l’identité
contact-early-access = Une demande de prise en charge anticipée ou transitoire
contact-price = Le tarif et le dossier économique
contact-acts = Les actes, leur facturation, l’aide à la décision médicale
contact-hospital = La télésurveillance, le forfait innovation et la recherche à l’hôpital
contact-data = La protection des données personnelles de santé
contact-health-data = L’accès aux bases de données de santé
contact-region = Une expérimentation d’organisation (article 51), la région
contact-funding = Les appels de France 2030, les prêts et les concours
contact-all-bodies = Tous les acteurs, avec leurs contacts connus
contact-error =
    ## Une erreur dans une fiche

    Chaque fiche cite ses sources et leur date : en cas de doute, la source l’emporte, et l’organisme qui décide a le dernier mot. Le contenu du guichet est fait de fichiers publics, distribués avec son logiciel : chacun peut proposer une correction.

accessibility-title = Déclaration d’accessibilité
accessibility-lede = Ce site vise le RGAA 4.1 et les WCAG 2.2 au niveau AA. Faute d’audit, il se déclare non conforme ; ce qui a été vérifié est dit ci-dessous.
accessibility-text =
    ## État de conformité

    Le guichet est **non conforme** au sens du RGAA : aucun audit n’a encore eu lieu, et aucun taux de conformité ne peut donc être donné. Cela ne veut pas dire que rien n’est fait : voici ce qui est vérifié à chaque changement.

    ## Ce qui est vérifié automatiquement

    Un banc de tests accompagne le logiciel. Il contrôle, en français et en anglais :

    - les règles automatisables (axe-core) sur chaque type de page ;
    - un titre principal unique, des titres dans l’ordre, des identifiants uniques, des liens internes qui mènent quelque part ;
    - le parcours complet, avec et sans JavaScript, et au clavier seul ;
    - l’affichage à 320 pixels de large.

    Les règles automatiques ne couvrent qu’une partie des critères du RGAA. Les autres demandent une relecture humaine, avec des technologies d’assistance, qui reste à mener.

    ## Ce qui peut gêner

    - Les titres des sources restent dans leur langue, le français, sur les pages anglaises ; ils sont signalés comme tels aux lecteurs d’écran.
    - Les pages et documents des organismes cités ne dépendent pas du guichet : leur accessibilité n’est pas vérifiée ici.
    - Les grands tableaux défilent horizontalement sur les petits écrans ; ils sont atteignables au clavier.

    ## Signaler un défaut

    Le guichet ne reçoit pas encore de messages : voyez la [page de contact]({ $contact }). Si un défaut vous empêche d’accéder à un contenu, vous pouvez saisir le Défenseur des droits : par son formulaire en ligne, auprès d’un de ses délégués dans votre département, ou par courrier gratuit, sans timbre, à « Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 ».

legal-title = Mentions légales
legal-lede = Un projet indépendant, qui oriente et explique. Ce n’est pas un service de l’État.
legal-text =
    ## Nature du site

    Ce guichet est un projet indépendant. Il n’est ni un service de l’État ni celui d’un organisme cité dans ses fiches, n’en porte aucune marque et n’engage aucun d’eux. Le guichet national est [G_NIUS](fiche:g-nius).

    ## Ce que valent les réponses

    Le guichet oriente et explique ; il ne donne pas de conseil juridique. Un verdict « ouvert » veut dire que les conditions que le guichet peut vérifier sont remplies, d’après les réponses données et les textes lus à la date indiquée. La décision appartient aux autorités. Une mention « à confirmer » signale ce qui n’a pas été relu dans sa source.

    ## Licences

    Le logiciel est publié sous la licence publique de l’Union européenne, version 1.2 (EUPL-1.2). Les fiches sont rédigées par le projet à partir de sources publiques, nommées et datées au bas de chaque fiche ; les textes officiels et les documents cités restent ceux de leurs auteurs.

    ## Éditeur et hébergeur

    Le logiciel n’a pas d’exploitant attitré : la personne qui le met en ligne en est l’éditeur, et la loi lui demande de se faire connaître, avec son hébergeur. Cette installation ne les a pas déclarés.

privacy-title = Confidentialité
privacy-lede = Sans compte, rien n’est gardé : pas de cookie, pas de traceur. Avec un compte, le guichet garde ce que vous lui confiez, le montre à qui vous l’avez permis et dit qui l’a lu.
privacy-text =
    ## Vos réponses, sans compte

    Les réponses au diagnostic sont dans l’adresse de la page, et seulement là. Le serveur les lit pour calculer le résultat, puis les oublie. Sur la page qui réunit toutes les questions, si votre navigateur exécute des scripts, le calcul se fait dans le navigateur : rien n’en sort tant que vous ne demandez pas le résultat.

    Une adresse se partage : quiconque la reçoit voit vos réponses. Votre navigateur la garde dans son historique.

    ## Avec un compte

    Le guichet garde votre adresse électronique, votre nom, l’empreinte de votre mot de passe (jamais le mot de passe), vos sessions, vos structures, vos dossiers avec leurs versions et leur feuille de route, et vos demandes avec leurs messages. Les membres de votre structure voient ses dossiers et ses demandes. Le service qui répond à une demande voit cette demande, la version du dossier que vous y avez jointe et la feuille de route de ce dossier, avec ses notes ; un service partenaire ne la voit que si vous l’avez accepté. Si vous créez une adresse secrète pour suivre un dossier dans un agenda, le guichet n’en garde que l’empreinte. Les notes internes des conseillers ne vous sont pas montrées.

    Si vous demandez des alertes, le guichet garde aussi ce que vous suivez, dossiers et recherches, et pendant six mois ce qui vous a été signalé : vous seul le voyez. Personne n’est inscrit par quelqu’un d’autre, et chaque courriel d’alerte permet de tout arrêter sans se connecter.

    Chaque lecture d’une demande par le service et chaque changement sont inscrits dans un journal qui ne peut pas être modifié sans que cela se voie ; la page de la demande dit qui l’a ouverte.

    Les courriels du guichet ne contiennent aucun texte confidentiel : un lien et, pour les alertes, des nombres et ce qui est public sur les appels.

    ## Combien de temps

    Une session dure trente jours au plus, douze heures pour les agents, et se termine après quatorze jours sans usage. Une adresse qui n’a pas été confirmée, les liens envoyés par courriel et le compte des essais de connexion (avec l’adresse IP d’où ils viennent) sont effacés une fois leur délai passé. Quand vous fermez votre compte, vos sessions sont closes et votre adresse est effacée ; si des demandes y sont liées, votre nom reste trois ans avec elles, pour que les échanges restent lisibles.

    ## Ce que le journal du serveur garde

    Pour chaque demande : la méthode, le type de page, le code de réponse, la durée et un numéro de demande. Ni l’adresse complète, ni les mots cherchés, ni vos réponses, ni votre adresse IP.

    ## Ce que le navigateur garde, cookies et tiers

    Si votre navigateur exécute des scripts, la page de recherche se souvient de vos cinq dernières recherches, pour vous les proposer de nouveau. Elles restent dans l’onglet et ne sont pas envoyées ; fermer l’onglet les efface, comme le bouton placé au bas de la page de recherche.

    Un seul cookie existe, posé quand vous vous connectez et effacé quand vous vous déconnectez : il est strictement nécessaire et ne sert à rien d’autre. Le site ne charge rien d’un autre site : ni police, ni mesure d’audience, ni vidéo. Un lien vers un organisme mène sur son propre site, qui a ses propres règles.

    ## Vos droits

    Votre compte permet de consulter et de rectifier ce que le guichet garde de vous, de le télécharger et de fermer le compte. Sans compte, le guichet ne détient aucune donnée sur vous.

error-400-title = Cette demande n’est pas lisible
error-400-text = L’adresse ou le formulaire est abîmé. Rien n’a été enregistré ; vos réponses restent dans l’adresse de la page précédente.
error-403-title = Ce formulaire n’est pas venu d’une page du guichet
error-403-text = Par sécurité, un formulaire envoyé depuis un autre site n’est pas pris en compte. Rien n’a été enregistré : revenez sur la page du guichet et envoyez-le de nouveau.
error-405-title = Cette page ne s’ouvre pas de cette façon
error-405-text = La page existe, mais elle ne reçoit pas ce type de demande. Rien n’a été enregistré.
error-409-title = Cela a changé entre-temps
error-409-text = Quelqu’un d’autre a modifié cet élément, ou il n’est plus dans un état qui permet cette action. Rien n’a été enregistré ; votre saisie reste dans la page précédente. Rechargez la page pour voir où il en est.
error-413-title = C’est trop long
error-413-text = La demande dépasse la taille acceptée et n’a pas été lue. La page précédente garde ce que vous avez saisi : revenez en arrière et raccourcissez.
error-414-title = L’adresse est trop longue
error-414-text = Une adresse de plus de 8 000 caractères n’est pas lue. Toutes les réponses du diagnostic tiennent en moins de 2 000 : celle-ci a dû être abîmée. Elle reste dans l’historique de votre navigateur ; le questionnaire sur une page permet de répondre de nouveau.
error-429-title = Trop d’essais
error-429-text = Par sécurité, il faut attendre un quart d’heure avant de réessayer. Rien n’a été enregistré et votre compte n’est pas bloqué.
error-500-title = Quelque chose n’a pas marché de notre côté
error-500-text = La page n’a pas pu être préparée. Vos réponses restent dans l’adresse : rechargez la page dans un instant.
error-503-title = Le guichet est débordé
error-503-text = Trop de demandes arrivent en même temps. Vos réponses restent dans l’adresse : rechargez la page dans une minute.
error-reference = Numéro à citer si vous signalez ce problème : { $reference }
error-to-home = Aller à l’accueil
error-to-diagnostic = Aller au diagnostic
error-to-questionnaire = Aller au questionnaire sur une page
