# Dossiers : un produit, une indication, les versions de ses réponses.
dossiers-title = Mes dossiers
dossiers-archived-title = Dossiers archivés
dossiers-all-companies = Toutes mes structures
dossiers-by-company = Choisir une structure
dossiers-item = { $company } · version { $version } · modifié le { $date }
dossiers-next = Dossiers modifiés plus tôt
dossiers-begin = Commencer un diagnostic
dossiers-see-archived = Voir les dossiers archivés
dossiers-see-current = Voir les dossiers en cours
dossiers-empty = Vous n’avez pas encore de dossier.
dossiers-empty-how = Un dossier garde les réponses et les résultats d’un diagnostic, version après version. Faites un diagnostic, puis choisissez « Enregistrer ce diagnostic » au-dessus du résultat : rien n’est à ressaisir.
dossiers-archived-empty = Aucun dossier n’est archivé.
verdicts-all-closed = Aucune voie ouverte, atteignable ou à préciser

save-dossier = Enregistrer ce diagnostic
save-dossier-text = Dans un dossier de votre espace : vous pourrez le reprendre, suivre ses versions et poser vos questions au guichet.
save-other-dossier = Enregistrer dans un nouveau dossier
tied-text = Ces réponses viennent d’un dossier enregistré (version { $version }). Vos changements n’y sont gardés que si vous les enregistrez.
tied-save = Enregistrer comme nouvelle version
tied-back = Revenir au dossier

field-product = Nom du produit
field-product-hint = Celui que vous utilisez entre vous : personne d’autre ne le voit, sauf si vous joignez le dossier à une question.
field-indication = Indication
field-indication-hint = La maladie ou la situation, et les patients concernés. Un même produit peut avoir plusieurs dossiers, un par indication.
field-notes = Notes
field-notes-hint = Pour vous et votre équipe : le guichet ne les lit pas.
field-company = Structure
new-dossier-title = Enregistrer le diagnostic dans un dossier
new-dossier-lede = { $count ->
        [0] Aucune réponse pour l’instant : vous pourrez commencer le diagnostic depuis le dossier.
        [one] Une réponse sera enregistrée, avec son résultat.
       *[other] Vos { $count } réponses seront enregistrées, avec leur résultat.
    }
new-dossier-recap = Revoir les réponses
new-dossier-other-company = Une autre structure, nommée ci-dessous
new-dossier-submit = Enregistrer le dossier

dossier-done-created = Le dossier est enregistré.
dossier-done-version = La nouvelle version est enregistrée.
dossier-done-same = La dernière version dit déjà la même chose : il n’y avait rien à enregistrer.
dossier-done-edited = Vos changements sont enregistrés.
dossier-done-archived = Le dossier est archivé.
dossier-done-unarchived = Le dossier est de nouveau en cours.
dossier-no-indication = Indication à préciser
dossier-continue = Continuer le diagnostic
dossier-change-answers = Revoir les réponses
dossier-ask = Poser une question au guichet
dossier-edit = Modifier le nom, l’indication, les notes
dossier-archive = Archiver
dossier-unarchive = Remettre en cours
dossier-archived-notice = Ce dossier est archivé : il se lit, mais ne change plus. Pour y enregistrer quelque chose, remettez-le en cours.
dossier-notes = Notes
dossier-verdicts = Résultat enregistré
dossier-see-result = Voir le résultat complet et ses raisons, aujourd’hui
dossier-see-result-on = Voir le résultat complet et ses raisons, au { $date }
dossier-answers-title = Réponses
dossier-answers = { $count ->
        [one] Une réponse enregistrée
       *[other] { $count } réponses enregistrées
    }
dossier-rules-same = Avec les règles d’aujourd’hui, le résultat reste le même.
dossier-rules-changed = { $count ->
        [one] Les règles ont changé depuis cette version : une voie donne aujourd’hui un autre résultat.
       *[other] Les règles ont changé depuis cette version : { $count } voies donnent aujourd’hui un autre résultat.
    }
dossier-reasons-changed = Les règles ont changé depuis cette version : le résultat reste le même, pour des raisons en partie différentes.
dossier-see-changes = Voir ce qui change

versions-title = Versions
versions-all = Toutes les versions
versions-older = Versions plus anciennes
version-name = Version { $version }
version-by = par { $author }, le { $time }
version-signature = Version { $version }, enregistrée par { $author } le { $time }
version-assessed = Évaluée au { $date }, avec la bibliothèque { $library }
day-chosen = Ce résultat est donné pour une date choisie : le { $date }.
version-first = C’est la première version : rien ne la précède.
version-changes = Ce que cette version a changé
version-again = Repartir de ces réponses

difference-day = Date pour laquelle le résultat est donné
difference-day-itself = le jour même
difference-same-answers = Les réponses sont les mêmes.
difference-answers = { $count ->
        [one] Une réponse change
       *[other] { $count } réponses changent
    }
difference-before = Avant
difference-after = Après
difference-same-verdicts = Le résultat est le même, pour les mêmes raisons.
difference-same-verdicts-other-reasons = Aucune voie ne change de résultat.
difference-verdicts = { $count ->
        [one] Une voie change de résultat
       *[other] { $count } voies changent de résultat
    }
difference-reasons = { $count ->
        [one] Une voie garde son résultat, pour d’autres raisons
       *[other] { $count } voies gardent leur résultat, pour d’autres raisons
    }
difference-becomes = devient
difference-not-known = n’existait pas
difference-no-longer = n’existe plus
question-gone = { $question } (question retirée du questionnaire)
scheme-gone = { $scheme } (voie retirée)
criterion-gone = { $criterion } (critère retiré)

reassessment-title = Ce qui change avec les règles d’aujourd’hui
reassessment-today = Comparée à une évaluation au { $date }, avec la bibliothèque { $library }
reassessment-submit = Enregistrer le résultat d’aujourd’hui comme nouvelle version

save-title = Enregistrer une nouvelle version
save-submit = Enregistrer cette version
save-same = La version { $version } contient déjà ces réponses et ce résultat : il n’y a rien à enregistrer.
save-back = Revenir au résultat sans enregistrer
save-race-title = Ce dossier a changé entre-temps
save-race = Vos réponses partent de la version { $base } ; la version { $version } a été enregistrée depuis. Rien n’est perdu : comparez, puis choisissez.
save-race-theirs = Ce qui a été enregistré entre-temps
save-race-mine = Vos changements
save-race-both = Ce que vos réponses changeraient à la dernière version
save-race-continue = Repartir de la dernière version
save-race-submit = Enregistrer mes réponses par-dessus

edit-dossier-title = Modifier le dossier
edit-dossier-submit = Enregistrer
edit-dossier-again = Enregistrer mon texte à la place
edit-dossier-meanwhile = Ce dossier a changé entre-temps
edit-dossier-meanwhile-text = Voici ce qui a été enregistré le { $time }. Votre saisie est gardée ci-dessous : reprenez-y ce qu’il faut, puis enregistrez de nouveau.
