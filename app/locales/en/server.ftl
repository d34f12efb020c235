input-not-json = This is not readable JSON (line { $line }, column { $column }).
input-not-an-object = A JSON object is expected: { "{" }"question": "answer"{ "}" }.
input-answers-not-an-object = "answers" must be an object: { "{" }"question": "answer"{ "}" }.
input-not-a-day = "date" must be a day written like 2026-11-30.
input-unknown-language = "lang" must be "fr" or "en".
input-unknown-member = "{ $name }" is not expected beside "answers": only "date" and "lang" are.
cli-file-unreadable = The file { $file } cannot be read: { $reason }.
cli-content-no-folder = { $folder } is not a folder.
cli-content-empty = This folder holds no content file.
cli-content-refused = The content is refused: correct the errors above.
cli-content-unreadable = The content files cannot be read
cli-check-yes = Content accepted; { $warnings ->
    [0] no warning.
    [one] { $warnings } warning.
   *[other] { $warnings } warnings.
}
cli-check-no = Content refused: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning.
   *[other] { $warnings } warnings.
}
cli-search-nothing = Nothing found.
cli-search-unsure = Nothing sure. Nearest:
cli-search-count = { $shown } of { $total }
cli-search-corrected = Results for: { $query }
cli-search-did-you-mean = Did you mean: { $query }
cli-search-eval-counts = Topics: { $topics }; queries: { $queries } (without a judgment, left out: { $skipped }); passages: { $passages } (judged right but missing: { $missing })
cli-search-eval-empty = No query has a passage judged right.
cli-search-eval-method = Means by topic, then over topics; 95% intervals over topics. An answer is right from grade { $grade }.
cli-search-eval-times = Building the index: { $index } ms. A query, ten results: { $p50 } ms at the median, { $p99 } ms at the 99th percentile.
cli-search-rebuilt = Index rebuilt in { $milliseconds } ms: library { $version }, fiches: { $fiches }, sections: { $sections }.
cli-assess-head = On { $date }. Library { $version }, sources as of { $sources }.
cli-assess-counts = criteria: { $met } met, { $unmet } not met, { $unknown } to be known{ $authority ->
    [0] {""}
   *[other] ; { $authority } decided by an authority
}
cli-assess-changes = to open it: { $changes }
cli-assess-prerequisites = Prerequisites: { $state }
cli-assess-calls = Open calls that fit
cli-assess-closes = — until { $date }
cli-assess-next = Next question: { $question } ({ $left } left at most)
cli-assess-notes = Notes
parameter-day = Write a day like 2026-11-30.
parameter-language = Write "fr" or "en".
parameter-choice = Possible values: { $values }.
parameter-page = Write a whole number from 1.
parameter-long = { $most } characters at most.
problem-parameters = Some parameters of the address need correcting.
problem-no-scheme = No scheme has this identifier; the list is at /api/v1/schemes.
problem-media-type = Send the dossier as JSON, with the header "Content-Type: application/json".
problem-search = Search is down; it will come back by itself.
problem-400 = The request broke off or cannot be read.
problem-404 = There is nothing at this address; the API is described at /api/v1/openapi.json.
problem-405 = This address does not take this method: see the "Allow" header.
problem-408 = The request took too long to arrive.
problem-413 = The body of the request is longer than 256 kB.
problem-414 = The address is longer than 8 kB: POST the answers to /api/v1/assess.
problem-500 = Something went wrong on our side. To ask for help, quote the reference in "instance".
cli-migrated = The tables are up to date.
cli-audit-whole = { $number ->
    [0] The audit trail is whole: no entry.
    [one] The audit trail is whole: { $number } entry.
   *[other] The audit trail is whole: { $number } entries.
}
cli-audit-broken = The audit trail is broken at entry { $number }: that entry, or the one before it, is not what was written.
cli-backup-written = Backup written. Audit entries: { $entries }; attachments: { $attachments }. The key file (guichet.key) is not in it: keep a copy of it elsewhere. Without it, second factors have to be set up anew and the signing key changes.
cli-backup-restored = Backup restored. Audit entries: { $entries }; attachments: { $attachments }.
cli-backup-postgresql = The database is PostgreSQL: use pg_dump and pg_restore.
cli-backup-exists = { $file } exists: choose another name.
cli-backup-not-empty = The data folder is not empty: the option --force moves what is there aside.
cli-backup-in-use = The database is in use: stop the server first.
cli-backup-foreign = This file is no backup of the desk.
cli-backup-damaged = The database is damaged
cli-backup-failed = A file cannot be read or written
cli-user-invited = Invitation recorded for { $mail }: it works for seven days. The email leaves as soon as the server runs.
cli-user-withdrawn = The invitation of { $mail } is withdrawn: its link no longer works.
cli-user-unknown = There is no account with the address { $mail }.
cli-user-not-invited = No invitation is pending at the address { $mail }.
cli-user-disabled = The account { $mail } is disabled; its sessions have ended.
cli-user-enabled = The account { $mail } is enabled again.
cli-user-reset = Two-factor authentication of { $mail } is removed; its sessions have ended.
cli-user-state-unconfirmed = address not confirmed
cli-user-state-disabled = disabled
cli-user-state-invited = invitation pending, works until { $until }

