# Dossiers: a product, an indication, the versions of its answers.
dossiers-title = My dossiers
dossiers-archived-title = Archived dossiers
dossiers-all-companies = All my organisations
dossiers-by-company = Choose an organisation
dossiers-item = { $company } · version { $version } · changed on { $date }
dossiers-next = Dossiers changed earlier
dossiers-begin = Start an assessment
dossiers-see-archived = See archived dossiers
dossiers-see-current = See current dossiers
dossiers-empty = You have no dossier yet.
dossiers-empty-how = A dossier keeps the answers and the result of an assessment, version after version. Make an assessment, then choose "Save this assessment" above the result: nothing has to be typed again.
dossiers-archived-empty = No dossier is archived.
verdicts-all-closed = No route is open, within reach or still to be determined

save-dossier = Save this assessment
save-dossier-text = In a dossier of your space: you can take it up again, follow its versions and ask the desk about it.
save-other-dossier = Save in a new dossier
tied-text = These answers come from a saved dossier (version { $version }). Your changes are kept there only if you save them.
tied-save = Save as a new version
tied-back = Back to the dossier

field-product = Name of the product
field-product-hint = The one you use among yourselves: nobody else sees it unless you attach the dossier to a question.
field-indication = Indication
field-indication-hint = The disease or situation, and the patients concerned. One product may have several dossiers, one for each indication.
field-notes = Notes
field-notes-hint = For you and your team: the desk does not read them.
field-company = Organisation
new-dossier-title = Save the assessment in a dossier
new-dossier-lede = { $count ->
        [0] No answer so far: you can start the assessment from the dossier.
        [one] One answer will be saved, with today’s result.
       *[other] Your { $count } answers will be saved, with today’s result.
    }
new-dossier-recap = Review the answers
new-dossier-other-company = Another organisation, named below
new-dossier-submit = Save the dossier

dossier-done-created = The dossier is saved.
dossier-done-version = The new version is saved.
dossier-done-same = The last version says the same already: there was nothing to save.
dossier-done-edited = Your changes are saved.
dossier-done-archived = The dossier is archived.
dossier-done-unarchived = The dossier is current again.
dossier-no-indication = Indication to be specified
dossier-continue = Continue the assessment
dossier-change-answers = Review the answers
dossier-ask = Ask the desk a question
dossier-edit = Change name, indication, notes
dossier-archive = Archive
dossier-unarchive = Make current again
dossier-archived-notice = This dossier is archived: it can be read but does not change. To save something in it, make it current again.
dossier-notes = Notes
dossier-verdicts = Saved result
dossier-see-result = See the whole result and its reasons, as of today
dossier-answers-title = Answers
dossier-answers = { $count ->
        [one] One saved answer
       *[other] { $count } saved answers
    }
dossier-rules-same = With today’s rules, the result stays the same.
dossier-rules-changed = { $count ->
        [one] The rules have changed since this version: one route gives another result today.
       *[other] The rules have changed since this version: { $count } routes give another result today.
    }
dossier-reasons-changed = The rules have changed since this version: the result stays the same, for partly different reasons.
dossier-see-changes = See what changes

versions-title = Versions
versions-all = All versions
versions-older = Older versions
version-name = Version { $version }
version-by = by { $author }, on { $time }
version-signature = Version { $version }, saved by { $author } on { $time }
version-assessed = Assessed as of { $date }, with the library { $library }
version-first = This is the first version: nothing comes before it.
version-changes = What this version changed
version-again = Go on from these answers

difference-same-answers = The answers are the same.
difference-answers = { $count ->
        [one] One answer changes
       *[other] { $count } answers change
    }
difference-before = Before
difference-after = After
difference-same-verdicts = The result is the same, for the same reasons.
difference-same-verdicts-other-reasons = No route gets another result.
difference-verdicts = { $count ->
        [one] One route gets another result
       *[other] { $count } routes get another result
    }
difference-reasons = { $count ->
        [one] One route keeps its result for other reasons
       *[other] { $count } routes keep their result for other reasons
    }
difference-becomes = becomes
difference-not-known = did not exist
difference-no-longer = no longer exists
question-gone = { $question } (question withdrawn from the questionnaire)
scheme-gone = { $scheme } (route withdrawn)
criterion-gone = { $criterion } (criterion withdrawn)

reassessment-title = What changes with today’s rules
reassessment-today = Compared with an assessment as of { $date }, with the library { $library }
reassessment-submit = Save today’s result as a new version

save-title = Save a new version
save-submit = Save this version
save-same = Version { $version } holds these answers and this result already: there is nothing to save.
save-back = Back to the result without saving
save-race-title = This dossier changed in the meantime
save-race = Your answers start from version { $base }; version { $version } has been saved since. Nothing is lost: compare, then choose.
save-race-theirs = What was saved in the meantime
save-race-mine = Your changes
save-race-both = What your answers would change in the last version
save-race-continue = Go on from the last version
save-race-submit = Save my answers on top

edit-dossier-title = Change the dossier
edit-dossier-submit = Save
edit-dossier-again = Save my text instead
edit-dossier-meanwhile = This dossier changed in the meantime
edit-dossier-meanwhile-text = This is what was saved on { $time }. What you typed is kept below: take over what is needed, then save again.
