//! The doors: every room, what it does on which method, and who may enter.
//!
//! The list is closed: tests walk through it with every role, and a handler that lets in somebody else than its door says fails.

use std::sync::Arc;

use app::links::{Address, RoomName as Room};
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::account;
use crate::http::follow;
use crate::portal::Portal;

/// Who may enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Anyone, signed in or not.
    Anyone,
    /// People whose second factor is awaited; those who gave it are sent on to their account.
    Halfway,
    /// People who signed in.
    SignedIn,
    /// People who answer cases, with both factors.
    Advisors,
    /// People who keep the content.
    Editors,
    /// People who keep accounts.
    Admins,
}

/// A room with its handlers.
#[derive(Clone, Debug)]
pub struct Door {
    /// The room.
    pub room: Room,
    /// The methods it takes; `HEAD` goes with `GET`.
    pub methods: &'static [Method],
    /// Who may enter.
    pub audience: Audience,
    /// What it does.
    pub handlers: MethodRouter<Arc<Portal>>,
}

use Audience::{Admins, Advisors, Anyone, Editors, Halfway, SignedIn};

const READ: &[Method] = &[Method::GET];
const WRITE: &[Method] = &[Method::POST];
const BOTH: &[Method] = &[Method::GET, Method::POST];

/// Every door.
pub fn doors() -> Vec<Door> {
    let nouns = [
        after_the_answer(),
        of_accounts(),
        of_companies_and_dossiers(),
        of_alerts(),
        of_roadmaps(),
        of_cases(),
        of_advisors(),
        of_editors(),
        of_administrators(),
    ];
    nouns.into_iter().flatten().collect()
}

/// Whether forms of other sites are taken at `path`: at the one door that looks at no cookie, and whose secret does no more than stop mails.
pub fn is_for_other_sites(path: &str) -> bool {
    matches!(Address::parse(path), Some((_, Address::Room(room))) if room.name == Room::StopAlerts)
}

const fn door(room: Room, audience: Audience, methods: &'static [Method], handlers: MethodRouter<Arc<Portal>>) -> Door {
    Door { room, methods, audience, handlers }
}

fn after_the_answer() -> Vec<Door> {
    vec![
        door(Room::Feedback, SignedIn, BOTH, get(super::feedback::show).post(super::feedback::give)),
        door(Room::Figures, Advisors, READ, get(super::figures::show)),
        door(Room::FiguresTable, Advisors, READ, get(super::figures::table)),
    ]
}

