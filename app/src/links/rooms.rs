//! Rooms: the pages that belong to one person, one company or one case, and the doors to them.
//!
//! Each has one line here; `{}` stands for an identifier. The server opens them in `http::rooms`.

use content::Locale;

use super::in_locale;

macro_rules! rooms {
    ($($(#[$doc:meta])* $name:ident = $fr:literal, $en:literal;)*) => {
        /// The name of a room.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum RoomName { $($(#[$doc])* $name,)* }

        impl RoomName {
            /// All rooms.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Where the room is below the language; `{}` stands for an identifier.
            pub const fn pattern(self, locale: Locale) -> &'static str {
                match self { $(Self::$name => in_locale(locale, $fr, $en),)* }
            }
        }
    };
}

rooms! {
    // After the answer.
    /// What somebody thinks of an answer.
    Feedback = "demandes/{}/avis", "cases/{}/feedback";
    /// Figures of the desk.
    Figures = "bureau/chiffres", "desk/figures";
    /// The same as a table for programs.
    FiguresTable = "bureau/chiffres.csv", "desk/figures.csv";

    // Account.
    /// Opens an account.
    SignUp = "compte/inscription", "account/sign-up";
    /// Tells that a mail was sent.
    MailSent = "compte/courriel", "account/mail";
    /// Confirms the address of a new account.
    ConfirmMail = "compte/confirmation/{}", "account/confirmation/{}";
    /// Signs in.
    SignIn = "compte/connexion", "account/sign-in";
    /// Asks for a link to choose another password.
    ForgottenPassword = "compte/mot-de-passe-oublie", "account/forgotten-password";
    /// Chooses another password.
    ResetPassword = "compte/nouveau-mot-de-passe/{}", "account/new-password/{}";
    /// Confirms another address.
    ConfirmNewMail = "compte/nouvelle-adresse/{}", "account/new-address/{}";
    /// Joins the staff.
    JoinStaff = "compte/invitation/{}", "account/invitation/{}";
    /// Gives the second factor.
    SecondFactor = "compte/second-facteur", "account/second-factor";
    /// Sets up a second factor before one may enter.
    FirstSecondFactor = "compte/second-facteur/installation", "account/second-factor/set-up";
    /// Signs out: a form only.
    SignOut = "compte/deconnexion", "account/sign-out";
    /// Name, mail, password, sessions.
    Account = "compte", "account";
    /// Name and language.
    Profile = "compte/profil", "account/profile";
    /// Asks for another address.
    ChangeMail = "compte/adresse", "account/address";
    /// Chooses another password, knowing the one before.
    ChangePassword = "compte/mot-de-passe", "account/password";
    /// Browsers that are signed in.
    Sessions = "compte/sessions", "account/sessions";
    /// What protects the account besides the password.
    MySecondFactor = "compte/double-authentification", "account/two-factor";
    /// Asks for a second factor, or another one.
    BeginSecondFactor = "compte/double-authentification/ajout", "account/two-factor/add";
    /// Gives the first code of a second factor.
    EnrolSecondFactor = "compte/double-authentification/code", "account/two-factor/code";
    /// Asks for new recovery codes.
    RenewRecoveryCodes = "compte/double-authentification/codes-de-secours", "account/two-factor/recovery-codes";
    /// Takes the second factor away.
    RemoveSecondFactor = "compte/double-authentification/retrait", "account/two-factor/removal";
    /// What is kept about the person.
    MyData = "compte/donnees", "account/data";
    /// All of it with its files, as an archive.
    ExportArchive = "compte/donnees/archive", "account/data/archive";
    /// The same as JSON, without files.
    ExportJson = "compte/donnees/json", "account/data/json";
    /// The same as a table.
    ExportCsv = "compte/donnees/csv", "account/data/csv";
    /// Leaves.
    CloseAccount = "compte/fermeture", "account/closing";

    // Alerts.
    /// What a person follows, and what was told of it.
    Alerts = "compte/alertes", "account/alerts";
    /// Saves a search, to be told what happens to its results.
    SaveSearch = "compte/alertes/recherche", "account/alerts/search";
    /// Asks to be told what happens to a dossier: a form only.
    FollowDossier = "dossiers/{}/alerte", "dossiers/{}/alert";
    /// How soon one is told, pausing and going on: a form only.
    ChangeAlert = "compte/alertes/{}/reglage", "account/alerts/{}/setting";
    /// Ends an alert: a form only.
    EndAlert = "compte/alertes/{}/fin", "account/alerts/{}/end";
    /// Stops every alert with the link of a mail.
    StopAlerts = "compte/alertes/desabonnement/{}", "account/alerts/unsubscribe/{}";
    /// Stops one alert with the link of a mail.
    StopAlert = "compte/alertes/desabonnement/{}/{}", "account/alerts/unsubscribe/{}/{}";
    /// Goes on after that: a form only.
    ResumeAlerts = "compte/alertes/reprise", "account/alerts/resume";

    // Companies and dossiers.
    /// The companies of a person.
    Companies = "compte/structures", "account/organisations";
    /// Tells the desk of a company.
    NewCompany = "compte/structures/nouvelle", "account/organisations/new";
    /// A company, its members and who is invited.
    Company = "compte/structures/{}", "account/organisations/{}";
    /// Changes name and SIRET number of a company.
    EditCompany = "compte/structures/{}/modifier", "account/organisations/{}/edit";
    /// Invites somebody to a company.
    InviteMember = "compte/structures/{}/inviter", "account/organisations/{}/invite";
    /// Withdraws an invitation: a form only.
    WithdrawInvitation = "compte/structures/{}/invitations/retrait", "account/organisations/{}/invitations/withdrawal";
    /// Makes a member an owner, or an owner a member: a form only.
    MemberRole = "compte/structures/{}/membres/role", "account/organisations/{}/members/role";
    /// Removes a member: a form only.
    RemoveMember = "compte/structures/{}/membres/retrait", "account/organisations/{}/members/removal";
    /// Leaves a company: a form only.
    LeaveCompany = "compte/structures/{}/depart", "account/organisations/{}/leave";
    /// Everything that is kept for a company, as JSON.
    CompanyJson = "compte/structures/{}/donnees.json", "account/organisations/{}/data.json";
    /// Its dossiers as a table.
    CompanyDossiersCsv = "compte/structures/{}/dossiers.csv", "account/organisations/{}/dossiers.csv";
    /// The versions of its dossiers as a table.
    CompanyVersionsCsv = "compte/structures/{}/versions.csv", "account/organisations/{}/versions.csv";
    /// Accepts an invitation to a company.
    JoinCompany = "compte/rejoindre/{}", "account/join/{}";
    /// The dossiers of a person's companies.
    Dossiers = "dossiers", "dossiers";
    /// Saves a diagnostic as a dossier.
    NewDossier = "dossiers/nouveau", "dossiers/new";
    /// Keeps a roadmap for a dossier.
    KeepRoadmap = "dossiers/feuille-de-route", "dossiers/roadmap";
    /// A dossier.
    Dossier = "dossiers/{}", "dossiers/{}";
    /// Changes product, indication and notes.
    EditDossier = "dossiers/{}/modifier", "dossiers/{}/edit";
    /// Saves other answers as the next version.
    SaveVersion = "dossiers/{}/enregistrer", "dossiers/{}/save";
    /// What other rules say of the same answers.
    Reassessment = "dossiers/{}/reevaluation", "dossiers/{}/reassessment";
    /// The versions of a dossier.
    Versions = "dossiers/{}/versions", "dossiers/{}/versions";
    /// A version, and what it changed.
    Version = "dossiers/{}/versions/{}", "dossiers/{}/versions/{}";
    /// Puts a dossier aside: a form only.
    ArchiveDossier = "dossiers/{}/archiver", "dossiers/{}/archive";
    /// Takes it up again: a form only.
    UnarchiveDossier = "dossiers/{}/reprendre", "dossiers/{}/resume";
    /// The roadmap of a dossier.
    DossierRoadmap = "dossiers/{}/feuille-de-route", "dossiers/{}/roadmap";
    /// Makes the roadmap of a dossier, or changes it.
    ChangeRoadmap = "dossiers/{}/feuille-de-route/modifier", "dossiers/{}/roadmap/edit";
    /// The same as a table.
    RoadmapCsv = "dossiers/{}/feuille-de-route/tableau.csv", "dossiers/{}/roadmap/table.csv";
    /// The same as a calendar.
    RoadmapIcs = "dossiers/{}/feuille-de-route/agenda.ics", "dossiers/{}/roadmap/calendar.ics";
    /// A step of the roadmap: whether it is done, its own date, a note.
    RoadmapStep = "dossiers/{}/feuille-de-route/etapes/{}", "dossiers/{}/roadmap/steps/{}";
    /// Adds a milestone of the company itself.
    NewMilestone = "dossiers/{}/feuille-de-route/jalons", "dossiers/{}/roadmap/milestones";
    /// Changes a milestone.
    Milestone = "dossiers/{}/feuille-de-route/jalons/{}", "dossiers/{}/roadmap/milestones/{}";
    /// Removes a milestone: a form only.
    RemoveMilestone = "dossiers/{}/feuille-de-route/jalons/{}/retrait", "dossiers/{}/roadmap/milestones/{}/removal";
    /// The secret address from which a dossier is followed.
    DossierFeed = "dossiers/{}/abonnement", "dossiers/{}/subscription";
    /// Makes it void: a form only.
    RevokeFeed = "dossiers/{}/abonnement/retrait", "dossiers/{}/subscription/removal";
    /// A dossier as a calendar follows it, at a secret address.
    FollowCalendar = "suivi/{}/agenda.ics", "follow/{}/calendar.ics";
    /// A dossier as a reader follows it, at a secret address.
    FollowNews = "suivi/{}/actualites.atom", "follow/{}/news.atom";

    // Cases.
    /// The cases of a person.
    MyCases = "demandes", "cases";
    /// Asks a question.
    NewCase = "demandes/nouvelle", "cases/new";
    /// Tells that a link was sent to confirm an address.
    CaseMailed = "demandes/lien-envoye", "cases/link-sent";
    /// Sends a question that waited for an address to be confirmed.
    ConfirmCase = "demandes/confirmation/{}", "cases/confirm/{}";
    /// Tells that a case was received.
    CaseReceived = "demandes/{}/recue", "cases/{}/received";
    /// A case as the company sees it.
    Case = "demandes/{}", "cases/{}";
    /// The company says more: a form only.
    CaseInform = "demandes/{}/precision", "cases/{}/information";
    /// The company goes on with a case: a form only.
    CaseReopen = "demandes/{}/reprise", "cases/{}/reopen";
    /// The company withdraws a case: a form only.
    CaseWithdraw = "demandes/{}/retrait", "cases/{}/withdraw";
    /// The company allows or forbids partner desks to see a case: a form only.
    CaseConsent = "demandes/{}/accord", "cases/{}/consent";
    /// A file of a case, handed to the company.
    CaseFile = "demandes/{}/fichiers/{}", "cases/{}/files/{}";
    /// Keeps what the company is writing: a form only.
    CaseDraft = "demandes/{}/brouillon", "cases/{}/draft";

    // Advisors.
    /// The queue of cases.
    Queue = "bureau", "desk";
    /// Gives several cases to somebody: a form only.
    QueueAssign = "bureau/attribution", "desk/assign";
    /// A case as the desk sees it.
    DeskCase = "bureau/demandes/{}", "desk/cases/{}";
    /// The desk answers: a form only.
    DeskReply = "bureau/demandes/{}/reponse", "desk/cases/{}/reply";
    /// The author of an answer takes it back: a form only.
    DeskTakeBack = "bureau/demandes/{}/retour", "desk/cases/{}/take-back";
    /// The staff writes something to itself: a form only.
    DeskNote = "bureau/demandes/{}/note", "desk/cases/{}/note";
    /// The desk asks for more: a form only.
    DeskRequest = "bureau/demandes/{}/precision", "desk/cases/{}/request";
    /// A file of a case, handed to the desk.
    DeskCaseFile = "bureau/demandes/{}/fichiers/{}", "desk/cases/{}/files/{}";
    /// Keeps what an advisor is writing: a form only.
    DeskDraft = "bureau/demandes/{}/brouillon", "desk/cases/{}/draft";
    /// An advisor makes a case their own: a form only.
    DeskTake = "bureau/demandes/{}/prise-en-charge", "desk/cases/{}/take";
    /// A case is given to somebody: a form only.
    DeskAssign = "bureau/demandes/{}/attribution", "desk/cases/{}/assign";
    /// A case goes back to the queue: a form only.
    DeskRelease = "bureau/demandes/{}/remise", "desk/cases/{}/release";
    /// A case goes to another desk: a form only.
    DeskRefer = "bureau/demandes/{}/transmission", "desk/cases/{}/refer";
    /// The desk closes a case: a form only.
    DeskClose = "bureau/demandes/{}/cloture", "desk/cases/{}/close";
    /// The desk goes on with a case: a form only.
    DeskReopen = "bureau/demandes/{}/reouverture", "desk/cases/{}/reopen";
    /// Puts a canned answer or a link into what is being written, or shows how it will look: a form only.
    DeskCompose = "bureau/demandes/{}/redaction", "desk/cases/{}/composition";
    /// The roadmap of the dossier that goes with a case.
    DeskRoadmap = "bureau/demandes/{}/feuille-de-route", "desk/cases/{}/roadmap";
    /// An advisor holds something against a verdict of the dossier.
    Disagree = "bureau/demandes/{}/desaccord", "desk/cases/{}/disagreement";
    /// The canned answers of one's desks.
    CannedAnswers = "bureau/reponses-types", "desk/canned-answers";
    /// Writes a canned answer.
    NewCanned = "bureau/reponses-types/nouvelle", "desk/canned-answers/new";
    /// A canned answer with its versions.
    CannedAnswer = "bureau/reponses-types/{}", "desk/canned-answers/{}";
    /// Retires a canned answer, or offers it again: a form only.
    RetireCanned = "bureau/reponses-types/{}/retrait", "desk/canned-answers/{}/retirement";
    /// A case ends as a duplicate: a form only.
    DeskMerge = "bureau/demandes/{}/jonction", "desk/cases/{}/merge";

    // Editors.
    /// What advisors hold against verdicts.
    Disagreements = "bureau/desaccords", "desk/disagreements";
    /// One of them, and saying what became of it.
    Disagreement = "bureau/desaccords/{}", "desk/disagreements/{}";
    /// The same as a situation that fails until the rules change.
    DisagreementSituation = "bureau/desaccords/{}/situation.yaml", "desk/disagreements/{}/situation.yaml";

    // Administrators.
    /// Who works at the desk, and finding an account.
    Accounts = "bureau/comptes", "desk/accounts";
    /// Invites somebody to the staff.
    InviteStaff = "bureau/comptes/invitation", "desk/accounts/invitation";
    /// Takes an invitation to the staff back.
    WithdrawStaffInvitation = "bureau/comptes/invitation/retrait", "desk/accounts/invitation/withdrawal";
    /// One account.
    AccountFile = "bureau/comptes/{}", "desk/accounts/{}";
    /// Another role for somebody of the staff.
    AccountRole = "bureau/comptes/{}/role", "desk/accounts/{}/role";
    /// Desks, limit and absence of somebody of the staff.
    AccountPosts = "bureau/comptes/{}/guichets", "desk/accounts/{}/desks";
    /// Keeps somebody out.
    AccountDisable = "bureau/comptes/{}/fermeture", "desk/accounts/{}/closing";
    /// Lets somebody in again.
    AccountEnable = "bureau/comptes/{}/reouverture", "desk/accounts/{}/opening";
    /// Takes the second factor of somebody away.
    AccountFactor = "bureau/comptes/{}/second-facteur", "desk/accounts/{}/second-factor";
    /// The audit trail.
    Journal = "bureau/journal", "desk/audit-trail";
    /// Mails that were given up, and sending them again.
    DeadMails = "bureau/courriels", "desk/mails";
}

/// A room, with the identifiers in its address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Room {
    /// Its name.
    pub name: RoomName,
    /// The identifiers, in the order of the address. Whatever the visitor wrote: not checked.
    pub ids: Vec<String>,
}

