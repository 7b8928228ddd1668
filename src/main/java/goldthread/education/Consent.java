package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.people.Life;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a parent needs the authority's consent to take a child out of school on a day: computed from the child's own record,
/// and asked of nobody. Education Act 1996 s434A, in force or not; for special schools the registration regulations now.
///
/// @param ofAge whether the child is of compulsory school age; yes, where nothing is known of the birth
public record Consent(List<Reason> reasons, boolean ofAge) {
    private static final String ACT = "T-K01", ROLL = "T-K13", BEFORE = "T-K14";

    /// A ground for consent that stands on the record. @param binds whether the law behind it is in force here on the day
    public record Reason(String words, String citation, boolean binds) {}

    public static Consent of(Timeline timeline, LocalDate day, Law law) {
        boolean ofAge = SchoolAge.of(Life.of(timeline).born()).map(age -> age.on(day)).orElse(true);
        return new Consent(Stream.of(special(timeline, day, law), protection(timeline, day, law), before(timeline, day, law)).flatMap(each -> each).toList(), ofAge);
    }

    /// Consent is needed, and nobody may take the name off the roll without it.
    public boolean needed() {
        return ofAge && reasons.stream().anyMatch(Reason::binds);
    }

    /// The reasons that bind, in one sentence.
    String why() {
        return String.join("; ", reasons.stream().filter(Reason::binds).map(Reason::words).toList());
    }

    String citation() {
        return String.join("; ", reasons.stream().filter(Reason::binds).map(Reason::citation).distinct().toList());
    }

    private static Stream<Reason> special(Timeline timeline, LocalDate day, Law law) {
        return Schools.of(timeline).stream().filter(stay -> stay.on(day) && stay.start().entry().specialPlace()).map(stay -> reason(
                stay.start().entry().school() + " is a special school place that the authority arranged, since " + Words.spoken(stay.start().happened()),
                law.inForce(ACT, day) || !law.inForce(ROLL, day) ? ACT : ROLL, day, law));
    }

    private static Stream<Reason> protection(Timeline timeline, LocalDate day, Law law) {
        return Stream.concat(enquiries(timeline, day).map(fact -> reason("a section 47 enquiry goes on, since " + Words.spoken(fact.happened()), ACT, day, law)),
                plans(timeline, day).map(fact -> reason("a child protection plan stands, since " + Words.spoken(fact.happened()), ACT, day, law)));
    }

    /// Enquiries that go on: also one that has led to a conference which is not held yet.
    static Stream<Fact<EnquiryStarted>> enquiries(Timeline timeline, LocalDate day) {
        return timeline.facts(EnquiryStarted.class).stream().filter(fact -> Protection.enquiry(timeline, fact).standsOn(day) && !Boolean.TRUE.equals(fact.entry().conferenceNotRequired())
                && !over(Protection.conferred(timeline, fact), day) && !over(Protection.concluded(timeline, fact), day));
    }

    static Stream<Fact<PlanStarted>> plans(Timeline timeline, LocalDate day) {
        return timeline.facts(PlanStarted.class).stream().filter(fact -> Protection.plan(timeline, fact).standsOn(day));
    }

    private static boolean over(goldthread.duties.Ground.@Nullable Stop stop, LocalDate day) {
        return stop != null && !stop.on().isAfter(day);
    }

    /// A plan that ended within the years that the proposal looks back.
    private static Stream<Reason> before(Timeline timeline, LocalDate day, Law law) {
        var since = day.minusYears(Optional.ofNullable(law.book().newest(BEFORE).orElseThrow().amount()).orElseThrow().number());
        return timeline.facts(PlanStarted.class).stream().filter(fact -> !Protection.plan(timeline, fact).standsOn(day)).map(fact -> Protection.plan(timeline, fact).ended())
                .filter(stop -> stop != null && stop.on().isBefore(day) && !stop.on().isBefore(since)).limit(1)
                .map(stop -> reason("a child protection plan ended on " + Words.spoken(stop.on()), BEFORE, day, law));
    }

    private static Reason reason(String words, String rule, LocalDate day, Law law) {
        return new Reason(words, law.citation(rule, day), law.inForce(rule, day));
    }
}
