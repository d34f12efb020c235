input-not-json = Ce n’est pas du JSON lisible (ligne { $line }, colonne { $column }).
input-not-an-object = Il faut un objet JSON : { "{" }"question": "réponse"{ "}" }.
input-answers-not-an-object = « answers » doit être un objet : { "{" }"question": "réponse"{ "}" }.
input-not-a-day = « date » doit être un jour écrit comme 2026-11-30.
input-unknown-language = « lang » doit être « fr » ou « en ».
input-unknown-member = « { $name } » n’est pas attendu à côté de « answers » : seuls « date » et « lang » le sont.
cli-file-unreadable = Le fichier { $file } ne peut pas être lu : { $reason }.
cli-content-no-folder = { $folder } n’est pas un dossier.
cli-content-empty = Ce dossier ne contient aucun fichier de contenu.
cli-content-refused = Le contenu est refusé : corriger les erreurs ci-dessus.
cli-content-unreadable = Les fichiers de contenu ne peuvent pas être lus
cli-check-yes = Contenu accepté ; { $warnings ->
    [0] aucun avertissement.
    [one] { $warnings } avertissement.
   *[other] { $warnings } avertissements.
}
cli-check-no = Contenu refusé : { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement.
   *[other] { $warnings } avertissements.
}
cli-search-nothing = Rien trouvé.
cli-search-unsure = Rien de sûr. Au plus près :
cli-search-count = { $shown } sur { $total }
cli-search-corrected = Résultats pour : { $query }
cli-search-did-you-mean = Vouliez-vous dire : { $query }
cli-search-eval-counts = Thèmes : { $topics } ; requêtes : { $queries } (sans jugement, laissées de côté : { $skipped }) ; passages : { $passages } (jugés bons mais absents : { $missing })
cli-search-eval-empty = Aucune requête n’a de passage jugé bon.
cli-search-eval-method = Moyennes par thème, puis sur les thèmes ; intervalles à 95 % sur les thèmes. Une réponse est bonne à partir de la note { $grade }.
cli-search-eval-times = Construction de l’index : { $index } ms. Une requête, dix résultats : { $p50 } ms en médiane, { $p99 } ms au 99e centile.
cli-search-rebuilt = Index reconstruit en { $milliseconds } ms : bibliothèque { $version }, fiches : { $fiches }, sections : { $sections }.
cli-assess-head = Au { $date }. Bibliothèque { $version }, état des sources au { $sources }.
cli-assess-counts = critères : { $met ->
    [one] { $met } rempli
   *[other] { $met } remplis
}, { $unmet ->
    [one] { $unmet } non rempli
   *[other] { $unmet } non remplis
}, { $unknown } à savoir{ $authority ->
    [0] {""}
    [one] {" "}; { $authority } relève d’une autorité
   *[other] {" "}; { $authority } relèvent d’une autorité
}
cli-assess-changes = pour l’ouvrir : { $changes }
cli-assess-prerequisites = Prérequis : { $state }
cli-assess-calls = Appels ouverts qui conviennent
cli-assess-closes = — jusqu’au { $date }
cli-assess-next = Question suivante : { $question } (encore { $left } au plus)
cli-assess-notes = À noter
parameter-day = Écrire un jour comme 2026-11-30.
parameter-language = Écrire « fr » ou « en ».
parameter-choice = Valeurs possibles : { $values }.
parameter-page = Écrire un nombre entier à partir de 1.
parameter-long = { $most } caractères au plus.
problem-parameters = Des paramètres de l’adresse sont à corriger.
problem-no-scheme = Aucune voie ne porte cet identifiant ; la liste est à /api/v1/schemes.
problem-media-type = Envoyer le dossier en JSON, avec l’en-tête « Content-Type: application/json ».
problem-search = La recherche est en panne ; elle reviendra d’elle-même.
problem-400 = La requête s’est interrompue ou n’est pas lisible.
problem-404 = Il n’y a rien à cette adresse ; l’interface est décrite à /api/v1/openapi.json.
problem-405 = Cette adresse n’accepte pas cette méthode : voir l’en-tête « Allow ».
problem-408 = La requête a mis trop de temps à arriver.
problem-413 = Le corps de la requête dépasse 256 ko.
problem-414 = L’adresse dépasse 8 ko : envoyer les réponses par POST à /api/v1/assess.
problem-500 = Une erreur est survenue de notre côté. Pour demander de l’aide, citer la référence du champ « instance ».
cli-migrated = Les tables sont à jour.
cli-audit-whole = { $number ->
    [0] La piste d’audit est intacte : aucune entrée.
    [one] La piste d’audit est intacte : { $number } entrée.
   *[other] La piste d’audit est intacte : { $number } entrées.
}
cli-audit-broken = La piste d’audit est rompue à l’entrée { $number } : cette entrée, ou celle d’avant, n’est pas celle qui a été écrite.
cli-backup-written = Sauvegarde écrite. Entrées d’audit : { $entries } ; pièces jointes : { $attachments }. Le fichier de la clé (guichet.key) n’y est pas : gardez-en une copie à part. Sans elle, il faudra réinstaller les seconds facteurs et changer de clé de signature.
cli-backup-restored = Sauvegarde restaurée. Entrées d’audit : { $entries } ; pièces jointes : { $attachments }.
cli-backup-postgresql = La base est PostgreSQL : utiliser pg_dump et pg_restore.
cli-backup-exists = { $file } existe déjà : choisir un autre nom.
cli-backup-not-empty = Le dossier des données n’est pas vide : l’option --force met de côté ce qui s’y trouve.
cli-backup-in-use = La base est en cours d’utilisation : arrêter le serveur d’abord.
cli-backup-foreign = Ce fichier n’est pas une sauvegarde du guichet.
cli-backup-damaged = La base est abîmée
cli-backup-failed = Un fichier ne peut pas être lu ou écrit
cli-user-invited = Invitation enregistrée pour { $mail } : elle vaut sept jours. Le courriel part dès que le serveur fonctionne.
cli-user-withdrawn = L’invitation de { $mail } est retirée : son lien ne fonctionne plus.
cli-user-unknown = Aucun compte à l’adresse { $mail }.
cli-user-not-invited = Aucune invitation en attente à l’adresse { $mail }.
cli-user-disabled = Le compte { $mail } est désactivé ; ses sessions sont fermées.
cli-user-enabled = Le compte { $mail } est réactivé.
cli-user-reset = La double authentification de { $mail } est retirée ; ses sessions sont fermées.
cli-user-state-unconfirmed = adresse non confirmée
cli-user-state-disabled = désactivé
cli-user-state-invited = invitation en attente, valable jusqu’au { $until }

