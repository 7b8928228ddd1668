package goldthread.protection.partners;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.InvitationEntry;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A section 47 enquiry that goes on, and what each agency has given to it: a pure function of the child's record.
///
/// @param answers by agency: the three that every discussion asks, and whoever else was invited
record LiveEnquiry(Subject child, LocalDate since, Map<String, Answer> answers) {
    /// Working Together 2023, chapter 3: police and health take part in every discussion; education where the child has a school.
    static final List<String> ASKED = List.of("Police", "Health", "Education");

    enum Answer {
        /// Nothing from it.
        NONE("Has not answered"),
        /// Took part, and what it gave was written by others and not confirmed.
        UNCONFIRMED("Not confirmed"),
        CONFIRMED("Answered");

        final String words;

        Answer(String words) {
            this.words = words;
        }
    }

    /// One agency of one enquiry, as a row that is kept ready.
    record Row(String agency, LocalDate since, Answer answer) {}

    private static final List<Fold.Column<Row>> COLUMNS = List.of(new Fold.Column<>("key", "text", Row::agency), new Fold.Column<>("since", "date", Row::since), new Fold.Column<>("answer", "text", row -> row.answer.name()));

    /// So that all enquiries that go on are asked in one query.
    static final Fold<Row> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "live_enquiry";
        }

        @Override
        public List<Column<Row>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(ProtectionEntry.class, InvitationEntry.class, FamilyHelpEntry.class, Referred.class, Described.class);
        }

        @Override
        public List<Row> rows(Timeline timeline) {
            return of(timeline).stream().flatMap(one -> one.answers.entrySet().stream().map(each -> new Row(each.getKey(), one.since, each.getValue()))).toList();
        }
    };

    /// None where no enquiry goes on.
    static Optional<LiveEnquiry> of(Timeline timeline) {
        return Protection.protection(timeline).map(PlanNow::enquiry).flatMap(enquiry -> timeline.facts(EnquiryStarted.class).stream().filter(fact -> fact.id().equals(enquiry)).findFirst()).map(enquiry -> {
            var from = timeline.facts(Referred.class).stream().filter(fact -> fact.id().equals(enquiry.entry().referral())).map(Fact::happened).findFirst().orElse(enquiry.happened());
            var answers = new LinkedHashMap<String, Answer>();
            ASKED.forEach(agency -> answers.put(agency, Answer.NONE));
            of(timeline, PartnersInvited.class, from).filter(fact -> fact.entry().what().equals(PartnersInvited.DISCUSSION)).flatMap(fact -> fact.entry().partners().stream()).forEach(one -> answers.putIfAbsent(one.agency(), Answer.NONE));
            of(timeline, StrategyDiscussed.class, from).forEach(held -> {
                held.entry().present().stream().filter(answers::containsKey).forEach(agency -> answers.merge(agency, Answer.UNCONFIRMED, LiveEnquiry::more));
                if (held.entry().said() != null) held.entry().said().contributions().forEach(one -> answers.merge(one.agency(), one.signed() ? Answer.CONFIRMED : Answer.UNCONFIRMED, LiveEnquiry::more));
            });
            of(timeline, PartnerContributed.class, from).forEach(one -> answers.merge(one.entry().agency(), Answer.CONFIRMED, LiveEnquiry::more));
            answers.remove("Children's social care");
            return new LiveEnquiry(timeline.subject(), enquiry.happened(), answers);
        });
    }

    private static <E extends Entry> Stream<Fact<E>> of(Timeline timeline, Class<E> kind, LocalDate from) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isBefore(from));
    }

    private static Answer more(Answer one, Answer other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Agencies from which nothing came.
    List<String> silent() {
        return answers.entrySet().stream().filter(each -> each.getValue() == Answer.NONE).map(Map.Entry::getKey).toList();
    }
}
