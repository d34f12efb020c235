# Comptes : inscription, connexion, profil.
field-mail = Adresse électronique
field-new-mail = Nouvelle adresse électronique
field-password = Mot de passe
field-current-password = Mot de passe actuel
field-new-password = Nouveau mot de passe
field-new-password-hint = Douze caractères au moins. Le plus simple : quatre ou cinq mots sans rapport entre eux. Les mots de passe courants, ou proches de votre nom ou de votre adresse, sont refusés.
field-name = Nom
field-name-hint = Prénom et nom, tels que le guichet les utilisera pour vous répondre.
field-language = Langue des courriels
language-fr = Français
language-en = Anglais

wrong-mail = Cette adresse n’est pas complète : écrivez-la sous la forme nom@exemple.fr.
wrong-name = Écrivez un nom, sans adresse ni signe comme « < », « / » ou « @ ».
wrong-password = Ce n’est pas votre mot de passe actuel.
wrong-password-short = Ce mot de passe est trop court : il en faut { $least } caractères au moins.
wrong-password-guessable = Ce mot de passe est trop facile à deviner : il est courant, ou proche de votre nom ou de votre adresse. Choisissez plusieurs mots sans rapport entre eux.
wrong-too-many-mails = Trop de courriels ont été demandés pour cette adresse ou depuis votre connexion : réessayez dans une heure. Rien n’a été envoyé.

sign-up-title = Créer un compte
sign-up-lede = Un compte sert à garder vos dossiers, à poser des questions au guichet et à suivre ses réponses. Il est gratuit.
sign-up-mail-hint = Elle vous servira à vous connecter. Vous y recevrez un lien de confirmation.
sign-up-submit = Créer mon compte
sign-up-data = Ce que nous gardons, et pour combien de temps :
sign-up-known = Vous avez déjà un compte ?

mail-sent-title = Consultez vos courriels
mail-sent-sign-up = Un courriel vient de partir à l’adresse indiquée. Ouvrez le lien qu’il contient pour confirmer votre adresse : il fonctionne pendant vingt-quatre heures.
mail-sent-reset = Si un compte existe à cette adresse, un courriel vient d’y partir. Ouvrez le lien qu’il contient pour choisir un nouveau mot de passe : il fonctionne pendant une heure.
mail-sent-address = Un courriel vient de partir à la nouvelle adresse. Ouvrez le lien qu’il contient pour la confirmer : il fonctionne pendant vingt-quatre heures. D’ici là, rien ne change.
mail-sent-nothing = Vous n’avez rien reçu ?
mail-sent-wait = Attendez quelques minutes : certains courriels tardent.
mail-sent-unwanted = Regardez dans les courriels indésirables.
mail-sent-again = Vérifiez l’adresse et recommencez

confirm-mail-title = Confirmer votre adresse
confirm-mail-lede = Pour ouvrir le compte de { $mail }, saisissez le mot de passe que vous avez choisi à l’inscription.
confirm-mail-password-hint = Il vous est demandé pour vérifier que c’est bien vous qui avez créé ce compte.
confirm-mail-submit = Confirmer et me connecter

sign-in-title = Se connecter
sign-in-lede = Le diagnostic, les fiches et la recherche restent ouverts à tous, sans compte. Un compte sert à garder vos dossiers et à suivre vos demandes.
sign-in-submit = Se connecter
sign-in-new = Pas encore de compte ?
sign-in-done-password = Votre mot de passe est changé. Connectez-vous avec le nouveau.
sign-in-done-address = Votre nouvelle adresse est confirmée. Connectez-vous avec elle.
sign-in-done-closed = Votre compte est fermé.
wrong-credentials = L’adresse ou le mot de passe n’est pas le bon. Si vous venez de créer votre compte, ouvrez d’abord le lien reçu par courriel.

forgotten-title = Mot de passe oublié
forgotten-lede = Indiquez l’adresse de votre compte : vous y recevrez un lien pour choisir un nouveau mot de passe.
forgotten-submit = Recevoir le lien

reset-title = Choisir un nouveau mot de passe
reset-lede = Il remplacera l’ancien pour le compte de { $mail }. Toutes vos sessions seront fermées.
reset-submit = Changer mon mot de passe

confirm-new-mail-title = Confirmer votre nouvelle adresse
confirm-new-mail-lede = { $mail } remplacera l’adresse actuelle de votre compte.
confirm-new-mail-submit = Utiliser cette adresse

join-title = Rejoindre l’équipe du guichet
join-lede = Cette invitation a été envoyée à { $mail }. Choisissez le nom et le mot de passe de votre compte.
join-name-hint = Prénom et nom, tels que les entreprises les liront.
join-next = À l’étape suivante, vous installerez la double authentification : gardez votre téléphone à portée de main.
join-submit = Accepter l’invitation

dead-link-title = Ce lien ne fonctionne plus
dead-link-lede = Un lien reçu par courriel ne sert qu’une fois, pendant un temps limité, et un lien plus récent le remplace. Vérifiez aussi qu’il a été copié en entier.
dead-link-contact = Contacter le guichet

used-link-title = C’est déjà fait
used-link-confirm-mail = Ce lien a servi : votre adresse est confirmée et votre compte est ouvert.
used-link-reset-password = Ce lien a servi : votre nouveau mot de passe est enregistré.
used-link-change-mail = Ce lien a servi : votre compte utilise désormais votre nouvelle adresse.
used-link-invite-staff = Ce lien a servi : votre compte est ouvert.
used-link-confirm-case = Ce lien a servi : votre question est envoyée. Son numéro et le lien pour la suivre sont dans le courriel reçu ensuite.
used-link-no-password = Choisir un mot de passe, si votre compte n’en a pas encore