cli-verify-whole = Le fichier est intact depuis sa signature, le { $issued }.
cli-verify-key-known = Il est signé par le guichet (clé { $key }).
cli-verify-key-unknown = La clé { $key } n’est pas parmi celles du guichet : quelqu’un d’autre l’a signé.
cli-verify-key-not-compared = Signé avec la clé { $key }, qui n’a pas été comparée à celles du guichet : enregistrer /api/v1/snapshot-keys et l’indiquer avec --keys.
cli-verify-no-keys = Le fichier { $file } ne contient pas de clés : { $reason }.
cli-verify-unreadable = Ce n’est pas un constat signé : { $reason }.
cli-verify-rewritten = Le fichier a été modifié après sa signature : sa présentation n’est plus celle du guichet.
cli-verify-forged = Le fichier a été modifié après sa signature : elle ne correspond pas à ce qu’il dit.
cli-verify-same-library = Il parle du { $date }, avec la bibliothèque { $library }, celle de ce programme.
cli-verify-other-library = Il parle du { $date }, avec la bibliothèque { $library } ; celle de ce programme est autre.
cli-verify-same-verdicts = Les règles de ce programme donnent les mêmes verdicts.
cli-verify-changed = { $scheme } : le fichier dit « { $before } », les règles de ce programme « { $after } ».
cli-verify-no-verdict = rien
cli-files-same-place = Rien n’a bougé : les pièces jointes sont déjà gardées à cet emplacement. GUICHET_FILES nomme le nouveau, --from l’ancien.
cli-files-stopped = Le déplacement s’est arrêté en route. Ce qui est déplacé l’est, le reste n’a pas bougé : relancez la même commande
cli-files-moved = { $count ->
    [0] Aucune pièce jointe n’était à déplacer.
    [one] Une pièce jointe est déplacée.
   *[other] { $count } pièces jointes sont déplacées.
}
cli-files-erased = { $count ->
    [one] Un fichier arrivé au terme de sa conservation est effacé de l’ancien emplacement.
   *[other] { $count } fichiers arrivés au terme de leur conservation sont effacés de l’ancien emplacement.
}
cli-files-unknown = { $count ->
    [one] Un fichier que cette base ne connaît pas est resté à l’ancien emplacement. S’il n’appartient pas à un autre guichet, vous pouvez l’y effacer.
   *[other] { $count } fichiers que cette base ne connaît pas sont restés à l’ancien emplacement. S’ils n’appartiennent pas à un autre guichet, vous pouvez les y effacer.
}
cli-files-damaged = { $count ->
    [one] Un fichier n’est plus celui qui avait été envoyé. Il est resté à l’ancien emplacement : restaurez-le d’une sauvegarde.
   *[other] { $count } fichiers ne sont plus ceux qui avaient été envoyés. Ils sont restés à l’ancien emplacement : restaurez-les d’une sauvegarde.
}
cli-files-lacking = Des pièces jointes manquent encore, dans les demandes { $cases } : cherchez-les dans un autre emplacement ou dans une sauvegarde.
cli-key-in-use = La base est en cours d’utilisation : arrêter chaque serveur d’abord. Rien n’a changé.
cli-key-rotated = Les secrets sont désormais scellés avec une autre clé. Celle d’avant est gardée dans { $file } : elle ouvre les sauvegardes faites jusqu’ici. Copiez la nouvelle à part, et sur chaque nœud. Un nœud qui tourne encore garde celle d’avant : redémarrez-le, il n’ouvre et ne scelle plus aucun secret.
cli-key-forget-needs-lost = Rien n’a changé. Cette commande efface tous les seconds facteurs et toutes les clés de signature : ajoutez --lost si la clé est perdue pour de bon.
cli-key-forgotten = Ce que la clé perdue scellait est abandonné : sessions closes, seconds facteurs à réinstaller, nouvelle clé de signature. La prochaine clé se crée au démarrage.
cli-signing-key = Les constats sont désormais signés avec la clé { $key }.
cli-replay-needs-folder = Pour rejouer des situations ou des dossiers tirés au hasard, --from doit être un dossier de contenu.
cli-replay-count = { $flipped ->
    [0] Aucun des { $assessed } dossiers rejoués ne change de verdict.
    [one] Un dossier sur { $assessed } change de verdict.
   *[other] { $flipped } dossiers sur { $assessed } changent de verdict.
}
cli-replay-added = Voies ajoutées : { $schemes }
cli-replay-removed = Voies retirées : { $schemes }
cli-replay-flip = { $scheme } : { $before } → { $after } ({ $count })
cli-replay-absent = n’existe pas
cli-replay-example = par exemple { $name } : { $answers }
cli-demo-filled = Guichet de démonstration prêt : { $cases } demandes fictives. Voici comment se connecter ; ces mots de passe ne sont écrits nulle part ailleurs. Ne branchez aucun serveur de courriels sur ces données.
cli-demo-not-empty = La base n’est pas vide : la démonstration ne se mêle pas à de vraies données. Choisissez un autre dossier avec --data.
cli-demo-failed = La démonstration n’a pas pu être écrite jusqu’au bout : effacez le dossier de données et recommencez
cli-demo-role-admin = Administration
cli-demo-role-editor = Rédaction
cli-demo-role-advisor = Conseil
cli-demo-role-owner = Responsable d’une structure
cli-demo-role-member = Membre d’une structure
cli-demo-sign-in = { $role } : { $mail }, mot de passe { $password }
cli-demo-second-factor = Double authentification : { $url }
cli-demo-codes = Codes de secours : { $codes }
