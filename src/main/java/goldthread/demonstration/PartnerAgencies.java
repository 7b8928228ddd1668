package goldthread.demonstration;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import goldthread.time.England;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schools of Wrenmoor, and three people of other agencies with an account: the designated safeguarding leads of two schools, and a detective
/// sergeant. One lead and the sergeant are invited to speak of one child; both leads read what concerns their own roll.
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
            return null;
        });
    }

    private static Writing writing(UUID id, Entry entry, LocalDate day, @Nullable UUID author) {
        return new Writing(id, entry, day.atTime(16, 20).atZone(England.ZONE).toInstant(), author, null, "demonstration");
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("partner agency " + what).getBytes(StandardCharsets.UTF_8));
    }
}
