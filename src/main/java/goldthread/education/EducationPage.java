package goldthread.education;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.education.RegisterEntry.HomeVisited;
import goldthread.education.RegisterEntry.InformationGiven;
import goldthread.education.RegisterEntry.ProviderAnswered;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.SupportGiven;
import goldthread.education.RegisterEntry.VisitAsked;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A child's education as blocks of a page: one thing beneath the other, each with what may be done about it.
public final class EducationPage {
    private final Timeline timeline;
    private final LocalDate day;
    private final Law law;
    private final boolean writable;

    private EducationPage(Timeline timeline, LocalDate day, Law law, boolean writable) {
        this.timeline = timeline;
        this.day = day;
        this.law = law;
        this.writable = writable;
    }

    /// @param duties all that is owed to the child   @param owed of it, by the clocks of this page   @param writable whether the reader may write to it
    public static List<Block> blocks(Timeline timeline, LocalDate day, Law law, List<Duty> duties, Block owed, boolean writable) {
        var page = new EducationPage(timeline, day, law, writable);
        var blocks = new ArrayList<Block>();
        blocks.addAll(page.alerts(duties));
        blocks.addAll(page.schools());
        blocks.addAll(page.notices());
        blocks.addAll(page.attendance());
        blocks.add(Block.heading("Education at home"));
        blocks.add(page.consent());
        blocks.addAll(page.withdrawals());
        blocks.addAll(page.register());
        blocks.addAll(page.order());
        blocks.add(owed);
        return blocks;
    }

    private List<Block> alerts(List<Duty> duties) {
        return duties.stream().filter(duty -> duty.rule().startsWith("T-K") && duty.state(day) == Duty.State.ALERT).<Block>map(duty -> Block.inset(Block.say(text(duty.what() + ". "), quiet(duty.why() + ". "), link(duty.citation(), "/law/" + duty.rule()), quiet(", " + duty.mark())))).toList();
    }

    private List<Block> schools() {
        var table = Block.table("Schools", "School", "Kind", "Began", "Name came off the roll").whenEmpty("No school is recorded yet.");
        for (var stay : Schools.of(timeline).reversed()) {
            var start = stay.start().entry();
            var left = stay.left();
            table = table.row(text(start.school()), start.arranged() ? lines(text(start.sort()), quiet("Place arranged by the authority")) : text(start.sort()), day(stay.start().happened()), left == null ? quiet("On the roll")
                    : lines(day(left.happened()), quiet(left.entry().why()), quiet(left.entry().told() == null ? "The school has not told the authority" : "Told on " + Words.spoken(left.entry().told()))));
        }
        return with(table, acts(act("School began", "education.school-started"), act("Name came off a roll", "education.school-left")));
    }

    private List<Block> notices() {
        var cards = NoticeCards.of(timeline, day);
        var first = act("Police told of domestic abuse", "education.incident-told");
        return cards.isEmpty() ? acts(first) : with(cards, acts(act("School told", "education.school-told"), act("Nobody is told", "education.school-not-told"), act("What the school offers", "education.school-offered"), first));
    }

    private List<Block> attendance() {
        var asked = Schools.condition(timeline, day);
        var told = timeline.facts(AttendanceTold.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).toList();
        if (asked.isEmpty() && told.isEmpty() && Consent.plans(timeline, day).findAny().isEmpty()) {
            return (acts(act("Attendance", "education.attendance-told")));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Block.card("Attendance").fact("The protection plan asks for", asked.<Words>map(fact -> lines(text("At least " + fact.entry().atLeast() + "% of sessions, since " + Words.spoken(fact.happened())),
                quiet(fact.entry().why() == null || !Education.whole() ? "" : fact.entry().why()))).orElse(quiet("Nothing about attendance"))));
        if (!told.isEmpty()) {
            var table = Block.table("Attendance as the school told it", "Until", "Attended", "The school says");
            for (var fact : told.stream().limit(6).toList()) {
                boolean below = Schools.condition(timeline, fact.happened()).filter(asks -> fact.entry().percent() < asks.entry().atLeast()).isPresent();
                table = table.row(day(fact.happened()), lines(text(fact.entry().percent() + "%, " + fact.entry().attended() + " of " + fact.entry().sessions()), quiet(fact.entry().unauthorised() == null ? "" : fact.entry().unauthorised() + " missed without leave"), below ? tag("Below what the plan asks", Words.Colour.ORANGE) : quiet("")),
                        fact.entry().said() == null ? quiet("") : text(fact.entry().said()));
            }
            blocks.add(table);
        }
        blocks.addAll(!Education.whole() ? acts(act("Attendance", "education.attendance-told")) : acts(act("Attendance", "education.attendance-told"), asked.isEmpty() ? act("Ask for attendance in the plan", "education.condition-set") : act("End what the plan asks", "education.condition-ended")));
        return blocks;
    }