fn of_accounts() -> Vec<Door> {
    vec![
        door(Room::SignUp, Anyone, BOTH, get(account::sign_up::show).post(account::sign_up::open)),
        door(Room::MailSent, Anyone, READ, get(account::mail_sent::show)),
        door(Room::ConfirmMail, Anyone, BOTH, get(account::confirm_mail::show).post(account::confirm_mail::confirm)),
        door(Room::SignIn, Anyone, BOTH, get(account::sign_in::show).post(account::sign_in::enter)),
        door(
            Room::ForgottenPassword,
            Anyone,
            BOTH,
            get(account::forgotten_password::show).post(account::forgotten_password::ask),
        ),
        door(Room::ResetPassword, Anyone, BOTH, get(account::reset_password::show).post(account::reset_password::change)),
        door(Room::ConfirmNewMail, Anyone, BOTH, get(account::confirm_new_mail::show).post(account::confirm_new_mail::change)),
        door(Room::JoinStaff, Anyone, BOTH, get(account::join_staff::show).post(account::join_staff::join)),
        door(Room::SecondFactor, Halfway, BOTH, get(account::second_factor::show).post(account::second_factor::give)),
        door(
            Room::FirstSecondFactor,
            Halfway,
            BOTH,
            get(account::first_second_factor::show).post(account::first_second_factor::set_up),
        ),
        door(Room::SignOut, Anyone, WRITE, post(account::sign_out::leave)),
        door(Room::Account, SignedIn, READ, get(account::overview::show)),
        door(Room::Profile, SignedIn, BOTH, get(account::profile::show).post(account::profile::change)),
        door(Room::ChangeMail, SignedIn, BOTH, get(account::change_mail::show).post(account::change_mail::ask)),
        door(Room::ChangePassword, SignedIn, BOTH, get(account::change_password::show).post(account::change_password::change)),
        door(Room::Sessions, SignedIn, BOTH, get(account::sessions::show).post(account::sessions::end)),
        door(Room::MySecondFactor, SignedIn, READ, get(account::my_second_factor::show)),
        door(
            Room::BeginSecondFactor,
            SignedIn,
            BOTH,
            get(account::my_second_factor::show_begin).post(account::my_second_factor::begin),
        ),
        door(Room::EnrolSecondFactor, SignedIn, BOTH, get(account::enrol::show).post(account::enrol::confirm)),
        door(
            Room::RenewRecoveryCodes,
            SignedIn,
            BOTH,
            get(account::my_second_factor::show_renew).post(account::my_second_factor::renew),
        ),
        door(
            Room::RemoveSecondFactor,
            SignedIn,
            BOTH,
            get(account::my_second_factor::show_remove).post(account::my_second_factor::remove),
        ),
        door(Room::MyData, SignedIn, READ, get(account::my_data::show)),
        door(Room::ExportArchive, SignedIn, READ, get(account::my_data::archive)),
        door(Room::ExportJson, SignedIn, READ, get(account::my_data::json)),
        door(Room::ExportCsv, SignedIn, READ, get(account::my_data::csv)),
        door(Room::CloseAccount, SignedIn, BOTH, get(account::close::show).post(account::close::leave)),
    ]
}

fn of_companies_and_dossiers() -> Vec<Door> {
    vec![
        door(Room::Companies, SignedIn, READ, get(super::companies::list::show)),
        door(Room::NewCompany, SignedIn, BOTH, get(super::companies::create::show).post(super::companies::create::tell)),
        door(Room::Company, SignedIn, READ, get(super::companies::show::show)),
        door(Room::EditCompany, SignedIn, BOTH, get(super::companies::edit::show).post(super::companies::edit::change)),
        door(Room::InviteMember, SignedIn, BOTH, get(super::companies::invite::show).post(super::companies::invite::send)),
        door(Room::WithdrawInvitation, SignedIn, WRITE, post(super::companies::withdraw::withdraw)),
        door(Room::MemberRole, SignedIn, WRITE, post(super::companies::role::change)),
        door(Room::RemoveMember, SignedIn, WRITE, post(super::companies::remove::remove)),
        door(Room::LeaveCompany, SignedIn, WRITE, post(super::companies::leave::leave)),
        door(Room::CompanyJson, SignedIn, READ, get(super::companies::export::json)),
        door(Room::CompanyDossiersCsv, SignedIn, READ, get(super::companies::export::dossiers)),
        door(Room::CompanyVersionsCsv, SignedIn, READ, get(super::companies::export::versions)),
        door(Room::JoinCompany, SignedIn, BOTH, get(super::companies::join::show).post(super::companies::join::join)),
        door(Room::Dossiers, SignedIn, READ, get(super::dossiers::list::show)),
        door(Room::NewDossier, SignedIn, BOTH, get(super::dossiers::create::show).post(super::dossiers::create::save)),
        door(Room::Dossier, SignedIn, READ, get(super::dossiers::show::show)),
        door(Room::EditDossier, SignedIn, BOTH, get(super::dossiers::edit::show).post(super::dossiers::edit::change)),
        door(Room::SaveVersion, SignedIn, BOTH, get(super::dossiers::save::show).post(super::dossiers::save::save)),
        door(
            Room::Reassessment,
            SignedIn,
            BOTH,
            get(super::dossiers::reassessment::show).post(super::dossiers::reassessment::keep),
        ),
        door(Room::Versions, SignedIn, READ, get(super::dossiers::versions::show)),
        door(Room::Version, SignedIn, READ, get(super::dossiers::version::show)),
        door(Room::ArchiveDossier, SignedIn, WRITE, post(super::dossiers::archive::archive)),
        door(Room::UnarchiveDossier, SignedIn, WRITE, post(super::dossiers::archive::unarchive)),
    ]
}

