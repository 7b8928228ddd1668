package goldthread.app;

import goldthread.access.HolderTransactions;
import goldthread.agency.Agency;
import goldthread.agency.AgencyEntry;
import goldthread.agency.agreement.AgreementEntry;
import goldthread.agency.conduct.ConductEntry;
import goldthread.agency.quarter.QuarterEntry;
import goldthread.agency.reference.ReferenceEntry;
import goldthread.agency.scale.ScaleEntry;
import goldthread.agency.bank.BankEntry;
import goldthread.care.Care;
import goldthread.care.CareEntry;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Disclosures;
import goldthread.casefile.Fold;
import goldthread.casefile.Kinds;
import goldthread.casefile.SealedParts;
import goldthread.chronology.ChronologyEntry;
import goldthread.court.Court;
import goldthread.duties.Duties;
import goldthread.duties.DutySource;
import goldthread.education.Education;
import goldthread.education.EducationEntry;
import goldthread.education.notice.NoticeEntry;
import goldthread.education.notice.NoticeNow;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.area.AreaEntry;
import goldthread.familyhelp.directory.HelpEntry;
import goldthread.familyhelp.needs.NeedsEntry;
import goldthread.familyhelp.needs.NeedsRecordings;
import goldthread.familynetwork.FamilyNetwork;
import goldthread.familynetwork.FamilyNetworkEntry;
import goldthread.familynetwork.support.Support;
import goldthread.fostering.Fostering;
import goldthread.fostering.HouseholdEntry;
import goldthread.frontdoor.ContactEntry;
import goldthread.frontdoor.FrontDoor;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.kinship.Kinship;
import goldthread.law.Law;
import goldthread.outside.Outside;
import goldthread.portal.Desk;
import goldthread.portal.ParentEntry;
import goldthread.people.OnePerson;
import goldthread.people.People;
import goldthread.people.CoupleEntry;
import goldthread.people.PeopleEntry;
import goldthread.people.safe.SafeEntry;
import goldthread.people.schools.SchoolsEntry;
import goldthread.protection.InvitationEntry;
import goldthread.protection.Protection;
import goldthread.protection.concern.ConcernEntry;
import goldthread.protection.concern.ConcernRecordings;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.cowork.CoWorkEntry;
import goldthread.protection.cowork.CoWorking;
import goldthread.protection.partners.Invitation;
import goldthread.protection.conference.Conferences;
import goldthread.protectionteam.ProtectionTeams;
import goldthread.returns.Returns;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.annexa.AnnexAEntry;
import goldthread.team.answers.AnswersWritten;
import goldthread.workforce.Workforce;
import goldthread.workforce.StaffEntry;
import goldthread.workforce.WorkforceEntry;
import goldthread.workforce.career.Career;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.programme.OwnWork;
import goldthread.workforce.programme.ProgrammeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The explicit lists of what each room brings to the house.
public final class Rooms {
    static final long KEPT_LINES = 60_000;

    /// Every kind of entry, room by room.
    public static Kinds kinds() {
        return new Kinds(List.of(PeopleEntry.KINDS, CoupleEntry.KINDS, SafeEntry.KINDS, SchoolsEntry.KINDS, WorkforceEntry.KINDS, StaffEntry.KINDS, ProgrammeEntry.KINDS, CareerEntry.KINDS, LevyEntry.KINDS, OfficeEntry.KINDS, AgencyEntry.KINDS, BankEntry.KINDS, AgreementEntry.KINDS, ScaleEntry.KINDS, ReferenceEntry.KINDS, ConductEntry.KINDS, QuarterEntry.KINDS, FrontDoorEntry.KINDS, ContactEntry.KINDS, FamilyHelpEntry.KINDS, FamilyEntry.KINDS, NeedsEntry.KINDS, HelpEntry.KINDS, AreaEntry.KINDS,
                ProtectionTeams.KINDS, Protection.KINDS, ConferenceEntry.KINDS, InvitationEntry.KINDS, ParentEntry.KINDS, CoWorkEntry.KINDS, ConcernEntry.KINDS, FamilyNetworkEntry.KINDS, Support.KINDS, Court.KINDS, EducationEntry.KINDS, NoticeEntry.KINDS, Outside.KINDS, CareEntry.KINDS, Kinship.KINDS, HouseholdEntry.KINDS, ChronologyEntry.KINDS, ReturnsEntry.KINDS, AnnexAEntry.KINDS));
    }

    /// What each room knows to be owed.
    public static final List<DutySource> DUTIES = Stream.of(FrontDoor.DUTIES, FamilyHelp.DUTIES, NeedsRecordings.DUTIES, ProtectionTeams.DUTIES, Protection.DUTIES, Conferences.DUTIES, ConcernRecordings.DUTIES, CoWorking.DUTIES, FamilyNetwork.DUTIES, Support.DUTIES, Court.DUTIES, Education.DUTIES, NoticeNow.DUTIES, Outside.DUTIES,
            Care.DUTIES, Kinship.DUTIES, Fostering.DUTIES)
            .flatMap(List::stream).toList();

    /// Every fold, room by room.
    /// @param laws the law of the holder for whom one acts
    public static List<Fold<?>> folds(Function<Integer, Law> laws) {
        var folds = new ArrayList<Fold<?>>();
        folds.add(Disclosures.FOLD);
        folds.add(SealedParts.FOLD);
        Stream.of(People.FOLDS, Workforce.FOLDS, OwnWork.FOLDS, Career.FOLDS, Agency.FOLDS, FrontDoor.FOLDS, FamilyHelp.FOLDS, Protection.FOLDS, Conferences.FOLDS, Invitation.FOLDS, Desk.FOLDS, FamilyNetwork.FOLDS, Support.FOLDS, Court.FOLDS, Education.FOLDS, NoticeNow.FOLDS, Outside.FOLDS, Care.FOLDS, Kinship.FOLDS, Fostering.FOLDS, AnswersWritten.FOLDS, Returns.FOLDS).forEach(folds::addAll);
        folds.addAll(Duties.folds(DUTIES, laws));
        return folds;
    }

    /// The case file with all rooms, on a pool that acts as the application.
    public static CaseFile caseFile(DataSource application, PlatformTransactionManager transactions, Function<Integer, Law> laws) {
        var kinds = kinds();
        return new CaseFile(application, transactions, kinds, folds(laws), new OnePerson(kinds, Care.GUARDING), KEPT_LINES);
    }

    public static PlatformTransactionManager transactions(DataSource application) {
        return new HolderTransactions(application);
    }

    private Rooms() {}
}
