//! What was done, by the names that the audit trail keeps. One that is written once is never renamed: entries are never changed.

use crate::visitor::roles;

roles! {
    /// Something that is written into the audit trail.
    Action {
        /// An account was asked for with this address.
        AccountAsk = "account-ask",
        /// The address of a new account was confirmed.
        AccountConfirm = "account-confirm",
        /// Somebody signed in.
        SignIn = "sign-in",
        /// Somebody signed out.
        SignOut = "sign-out",
        /// Somebody ended other sessions.
        SessionsEnd = "sessions-end",
        /// Somebody changed name or language.
        ProfileChange = "profile-change",
        /// Somebody asked for another address.
        MailAsk = "mail-ask",
        /// Another address was confirmed.
        MailChange = "mail-change",
        /// Somebody asked for a link to choose another password.
        PasswordAsk = "password-ask",
        /// A password was chosen by a link.
        PasswordReset = "password-reset",
        /// A password was changed by somebody who knew the one before.
        PasswordChange = "password-change",
        /// Somebody began to set up a second factor.
        SecondFactorBegin = "second-factor-begin",
        /// A second factor was set up.
        SecondFactorSet = "second-factor-set",
        /// A second factor was given.
        SecondFactorGive = "second-factor-give",
        /// Somebody took their own second factor away.
        SecondFactorRemove = "second-factor-remove",
        /// An administrator took somebody's second factor away.
        SecondFactorReset = "second-factor-reset",
        /// Somebody asked for new recovery codes.
        RecoveryCodesRenew = "recovery-codes-renew",
        /// Somebody took their data along.
        AccountExport = "account-export",
        /// Somebody took their data along, with the files.
        AccountArchive = "account-archive",
        /// Somebody closed their account.
        AccountClose = "account-close",
        /// Name and address of people who left were forgotten.
        AccountsForget = "accounts-forget",

        /// Somebody was invited to the staff.
        StaffInvite = "staff-invite",
        /// An invitation to the staff was taken back.
        StaffInvitationWithdraw = "staff-invitation-withdraw",
        /// Somebody joined the staff.
        StaffJoin = "staff-join",
        /// Somebody of the staff has another role, or none.
        StaffRole = "staff-role",
        /// Somebody of the staff has other desks, another limit or another absence.
        StaffDesks = "staff-desks",
        /// The people of the staff were listed.
        StaffList = "staff-list",
        /// Accounts were listed.
        AccountsList = "accounts-list",
        /// An account was looked for by its address.
        AccountSearch = "account-search",
        /// An administrator looked at an account.
        AccountRead = "account-read",
        /// Somebody is kept out.
        AccountDisable = "account-disable",
        /// Somebody is let in again.
        AccountEnable = "account-enable",
        /// The audit trail was read.
        AuditRead = "audit-read",

        /// A company was told of.
        CompanyCreate = "company-create",
        /// Name or number of a company were changed.
        CompanyEdit = "company-edit",
        /// A company and its dossiers were erased.
        CompanyErase = "company-erase",
        /// What is kept for a company was taken along.
        CompanyExport = "company-export",
        /// Somebody was invited to a company.
        MemberInvite = "member-invite",
        /// An invitation to a company was withdrawn.
        InvitationWithdraw = "invitation-withdraw",
        /// Somebody joined a company.
        MemberJoin = "member-join",
        /// Somebody is something else in a company.
        MemberRole = "member-role",
        /// Somebody was removed from a company.
        MemberRemove = "member-remove",
        /// Somebody left a company.
        MemberLeave = "member-leave",

        /// A dossier was saved for the first time.
        DossierCreate = "dossier-create",
        /// Other answers were saved.
        DossierVersion = "dossier-version",
        /// Product, indication or notes were changed.
        DossierEdit = "dossier-edit",
        /// A dossier was put aside.
        DossierArchive = "dossier-archive",
        /// A dossier was taken up again.
        DossierUnarchive = "dossier-unarchive",
        /// Every dossier was read, to see what other rules say.
        DossiersReplay = "dossiers-replay",
        /// A roadmap was kept for a dossier.
        RoadmapKeep = "roadmap-keep",
        /// Something was said of a step.
        RoadmapMark = "roadmap-mark",
        /// A milestone was added.
        MilestoneAdd = "milestone-add",
        /// A milestone was changed.
        MilestoneChange = "milestone-change",
        /// A milestone was removed.
        MilestoneRemove = "milestone-remove",
        /// A secret address was made.
        FeedMake = "feed-make",
        /// A secret address was made void.
        FeedRevoke = "feed-revoke",

        /// Somebody wants to be told of something.
        AlertCreate = "alert-create",
        /// It is told at another pace.
        AlertPace = "alert-pace",
        /// It is not told for a while.
        AlertPause = "alert-pause",
        /// It is told again.
        AlertGoOn = "alert-go-on",
        /// It is told no more.
        AlertEnd = "alert-end",
        /// Nothing is told to somebody any more.
        AlertsStop = "alerts-stop",
        /// Somebody is told things again.
        AlertsResume = "alerts-resume",

        /// A case was opened.
        CaseOpen = "case-open",
        /// The staff read a case.
        CaseRead = "case-read",
        /// The staff read a file of a case.
        CaseFileRead = "case-file-read",
        /// The company took a file of a case along.
        CaseFileTaken = "case-file-taken",
        /// An advisor made a case their own.
        CaseTake = "case-take",
        /// A case was given to an advisor.
        CaseAssign = "case-assign",
        /// An advisor gave a case back to the queue.
        CaseRelease = "case-release",
        /// A case went back to the queue without its advisor.
        CaseReturn = "case-return",
        /// The desk answered.
        CaseReply = "case-reply",
        /// An answer was taken back.
        CaseReplyTakenBack = "case-reply-taken-back",
        /// The staff wrote something to itself.
        CaseNote = "case-note",
        /// The desk asked for more.
        CaseRequest = "case-request",
        /// The company said more.
        CaseInform = "case-inform",
        /// A case went to another desk.
        CaseRefer = "case-refer",
        /// The company said whether a partner desk may see the case.
        CaseConsent = "case-consent",
        /// A case ended as a duplicate.
        CaseMerge = "case-merge",
        /// The desk closed a case.
        CaseClose = "case-close",
        /// The company withdrew a case.
        CaseWithdraw = "case-withdraw",
        /// A case goes on.
        CaseReopen = "case-reopen",
        /// The company said what it thinks of an answer.
        Feedback = "feedback",
        /// An advisor holds something against a verdict.
        CaseDisagree = "case-disagree",
        /// What is held against verdicts was read.
        DisagreementRead = "disagreement-read",
        /// What became of it was said.
        DisagreementSettle = "disagreement-settle",
        /// Files were kept no longer.
        FilesErase = "files-erase",
        /// Files were brought from the place where they were kept before.
        FilesBring = "files-bring",

        /// A canned answer was written, or changed.
        CannedWrite = "canned-write",
        /// A canned answer was retired.
        CannedRetire = "canned-retire",
        /// A canned answer is offered again.
        CannedOffer = "canned-offer",
        /// A mail that was given up is sent again.
        MailAgain = "mail-again",
        /// A key that signs snapshots was made.
        SigningKey = "signing-key",
        /// Secrets were sealed for the first time.
        SealingBegin = "sealing-begin",
        /// Secrets were sealed with another key.
        SealingChange = "sealing-change",
        /// What a lost key sealed was given up.
        SealingForget = "sealing-forget",
    }
}
