package goldthread.demonstration;

import goldthread.access.Access;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schools of Wrenmoor, and three people of other agencies with an account: the designated safeguarding leads of two schools, and a detective
/// sergeant. One lead and the sergeant are invited to speak of one child; both leads read what concerns their own roll. The first leads
/// help to a family too.
@Component
public final class PartnerAgencies {
    public static final String SCHOOL = "joan.ash", POLICE = "ravi.shah", SPECIAL = "lena.fern";
    private static final List<School> SCHOOLS = List.of(new School("100001", "Elm Street Primary School", "WR1 2AB", "Joan Ash", "safe@elm-street.example"), new School("100002", "Hill School", "WR2 4QY", "Peter Lowe", "lead@hill.example"),
            new School("100003", "Quayside Academy", "WR3 1CD", null, null),
            new School("100004", "Heron House School", "WR4 7HH", "Lena Fern", "lead@heron-house.example"));

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;

    PartnerAgencies(CaseFile caseFile, Accounts accounts, Access access) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
    }

    /// Tells of them once: the worker whom documents name invites them, about a child with whom they work.
    public void tell(LocalDate today) {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            var invitation = new Subject(id("invitation"));
            if (!caseFile.timeline(invitation).lines().isEmpty()) return null;
            var by = accounts.byLogin("sam.okafor").orElseThrow();
            var child = new Subject(Acting.as(by.who(), () -> access.mine()).stream().min(Comparator.naturalOrder()).orElseThrow());
            var joan = accounts.byLogin(SCHOOL).orElseThrow();
            var lena = accounts.byLogin(SPECIAL).orElseThrow();
            var ravi = accounts.byLogin(POLICE).orElseThrow();
            var day = today.minusDays(1);
            var schools = id("schools");
            var police = id("police");
            var who = List.of(new Invited(joan.id(), joan.name(), "Education", SCHOOLS.getFirst().words()), new Invited(ravi.id(), ravi.name(), "Police", "Wrenmoor Police"));
            caseFile.append(Append.observed(List.of(writing(id("directory"), new SchoolsListed(SCHOOLS, "Get Information about Schools", day), day, null),
                    writing(schools, new AgreementMade("Education", "Schools of Wrenmoor", AgreementMade.PARTS, "Agreement on sharing, register 14", day, day.plusYears(1)), day, null),
                    writing(police, new AgreementMade("Police", "Wrenmoor Police", AgreementMade.PARTS, "Agreement on sharing, register 9", day, day.plusYears(1)), day, null),
                    writing(id("joan"), new PartnerNamed(joan.id(), joan.name(), "Designated safeguarding lead", SCHOOLS.getFirst().words(), schools, day), day, null),
                    writing(id("lena"), new PartnerNamed(lena.id(), lena.name(), "Designated safeguarding lead", SCHOOLS.getLast().words(), schools, day), day, null),
                    writing(id("ravi"), new PartnerNamed(ravi.id(), ravi.name(), "Detective sergeant", null, police, day), day, null),
                    writing(id("invited"), new PartnersInvited(invitation, List.of(child), PartnersInvited.DISCUSSION, null, "A bruise on the arm that nobody explains, seen at school on Monday", "What you know of the last month, and who was there", who, today.plusDays(30), day), day, by.id()),
                    writing(id("contributed"), new PartnerContributed(invitation, List.of(child), "Police", "Ravi Shah, Detective sergeant", List.of("Nothing known"), "No call to the address in the last year. Nothing is known of the adults.", day, LocalTime.of(16, 20)), day, ravi.id()))));
            caseFile.append(Append.observed(led(joan, by, today)));
            return null;
        });
    }

    /// Two sisters and their mother, whom the school helps; a social worker watches over it.
    private static List<Writing> led(Account school, Account supervisor, LocalDate today) {
        var elsie = new Subject(id("elsie"));
        var maud = new Subject(id("maud"));
        var mother = new Subject(id("mother"));
        var sisters = List.of(elsie, maud);
        var began = today.minusDays(37);
        var told = new ArrayList<Writing>();
        Map.of(elsie, "Elsie", maud, "Maud", mother, "Rhona").forEach((who, name) -> told.add(writing(id("named " + name), new Named(who, name, "Tallow", null, null, began), began, supervisor.id())));
        told.add(writing(id("born elsie"), new Described(elsie, "2", today.minusYears(8).minusDays(40), null, null, "WBRI", null, began), began, supervisor.id()));
        told.add(writing(id("born maud"), new Described(maud, "2", today.minusYears(6).minusDays(11), null, null, "WBRI", null, began), began, supervisor.id()));
        told.add(writing(id("sisters"), new Related(elsie, maud, "brother or sister", null, began, null), began, supervisor.id()));
        for (var child : sisters) told.add(writing(id("mother of " + child), new Related(child, mother, "mother", true, began, null), began, supervisor.id()));
        told.add(writing(id("accepted"), new HelpAccepted(sisters, Level.EARLY_HELP, List.of("Rhona Tallow (mother)"), "Mornings without a quarrel, and somebody to ring.", began), began, supervisor.id()));
        told.add(writing(id("lead"), new LeadNamed(sisters, school.id(), school.name(), "Designated safeguarding lead", "School or college", false, supervisor.name(), supervisor.id(), null, began), began, supervisor.id()));
        told.add(writing(id("leads"), new Allocated(sisters, school.id(), school.name(), LeadNamed.PART, began, null), began, supervisor.id()));
        told.add(writing(id("supervises"), new Allocated(sisters, supervisor.id(), supervisor.name(), Allocated.SUPERVISOR, began, null), began, supervisor.id()));
        var planned = began.plusDays(7);
        told.add(writing(id("assessed"), new FamilyAssessed(sisters, List.of(), List.of("Few people to turn to"), "Both sleep in the front room, and are up at six.", "They are never apart at playtime, and their mother asks for help.", "Late four days of five since September.",
                "Maud: I want to be there for the register.", "I work nights, and cannot be at two doors at once.", "The mornings need one more grown-up, and the nights a change of shift.", null, planned), planned, school.id()));
        told.add(writing(id("planned"), new PlanAgreed(sisters, null, "In school on time four days of five", List.of(new Action("A place for both at the breakfast club", school.name() + ", lead practitioner", "School or college", planned.plusDays(7)), new Action("Ask for day shifts", "The parents", "The family", null)),
                "Ask the neighbourhood panel for a volunteer", null, "Maud: I want to be there for the register.", List.of("Rhona Tallow (mother)"), List.of(school.name()), planned), planned, school.id()));
        var seen = today.minusDays(6);
        told.add(writing(id("seen"), new Visited(sisters, seen, "School", sisters, List.of(maud), null, "Maud: we had toast with Mr Amos.", "Both were there before the bell, with their reading books.", "The club works. The nights do not yet.", "Ask Rhona how the talk about shifts went."), seen, school.id()));
        return told;
    }

    private static Writing writing(UUID id, Entry entry, LocalDate day, @Nullable UUID author) {
        return new Writing(id, entry, day.atTime(16, 20).atZone(England.ZONE).toInstant(), author, null, "demonstration");
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("partner agency " + what).getBytes(StandardCharsets.UTF_8));
    }
}