impl RoomName {
    /// The room with these identifiers.
    pub fn with<I: ToString>(self, ids: impl IntoIterator<Item = I>) -> super::Address {
        super::Address::Room(Room { name: self, ids: ids.into_iter().map(|id| id.to_string()).collect() })
    }

    /// The room, which has no identifier in its address.
    pub const fn here(self) -> super::Address {
        super::Address::Room(Room { name: self, ids: Vec::new() })
    }

    /// The route in the form of axum: identifiers are `{one}`, `{two}`.
    pub fn route(self, locale: Locale) -> String {
        let mut names = ["{one}", "{two}"].into_iter();
        let segments = self
            .pattern(locale)
            .split('/')
            .map(|segment| if segment == "{}" { names.next().unwrap_or(segment) } else { segment });
        format!("/{}/{}", locale.tag(), segments.collect::<Vec<_>>().join("/"))
    }
}

impl Room {
    /// The path in `locale`.
    pub fn path(&self, locale: Locale) -> String {
        let mut ids = self.ids.iter();
        let mut path = format!("/{}", locale.tag());
        for segment in self.name.pattern(locale).split('/') {
            path.push('/');
            if segment == "{}" {
                content::answers::query::encode(ids.next().map_or("", String::as_str), &mut path);
            } else {
                path.push_str(segment);
            }
        }
        path
    }

    /// The room at `rest`, a path below that of the language.
    pub(super) fn parse(locale: Locale, rest: &str) -> Option<Self> {
        RoomName::ALL.iter().find_map(|name| {
            let pattern: Vec<&str> = name.pattern(locale).split('/').collect();
            let given: Vec<&str> = rest.split('/').collect();
            let fits = pattern.len() == given.len()
                && pattern.iter().zip(&given).all(|(pattern, given)| *pattern == "{}" && !given.is_empty() || pattern == given);
            let ids = || pattern.iter().zip(&given).filter(|(pattern, _)| **pattern == "{}").map(|(_, id)| (*id).to_owned());
            fits.then(|| Self { name: *name, ids: ids().collect() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::Address;

    #[test]
    fn every_room_is_read_back_in_both_languages_and_no_two_are_at_one_address() {
        for name in RoomName::ALL {
            for locale in Locale::ALL {
                let ids = ["0193a5c2", "7"].into_iter().take(name.pattern(locale).matches("{}").count());
                let address = name.with(ids);
                assert_eq!(Address::parse(&address.path(locale)), Some((locale, address.clone())), "{name:?}");
            }
        }
    }
}