    /// Computed from this record, and asked of nobody.
    private Block consent() {
        var consent = Consent.of(timeline, day, law);
        var card = Block.card("Is the authority's consent needed to leave school?").fact("By this record", consent.needed() ? tag("Yes", Words.Colour.RED) : consent.reasons().isEmpty() || !consent.ofAge() ? tag("No", Words.Colour.GREY) : tag("Not yet: the law is not in force here", Words.Colour.YELLOW));
        if (!consent.ofAge()) card = card.fact("Age", text("Not of compulsory school age"));
        for (var reason : consent.reasons()) {
            card = card.fact(reason.binds() ? "Because" : "It would be", lines(text(reason.words().substring(0, 1).toUpperCase(Locale.UK) + reason.words().substring(1)), quiet(reason.citation())));
        }
        return consent.reasons().isEmpty() ? card.fact("Looked for", lines(text("A special school place that the authority arranged, a section 47 enquiry, a child protection plan: none stands"), quiet(law.citation(Withdrawing.ACT, day)))) : card;
    }

    private List<Block> withdrawals() {
        var told = timeline.facts(WithdrawalTold.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).toList();
        if (told.isEmpty()) {
            return (acts(act("A parent means to educate at home", "education.withdrawal-told")));
        }
        var blocks = new ArrayList<Block>();
        told.forEach(fact -> blocks.add(withdrawal(fact)));
        blocks.addAll(acts(act("Meeting", "education.withdrawal-discussed"), act("Decide on consent", "education.consent-decided"), act("Answer the school", "education.school-answered"), act("Parent told again", "education.withdrawal-told")));
        var refused = told.stream().flatMap(fact -> Withdrawing.decision(timeline, fact.id(), day).stream()).anyMatch(fact -> fact.entry().outcome().equals(WithdrawalEntry.ConsentDecided.REFUSED));
        return refused ? with(blocks, acts(act("Parent asks for a review", "education.review-asked"), act("Outcome of the review", "education.review-decided"))) : blocks;
    }

    private Block withdrawal(Fact<WithdrawalTold> fact) {
        var told = fact.entry();
        var card = Block.card("Told on " + Words.spoken(fact.happened())).fact("Told by", text(told.by()));
        if (told.why() != null) card = card.fact("Why, in the parent's words", text(told.why()));
        if (told.means() != null) card = card.fact("Means to", text(told.means()));
        for (var met : of(WithdrawalDiscussed.class, each -> each.withdrawal().equals(fact.id()))) {
            card = card.fact("Met", lines(day(met.happened()), quiet(met.entry().childCame() ? "The child came" : "The child did not come"), quiet(met.entry().says() == null ? "" : "“" + met.entry().says() + "”")));
        }
        for (var decided : of(WithdrawalEntry.ConsentDecided.class, each -> each.withdrawal().equals(fact.id()))) {
            card = card.fact("Decided", lines(text(decided.entry().outcome() + " on " + Words.spoken(decided.happened())), text(decided.entry().why()), quiet("By " + decided.entry().by()), link("Letter to the parent", "/child/" + timeline.subject() + "/entry/" + decided.id() + "/letter", "of " + Words.spoken(decided.happened()))));
            for (var asked : of(ReviewAsked.class, each -> each.refusal().equals(decided.id()))) {
                var end = of(ReviewDecided.class, each -> each.review().equals(asked.id())).stream().findFirst();
                card = card.fact("Review by the Secretary of State", lines(text("Asked for on " + Words.spoken(asked.happened())), end.<Words>map(each -> text(each.entry().outcome() + ", " + Words.spoken(each.happened()))).orElse(quiet("Awaited"))));
            }
        }
        for (var answer : of(SchoolAnswered.class, each -> each.withdrawal().equals(fact.id()))) {
            card = card.fact("The school was told", lines(text(answer.entry().mayGo() ? "The name may come off the roll" : "The name stays on the roll"), day(answer.happened())));
        }
        return card;
    }