cli-verify-whole = The file is whole since it was signed on { $issued }.
cli-verify-key-known = The desk signed it (key { $key }).
cli-verify-key-unknown = Key { $key } is not among those of the desk: somebody else signed it.
cli-verify-key-not-compared = Signed with key { $key }, which was not compared with those of the desk: save /api/v1/snapshot-keys and name it with --keys.
cli-verify-no-keys = The file { $file } holds no keys: { $reason }.
cli-verify-unreadable = This is not a signed snapshot: { $reason }.
cli-verify-rewritten = The file was changed after it was signed: it is not written as the desk writes it.
cli-verify-forged = The file was changed after it was signed: the signature does not belong to what it says.
cli-verify-same-library = It speaks of { $date }, with library { $library }, that of this program.
cli-verify-other-library = It speaks of { $date }, with library { $library }; that of this program is another one.
cli-verify-same-verdicts = The rules of this program give the same verdicts.
cli-verify-changed = { $scheme }: the file says “{ $before }”, the rules of this program “{ $after }”.
cli-verify-no-verdict = nothing
cli-files-same-place = Nothing was moved: files are already kept in this place. GUICHET_FILES names the new one, --from the former one.
cli-files-stopped = The move stopped on its way. What was moved is moved, the rest stayed where it was: run the same command again
cli-files-moved = { $count ->
    [0] No file was to be moved.
    [one] One file was moved.
   *[other] { $count } files were moved.
}
cli-files-erased = { $count ->
    [one] One file whose keeping is over was deleted from the former place.
   *[other] { $count } files whose keeping is over were deleted from the former place.
}
cli-files-unknown = { $count ->
    [one] One file that this database does not know stayed in the former place. Unless it belongs to another desk, you can delete it there.
   *[other] { $count } files that this database does not know stayed in the former place. Unless they belong to another desk, you can delete them there.
}
cli-files-damaged = { $count ->
    [one] One file is not the one that was sent. It stayed in the former place: restore it from a backup.
   *[other] { $count } files are not those that were sent. They stayed in the former place: restore them from a backup.
}
cli-files-lacking = Files are still missing, in the cases { $cases }: look for them in another place or in a backup.
cli-key-in-use = The database is in use: stop every server first. Nothing has changed.
cli-key-rotated = Secrets are sealed with another key from now on. The one before is kept in { $file }: it opens backups made until now. Copy the new one elsewhere, and to each node. A node that still runs holds the one before: start it again, it neither opens nor seals any secret.
cli-key-forget-needs-lost = Nothing has changed. This command erases all second factors and all signing keys: add --lost if the key is lost for good.
cli-key-forgotten = What the lost key sealed is given up: sessions ended, second factors to be set up anew, a new signing key. The next key is made at the start.
cli-signing-key = Snapshots are signed with key { $key } from now on.
cli-replay-needs-folder = To replay situations or dossiers drawn by chance, --from must be a folder of content files.
cli-replay-count = { $flipped ->
    [0] None of the { $assessed } dossiers replayed changes its verdicts.
    [one] One dossier of { $assessed } changes its verdicts.
   *[other] { $flipped } dossiers of { $assessed } change their verdicts.
}
cli-replay-added = Schemes added: { $schemes }
cli-replay-removed = Schemes removed: { $schemes }
cli-replay-flip = { $scheme }: { $before } → { $after } ({ $count })
cli-replay-absent = does not exist
cli-replay-example = for example { $name }: { $answers }
cli-demo-filled = The demonstration desk is ready: { $cases } fictitious cases. This is how to sign in; these passwords are written nowhere else. Do not connect a mail server to this data.
cli-demo-not-empty = The database is not empty: the demonstration does not mix with real data. Choose another folder with --data.
cli-demo-failed = The demonstration could not be written to its end: delete the data folder and start again
cli-demo-role-admin = Administrator
cli-demo-role-editor = Editor
cli-demo-role-advisor = Advisor
cli-demo-role-owner = Owner of an organisation
cli-demo-role-member = Member of an organisation
cli-demo-sign-in = { $role }: { $mail }, password { $password }
cli-demo-second-factor = Two-factor authentication: { $url }
cli-demo-codes = Recovery codes: { $codes }