fn of_alerts() -> Vec<Door> {
    vec![
        door(Room::Alerts, SignedIn, READ, get(super::alerts::list::show)),
        door(Room::SaveSearch, SignedIn, BOTH, get(super::alerts::save::show).post(super::alerts::save::save)),
        door(Room::FollowDossier, SignedIn, WRITE, post(super::alerts::follow::follow)),
        door(Room::ChangeAlert, SignedIn, WRITE, post(super::alerts::change::change)),
        door(Room::EndAlert, SignedIn, WRITE, post(super::alerts::end::end)),
        door(Room::StopAlerts, Anyone, BOTH, get(super::alerts::stop::show).post(super::alerts::stop::stop)),
        door(Room::StopAlert, Anyone, BOTH, get(super::alerts::stop_one::show).post(super::alerts::stop_one::stop)),
        door(Room::ResumeAlerts, SignedIn, WRITE, post(super::alerts::resume::resume)),
    ]
}

fn of_roadmaps() -> Vec<Door> {
    use super::dossiers::roadmap::{change, feed, files, keep, milestone, show, step};
    vec![
        door(Room::KeepRoadmap, SignedIn, BOTH, get(keep::show).post(keep::save)),
        door(Room::DossierRoadmap, SignedIn, READ, get(show::show)),
        door(Room::ChangeRoadmap, SignedIn, BOTH, get(change::show).post(change::keep)),
        door(Room::RoadmapCsv, SignedIn, READ, get(files::table)),
        door(Room::RoadmapIcs, SignedIn, READ, get(files::calendar)),
        door(Room::RoadmapStep, SignedIn, BOTH, get(step::show).post(step::mark)),
        door(Room::NewMilestone, SignedIn, BOTH, get(milestone::show_new).post(milestone::add)),
        door(Room::Milestone, SignedIn, BOTH, get(milestone::show).post(milestone::change)),
        door(Room::RemoveMilestone, SignedIn, WRITE, post(milestone::remove)),
        door(Room::DossierFeed, SignedIn, BOTH, get(feed::show).post(feed::make)),
        door(Room::RevokeFeed, SignedIn, WRITE, post(feed::revoke)),
        // Calendars do not sign in: the address itself is the key.
        door(Room::FollowCalendar, Anyone, READ, get(follow::calendar)),
        door(Room::FollowNews, Anyone, READ, get(follow::news)),
    ]
}

fn of_cases() -> Vec<Door> {
    vec![
        door(Room::MyCases, SignedIn, READ, get(super::cases::list::show)),
        door(Room::NewCase, Anyone, BOTH, get(super::cases::new::show).post(super::cases::new::send)),
        door(Room::CaseMailed, Anyone, READ, get(super::cases::mailed::show)),
        door(Room::ConfirmCase, Anyone, BOTH, get(super::cases::confirm::show).post(super::cases::confirm::send)),
        door(Room::CaseReceived, SignedIn, READ, get(super::cases::received::show)),
        door(Room::Case, SignedIn, READ, get(super::cases::case::show)),
        door(Room::CaseInform, SignedIn, WRITE, post(super::cases::inform::send)),
        door(Room::CaseReopen, SignedIn, WRITE, post(super::cases::reopen::send)),
        door(Room::CaseWithdraw, SignedIn, WRITE, post(super::cases::withdraw::send)),
        door(Room::CaseConsent, SignedIn, WRITE, post(super::cases::consent::send)),
        door(Room::CaseFile, SignedIn, READ, get(super::cases::file::hand_out)),
        door(Room::CaseDraft, SignedIn, WRITE, post(super::cases::draft::send)),
    ]
}

