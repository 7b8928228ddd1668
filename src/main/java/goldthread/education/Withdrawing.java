package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What must hold before a name comes off the roll, and when the authority may decide. Education Act 1996 s434A and s434B.
final class Withdrawing {
    static final String ACT = "T-K01", DECISION = "T-K02", AGAIN = "T-K03", PILOT = "T-K09a";

    /// The school may be told that the name comes off the roll, where the meeting of the pilot was held and consent given.
    static Optional<Refusal> answering(SchoolAnswered answer, Timeline timeline, Law law) {
        if (!answer.mayGo()) {
            return Optional.empty();
        }
        var consent = Consent.of(timeline, answer.on(), law);
        if (law.inForce(PILOT, answer.on()) && !met(timeline, answer.withdrawal(), answer.on())) {
            return Optional.of(new Refusal("No meeting with the child is recorded. In this area the authority meets the parent, and the child comes, before the name comes off the roll. Hold the meeting first.",
                    law.citation(PILOT, answer.on())));
        }
        return !consent.needed() || consented(timeline, answer.withdrawal(), answer.on()) ? Optional.empty()
                : Optional.of(new Refusal("The name may not come off the roll without the authority's consent: " + consent.why() + ". Decide on consent first.", consent.citation()));
    }

    /// The authority decides only where its consent is needed, once, and gives none where the law says that it must refuse.
    static Optional<Refusal> deciding(ConsentDecided decided, Timeline timeline, Law law) {
        var consent = Consent.of(timeline, decided.on(), law);
        if (!consent.needed()) {
            return Optional.of(new Refusal(notNeeded(consent, decided.on(), law), law.citation(ACT, decided.on())));
        }
        if (decided.outcome().equals(ConsentDecided.GIVEN) && (!decided.suitable() || decided.attending())) {
            return Optional.of(new Refusal("Consent must be refused where the education would not be suitable, or where attending school is in the child's best interests. Change those answers, or refuse consent.",
                    law.citation(DECISION, decided.on())));
        }
        return already(decided, timeline, law).or(() -> tooSoon(decided, timeline, law));
    }

    private static String notNeeded(Consent consent, LocalDate day, Law law) {
        return "No consent is needed: " + (!consent.ofAge() ? "the child is not of compulsory school age on that day."
                : consent.reasons().isEmpty() ? "there is no special school place that the authority arranged, no section 47 enquiry and no child protection plan on the record."
                : "what stands on the record (" + consent.reasons().getFirst().words() + ") would need it only once the law is in force here.")
                + " The parent's decision stands. Answer the school, and say what worries you in a strategy discussion if the child may suffer harm.";
    }

    private static Optional<Refusal> already(ConsentDecided decided, Timeline timeline, Law law) {
        return decision(timeline, decided.withdrawal(), decided.on()).filter(earlier -> !reopened(timeline, earlier, decided.on())).map(earlier -> new Refusal(
                "It was decided on " + Words.spoken(earlier.happened()) + ": " + earlier.entry().outcome().toLowerCase(java.util.Locale.UK) + ". The parent may ask the Secretary of State to review a refusal, or apply again.",
                law.citation(AGAIN, decided.on())));
    }

    /// A review told the authority to decide again, or to consent.
    private static boolean reopened(Timeline timeline, Fact<ConsentDecided> refusal, LocalDate day) {
        return reviews(timeline, refusal.id(), day).anyMatch(review -> !review.entry().outcome().equals(ReviewDecided.STANDS));
    }

    /// An application so soon after a refusal is not decided again.
    private static Optional<Refusal> tooSoon(ConsentDecided decided, Timeline timeline, Law law) {
        var told = timeline.facts(WithdrawalTold.class).stream().filter(fact -> fact.id().equals(decided.withdrawal())).findFirst().map(Fact::happened).orElse(decided.on());
        return timeline.facts(ConsentDecided.class).stream().filter(fact -> !fact.entry().withdrawal().equals(decided.withdrawal()) && fact.entry().outcome().equals(ConsentDecided.REFUSED)
                        && !fact.happened().isAfter(told) && law.inForce(AGAIN, fact.happened()) && told.isBefore(law.limit(AGAIN, fact.happened()).by()))
                .reduce((first, second) -> second).map(fact -> new Refusal("Consent was refused on " + Words.spoken(fact.happened()) + ", and the parent applied again on " + Words.spoken(told)
                        + ". An application before " + Words.spoken(law.limit(AGAIN, fact.happened()).by()) + " is not decided again.", law.citation(AGAIN, fact.happened())));
    }

    /// Only a refusal is reviewed.
    static Optional<Refusal> reviewing(ReviewAsked asked, Timeline timeline, Law law) {
        return timeline.facts(ConsentDecided.class).stream().filter(fact -> fact.id().equals(asked.refusal()) && fact.entry().outcome().equals(ConsentDecided.REFUSED)).findFirst().isPresent() ? Optional.empty()
                : Optional.of(new Refusal("Consent was not refused, so there is nothing to review.", law.citation(AGAIN, asked.on())));
    }

    /// What parents told of one stay at a school, before the name came off: of its school, or of none while it lasted.
    static Stream<Fact<WithdrawalTold>> from(Timeline timeline, Fact<SchoolLeft> left) {
        var began = timeline.facts(SchoolStarted.class).stream().filter(start -> start.id().equals(left.entry().start())).findFirst().map(Fact::happened).orElse(LocalDate.MIN);
        return timeline.facts(WithdrawalTold.class).stream().filter(told -> !told.happened().isAfter(left.happened())
                && (told.entry().start() == null ? !told.happened().isBefore(began) : told.entry().start().equals(left.entry().start())));
    }

    static boolean met(Timeline timeline, UUID withdrawal, LocalDate day) {
        return timeline.facts(WithdrawalDiscussed.class).stream().anyMatch(fact -> fact.entry().withdrawal().equals(withdrawal) && fact.entry().childCame() && !fact.happened().isAfter(day));
    }

    static boolean consented(Timeline timeline, UUID withdrawal, LocalDate day) {
        return decision(timeline, withdrawal, day).filter(fact -> fact.entry().outcome().equals(ConsentDecided.GIVEN)
                || reviews(timeline, fact.id(), day).anyMatch(review -> review.entry().outcome().equals(ReviewDecided.GIVEN))).isPresent();
    }

    static Optional<Fact<ConsentDecided>> decision(Timeline timeline, UUID withdrawal, LocalDate day) {
        return timeline.facts(ConsentDecided.class).stream().filter(fact -> fact.entry().withdrawal().equals(withdrawal) && !fact.happened().isAfter(day)).reduce((first, second) -> second);
    }

    /// A review was asked for of what was decided last, and has not said that the refusal stands.
    static boolean underReview(Timeline timeline, UUID withdrawal) {
        return decision(timeline, withdrawal, LocalDate.MAX).filter(decision -> timeline.facts(ReviewAsked.class).stream().anyMatch(asked -> asked.entry().refusal().equals(decision.id())
                && timeline.facts(ReviewDecided.class).stream().noneMatch(end -> end.entry().review().equals(asked.id()) && end.entry().outcome().equals(ReviewDecided.STANDS)))).isPresent();
    }

    private static Stream<Fact<ReviewDecided>> reviews(Timeline timeline, UUID refusal, LocalDate day) {
        var asked = timeline.facts(ReviewAsked.class).stream().filter(fact -> fact.entry().refusal().equals(refusal)).map(Fact::id).toList();
        return timeline.facts(ReviewDecided.class).stream().filter(fact -> asked.contains(fact.entry().review()) && !fact.happened().isAfter(day));
    }

    private Withdrawing() {}
}
