package goldthread.protection.partners;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// None where no enquiry goes on.
    static Optional<LiveEnquiry> of(Timeline timeline, LocalDate day) {
        return Protection.protection(timeline).map(PlanNow::enquiry).flatMap(enquiry -> timeline.facts(EnquiryStarted.class).stream().filter(fact -> fact.id().equals(enquiry)).findFirst()).map(enquiry -> {
            var from = timeline.facts(Referred.class).stream().filter(fact -> fact.id().equals(enquiry.entry().referral())).map(Fact::happened).findFirst().orElse(enquiry.happened());
            var answers = new LinkedHashMap<String, Answer>();
            ASKED.forEach(agency -> answers.put(agency, Answer.NONE));
            of(timeline, PartnersInvited.class, from, day).filter(fact -> fact.entry().what().equals(PartnersInvited.DISCUSSION)).flatMap(fact -> fact.entry().partners().stream()).forEach(one -> answers.putIfAbsent(one.agency(), Answer.NONE));
            of(timeline, StrategyDiscussed.class, from, day).forEach(held -> {
                held.entry().present().stream().filter(answers::containsKey).forEach(agency -> answers.merge(agency, Answer.UNCONFIRMED, LiveEnquiry::more));
                if (held.entry().said() != null) held.entry().said().contributions().forEach(one -> answers.merge(one.agency(), one.signed() ? Answer.CONFIRMED : Answer.UNCONFIRMED, LiveEnquiry::more));
            });
            of(timeline, PartnerContributed.class, from, day).forEach(one -> answers.merge(one.entry().agency(), Answer.CONFIRMED, LiveEnquiry::more));
            answers.remove("Children's social care");
            return new LiveEnquiry(timeline.subject(), enquiry.happened(), answers);
        });
    }

    private static <E extends goldthread.casefile.Entry> java.util.stream.Stream<Fact<E>> of(Timeline timeline, Class<E> kind, LocalDate from, LocalDate day) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isBefore(from) && !fact.happened().isAfter(day));
    }

    private static Answer more(Answer one, Answer other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Agencies from which nothing came.
    List<String> silent() {
        return answers.entrySet().stream().filter(each -> each.getValue() == Answer.NONE).map(Map.Entry::getKey).toList();
    }
}
