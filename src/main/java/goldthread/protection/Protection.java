package goldthread.protection;

import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the protection room: which children are being enquired about, or have a child protection plan. Ask inside
/// a transaction.
public final class Protection {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(PlanNow.FOLD);
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(DutySource.of(ProtectionDuties::from,
            ProtectionEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Referred.class, Described.class).version(2));

    private final JdbcClient database;

    /// Every kind of this room but those of conferences.
    public static final List<Kind<?>> KINDS = Stream.of(ProtectionEntry.KINDS, EnquiryEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();

    /// How the child of a timeline is protected, by what stands on it; none when there is neither plan nor enquiry.
    public static Optional<PlanNow> protection(Timeline timeline) {
        return PlanNow.FOLD.rows(timeline).stream().findFirst();
    }

    /// Who leads on a day: the last that were named.
    public static Optional<Fact<LeadsNamed>> leads(Timeline timeline, LocalDate day) {
        return timeline.facts(LeadsNamed.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second);
    }

    public Protection(JdbcClient database) {
        this.database = database;
    }

    /// The plan or enquiry of each of these children who has one; one query.
    public Map<Subject, PlanNow> plans(Collection<Subject> children) {
        var found = new HashMap<Subject, PlanNow>();
        if (!children.isEmpty()) {
            database.sql(PlanNow.SELECT + " where subject = any(:children)")
                    .param("children", children.stream().map(Subject::id).toArray(UUID[]::new))
                    .query((row, n) -> found.put(new Subject(row.getObject("subject", UUID.class)), PlanNow.of(row))).list();
        }
        return found;
    }

    /// A child protection plan, as the ground of what is owed while it lasts.
    public static Ground plan(Timeline timeline, Fact<PlanStarted> plan) {
        var ended = timeline.facts(PlanEnded.class).stream().filter(end -> end.entry().plan().equals(plan.id())).findFirst()
                .map(end -> new Stop(end.happened(), "the plan ended")).orElse(null);
        return Life.of(timeline).childhood(Ground.of(timeline, plan, "Child protection plan started")
                .endedBy(ended, FamilyHelp.closed(timeline, plan.entry().referral())));
    }

    /// An enquiry, as the ground of what is owed in it.
    public static Ground enquiry(Timeline timeline, Fact<EnquiryStarted> enquiry) {
        return Life.of(timeline).childhood(Ground.of(timeline, enquiry, "Section 47 enquiry started")
                .endedBy(FamilyHelp.closed(timeline, enquiry.entry().referral())));
    }

    /// When an enquiry was concluded and no conference follows from it; null while it goes on, and where one follows.
    public static @Nullable Stop concluded(Timeline timeline, Fact<EnquiryStarted> enquiry) {
        return timeline.facts(EnquiryConcluded.class).stream().filter(end -> end.entry().enquiry().equals(enquiry.id())).reduce((first, second) -> second)
                .filter(end -> end.entry().withoutConference()).map(end -> new Stop(end.happened(), "the enquiry was concluded without a conference")).orElse(null);
    }

    /// Whether no conference was needed: as the enquiry was concluded, else as was said when it began; null while nobody has said.
    public static @Nullable Boolean conferenceNotRequired(Timeline timeline, Fact<EnquiryStarted> enquiry) {
        return concluded(timeline, enquiry) != null ? Boolean.TRUE : enquiry.entry().conferenceNotRequired();
    }

    /// When an enquiry led to a conference or a plan; null where it has not yet.
    public static @Nullable Stop conferred(Timeline timeline, Fact<EnquiryStarted> enquiry) {
        return Stream.concat(
                timeline.facts(ConferenceHeld.class).stream().filter(held -> enquiry.id().equals(held.entry().enquiry())).map(Fact::happened),
                timeline.facts(PlanStarted.class).stream().filter(plan -> plan.entry().referral().equals(enquiry.entry().referral())
                        && !plan.happened().isBefore(enquiry.happened())).map(Fact::happened))
                .min(Comparator.naturalOrder()).map(day -> new Stop(day, "the enquiry had led to a conference")).orElse(null);
    }
}