fn of_advisors() -> Vec<Door> {
    vec![
        door(Room::Queue, Advisors, READ, get(super::bureau::queue::show)),
        door(Room::QueueAssign, Advisors, WRITE, post(super::bureau::queue_assign::send)),
        door(Room::DeskCase, Advisors, READ, get(super::bureau::case::show)),
        door(Room::DeskReply, Advisors, WRITE, post(super::bureau::reply::send)),
        door(Room::DeskTakeBack, Advisors, WRITE, post(super::bureau::take_back::send)),
        door(Room::DeskNote, Advisors, WRITE, post(super::bureau::note::send)),
        door(Room::DeskRequest, Advisors, WRITE, post(super::bureau::request::send)),
        door(Room::DeskCaseFile, Advisors, READ, get(super::bureau::file::hand_out)),
        door(Room::DeskRoadmap, Advisors, READ, get(super::bureau::roadmap::show)),
        door(Room::DeskDraft, Advisors, WRITE, post(super::bureau::draft::send)),
        door(Room::DeskTake, Advisors, WRITE, post(super::bureau::take::send)),
        door(Room::DeskAssign, Advisors, WRITE, post(super::bureau::assign::send)),
        door(Room::DeskRelease, Advisors, WRITE, post(super::bureau::release::send)),
        door(Room::DeskRefer, Advisors, WRITE, post(super::bureau::refer::send)),
        door(Room::DeskClose, Advisors, WRITE, post(super::bureau::close::send)),
        door(Room::DeskReopen, Advisors, WRITE, post(super::bureau::reopen::send)),
        door(Room::DeskMerge, Advisors, WRITE, post(super::bureau::merge::send)),
        door(Room::DeskCompose, Advisors, WRITE, post(super::bureau::compose::send)),
        door(Room::Disagree, Advisors, BOTH, get(super::bureau::disagree::show).post(super::bureau::disagree::send)),
        door(Room::CannedAnswers, Advisors, READ, get(super::bureau::canned::list)),
        door(Room::NewCanned, Advisors, BOTH, get(super::bureau::canned::new).post(super::bureau::canned::write)),
        door(Room::CannedAnswer, Advisors, BOTH, get(super::bureau::canned::show).post(super::bureau::canned::change)),
        door(Room::RetireCanned, Advisors, WRITE, post(super::bureau::canned::retire)),
    ]
}

fn of_editors() -> Vec<Door> {
    vec![
        door(Room::Disagreements, Editors, READ, get(super::bureau::disagreements::list)),
        door(
            Room::Disagreement,
            Editors,
            BOTH,
            get(super::bureau::disagreements::show).post(super::bureau::disagreements::settle),
        ),
        door(Room::DisagreementSituation, Editors, READ, get(super::bureau::disagreements::situation)),
    ]
}

fn of_administrators() -> Vec<Door> {
    use super::bureau::accounts::{access, invite, journal, list, posts, role, show, withdraw};
    vec![
        door(Room::DeadMails, Admins, BOTH, get(super::bureau::dead_mails::show).post(super::bureau::dead_mails::again)),
        door(Room::Accounts, Admins, BOTH, get(list::show).post(list::find)),
        door(Room::InviteStaff, Admins, BOTH, get(invite::show).post(invite::send)),
        door(Room::WithdrawStaffInvitation, Admins, BOTH, get(withdraw::show).post(withdraw::withdraw)),
        door(Room::AccountFile, Admins, READ, get(show::show)),
        door(Room::AccountRole, Admins, BOTH, get(role::show).post(role::change)),
        door(Room::AccountPosts, Admins, BOTH, get(posts::show).post(posts::change)),
        door(Room::AccountDisable, Admins, BOTH, get(access::show_disable).post(access::disable)),
        door(Room::AccountEnable, Admins, BOTH, get(access::show_enable).post(access::enable)),
        door(Room::AccountFactor, Admins, BOTH, get(access::show_factor).post(access::reset_factor)),
        door(Room::Journal, Admins, READ, get(journal::show)),
    ]
}