account-title = Mon compte
account-password-hidden = Gardé sous une forme illisible
account-second-factor = Double authentification
account-second-factor-on = Installée
account-second-factor-off = Non installée
account-role = Rôle
account-desks = Guichets
account-change-name = Modifier le nom
account-change-language = Modifier la langue
account-change-mail = Modifier l’adresse
account-change-password = Modifier le mot de passe
account-change-second-factor = Gérer la double authentification
account-more = Alertes, sessions, données, fermeture
account-done-profile = Votre profil est enregistré.
account-done-password = Votre mot de passe est changé. Vos autres sessions ont été fermées.
account-done-address = Votre nouvelle adresse est confirmée.
account-done-second-factor-removed = La double authentification est retirée.

profile-title = Nom et langue
profile-submit = Enregistrer

change-mail-title = Changer d’adresse
change-mail-lede = Votre adresse actuelle est { $mail }. Elle reste en usage jusqu’à ce que vous ayez ouvert le lien envoyé à la nouvelle.
change-mail-submit = Recevoir le lien de confirmation

change-password-title = Changer de mot de passe
change-password-lede = Vos autres sessions seront fermées. Rien ne vous oblige à en changer régulièrement : faites-le si quelqu’un a pu le lire.
change-password-submit = Changer mon mot de passe

sessions-title = Sessions ouvertes
sessions-lede = Les navigateurs où vous êtes connecté. Fermez ceux que vous ne reconnaissez pas, puis changez votre mot de passe.
sessions-browser = Navigateur
sessions-since = Connexion
sessions-seen = Dernière utilisation
sessions-action = Action
sessions-unknown = Navigateur inconnu
sessions-current = Session actuelle
sessions-end = Fermer
sessions-end-others = Fermer toutes les autres sessions
sessions-done-one = La session est fermée.
sessions-done-others = Toutes les autres sessions sont fermées.

field-code = Code
field-code-hint = Six chiffres affichés par votre application, ou l’un de vos codes de secours.
second-factor-title = Confirmer que c’est bien vous
second-factor-lede = Ouvrez l’application qui fabrique vos codes et recopiez celui qui s’affiche pour le guichet.
second-factor-submit = Confirmer
wrong-code = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et recopiez-le.

my-second-factor-title = Double authentification
my-second-factor-lede = À chaque connexion, un code fabriqué par votre téléphone est demandé en plus du mot de passe : un mot de passe volé ne suffit plus.
my-second-factor-on = Elle est installée sur votre compte.
my-second-factor-off = Elle n’est pas installée sur votre compte.
my-second-factor-replace = Changer de téléphone ou d’application

ask-begin-title = Installer la double authentification
ask-begin-lede = Il vous faut une application qui fabrique des codes à six chiffres (« TOTP »), sur votre téléphone ou dans votre gestionnaire de mots de passe.
ask-begin-submit = Continuer
ask-renew-title = Créer de nouveaux codes de secours
ask-renew-lede = Les codes de secours précédents ne fonctionneront plus.
ask-renew-submit = Créer les codes
ask-remove-title = Retirer la double authentification
ask-remove-lede = Votre mot de passe suffira de nouveau à vous connecter.
ask-remove-submit = Retirer la double authentification
ask-close-title = Fermer mon compte
ask-close-lede = Votre nom et votre adresse seront effacés, et vous quitterez vos entreprises ; celle dont vous êtes le seul membre sera effacée avec ses dossiers. Ce qui a été demandé au guichet est conservé le temps prévu par ses règles, avec votre nom et votre adresse. C’est définitif : pensez à télécharger vos données avant.
ask-close-staff = Les demandes ouvertes qui vous sont confiées retourneront dans la file de leur guichet.
ask-close-submit = Fermer mon compte pour toujours

enrol-compulsory = Pour travailler au guichet, la double authentification est obligatoire : elle protège les informations des entreprises.
enrol-start = Commencer
enrol-title = Relier votre application
enrol-lede = Vous avez une demi-heure pour relier votre application au guichet.
enrol-scan = 1. Ajoutez le guichet à l’application
enrol-qr = Code QR à lire avec l’application qui fabrique vos codes
enrol-open = Ouvrir l’application sur cet appareil
enrol-type = Si vous ne pouvez pas lire l’image, saisissez cette clé dans l’application :
enrol-confirm = 2. Recopiez le code affiché
enrol-code-hint = Six chiffres. Ils changent toutes les trente secondes.
enrol-submit = Vérifier le code

recovery-title = Vos codes de secours
recovery-lede = La double authentification est en place. Notez ces codes : chacun remplace une fois votre téléphone si vous l’avez perdu. Ils ne seront plus jamais affichés.
recovery-keep = Imprimez-les ou rangez-les dans votre gestionnaire de mots de passe, pas sur votre téléphone.
recovery-continue = Je les ai notés : continuer

my-data-title = Mes données
my-data-lede = Tout ce que le guichet garde sur vous : compte, sessions, alertes, structures et leurs dossiers, demandes avec leurs messages et leurs fichiers. L’archive contient tout ; les deux autres fichiers, le compte seul.
my-data-archive = Télécharger l’archive (ZIP) : compte, dossiers, demandes, messages et fichiers
my-data-json = Télécharger en JSON, pour un programme
my-data-csv = Télécharger en CSV, pour un tableur
my-data-erase = Pour faire effacer vos données :