    private List<Block> register() {
        var on = Education.registered(timeline, day);
        if (on.isEmpty()) {
            return (acts(act("Put on the register", "education.registered")));
        }
        var card = Block.card("On the register of children not in school").fact("Why", text(on.get().entry().sort())).fact("Since", day(on.get().happened()));
        var information = of(InformationGiven.class, each -> each.registered().equals(on.get().id())).stream().reduce((first, second) -> second);
        card = card.fact("The parent told", information.<Words>map(fact -> lines(day(fact.happened()), text(said(fact.entry())))).orElse(quiet("Nothing yet")));
        for (var asked : of(ProviderAsked.class, each -> each.registered().equals(on.get().id()))) {
            var answer = of(ProviderAnswered.class, each -> each.notice().equals(asked.id())).stream().findFirst();
            card = card.fact("Provider asked", lines(text(asked.entry().provider() + ", " + Words.spoken(asked.happened())), answer.<Words>map(each -> text(each.entry().said() == null ? "Answered" : each.entry().said())).orElse(quiet("No answer yet"))));
        }
        for (var visit : of(VisitAsked.class, each -> each.registered().equals(on.get().id()))) {
            card = card.fact("Visit", run(text(visit.entry().whyNot() == null ? "Asked for on " : "Not asked for: " + visit.entry().whyNot() + ". "), day(visit.happened())));
        }
        for (var seen : of(HomeVisited.class, each -> each.registered().equals(on.get().id()))) {
            card = card.fact("Visited", lines(text(seen.entry().outcome() + ", " + Words.spoken(seen.happened())), quiet(seen.entry().says() == null ? "" : "“" + seen.entry().says() + "”")));
        }
        for (var support : of(SupportGiven.class, each -> each.registered().equals(on.get().id()))) {
            card = card.fact("Support", lines(text(support.entry().asked()), quiet(support.entry().given() == null ? "Not given yet" : support.entry().given())));
        }
        return with(card, acts(act("Information", "education.information-given"), act("Change", "education.circumstances-changed"), act("Provider", "education.provider-asked"), act("Ask to visit", "education.visit-asked"),
                act("Visited", "education.home-visited"), act("Support", "education.support-given"), act("Off the register", "education.register-left")));
    }

    private static String said(InformationGiven told) {
        return told.by() + (told.educators() == null ? "" : "; taught by " + told.educators()) + (told.parents() == null ? "" : "; about " + told.parents() + " hours a week with parents")
                + (told.others() == null ? "" : "; about " + told.others() + " with others") + (told.providers() == null ? "" : ": " + told.providers());
    }

    private List<Block> order() {
        var steps = timeline.facts(AttendanceStep.class).stream().filter(fact -> !fact.happened().isAfter(day)).toList();
        if (steps.isEmpty()) {
            return Education.homeEducated(timeline, day) || Education.registered(timeline, day).isPresent() ? (acts(act("Step towards an attendance order", "education.attendance-step"))) : List.of();
        }
        var table = Block.table("Steps towards a school attendance order", "When", "Step", "School", "Why");
        for (var step : steps) table = table.row(day(step.happened()), text(step.entry().step()), step.entry().school() == null ? quiet("") : text(step.entry().school()), text(step.entry().why()));
        return with(table, acts(act("Next step", "education.attendance-step")));
    }

    private <E extends EducationEntry> List<Fact<E>> of(Class<E> kind, java.util.function.Predicate<E> which) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(day) && which.test(fact.entry())).toList();
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + timeline.subject() + "/record/" + kind).secondary();
    }

    private List<Block> acts(Button... acts) {
        return writable ? List.of(Block.buttons(acts)) : List.of();
    }

    private static List<Block> with(Block one, List<Block> more) {
        return with(List.of(one), more);
    }

    private static List<Block> with(List<Block> some, List<Block> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
