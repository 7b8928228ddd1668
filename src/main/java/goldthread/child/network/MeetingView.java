package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.child.ChildFrame.Reading;
import goldthread.familynetwork.FamilyNetwork;
import goldthread.familynetwork.FamilyNetwork.Stage;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.Independent;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.people.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Family group decision-making for a child: what was offered to whom, each answer, how it was prepared, when the family met, and
/// the next step, with what it still keeps from being done.
record MeetingView(Reading reading, Network network, Law law) {
    private static final int ADULT = 18;

    /// Of a grown-up only what was: no court is asked for them any more.
    List<Block> blocks() {
        var grownUp = Life.of(reading.timeline()).birthday(ADULT);
        if (grownUp != null && !reading.day().isBefore(grownUp)) return standing(MeetingOffered.class).isEmpty() ? List.of() : List.of(Block.heading("Family group decision-making"), offers());
        var stage = FamilyNetwork.stage(reading.timeline(), reading.day());
        var blocks = new ArrayList<Block>(List.of(Block.heading("Family group decision-making"), stands(stage)));
        if (!standing(MeetingReferred.class).isEmpty()) blocks.add(referrals());
        if (!standing(MeetingOffered.class).isEmpty()) blocks.add(offers());
        if (!standing(MeetingExempted.class).isEmpty()) blocks.add(exemptions());
        if (coming(stage)) blocks.addAll(new MeetingMap(reading, network).blocks());
        if (reading.writable()) blocks.add(new Block.Buttons(steps(stage)));
        return blocks;
    }

    /// Whether somebody prepares a meeting, or soon will.
    private boolean coming(Stage stage) {
        return stage instanceof Stage.Unanswered || stage instanceof Stage.ToBeHeld || FamilyNetwork.referred(reading.timeline(), reading.day()).isPresent();
    }

    private Block stands(Stage stage) {
        return Block.card("Where it stands").fact("Family meeting", switch (stage) {
            case Stage.NotOffered() -> lines(tag("Not offered", Colour.YELLOW), quiet(standing(MeetingOffered.class).isEmpty() ? "" : "Help to the family has ended since it was offered last"));
            case Stage.Exempted(var decision) -> lines(tag("Decided against", Colour.ORANGE), quiet(decision.what() + ", by " + decision.manager() + " on " + Words.spoken(decision.on())));
            case Stage.Unanswered(var offer, var waits) -> lines(tag("Offered", Colour.BLUE), quiet(waits.isEmpty() ? "No answer is recorded" : "No answer is recorded of " + String.join(" or ", waits)));
            case Stage.ToBeHeld(var accepted) -> lines(tag("Accepted, to be held", Colour.BLUE), quiet(accepted.entry().who() + ", on " + Words.spoken(accepted.happened())));
            case Stage.Declined(var offer) -> lines(tag("Nobody accepts", Colour.GREY), quiet("Offered on " + Words.spoken(offer.happened()) + ". It may be offered again"));
            case Stage.Held(var meeting) -> lines(tag("Held", Colour.GREEN), quiet("On " + Words.spoken(meeting.happened())));
        }).fact("An application for a care or supervision order", lines(text(switch (stage) {
            case Stage.NotOffered() -> "Waits for the offer, or a manager's decision against it";
            case Stage.Unanswered any -> "Waits for each answer, also that there was none";
            case Stage.ToBeHeld any -> "Waits for the meeting, or a manager's decision against it";
            case Stage.Exempted any -> "Need not wait for a family meeting";
            case Stage.Declined any -> "Need not wait for a family meeting";
            case Stage.Held any -> "Need not wait for a family meeting";
        }), quiet(law.citation("T-C01", reading.day()))));
    }

    private Block offers() {
        var table = Block.table("Offers of a family meeting", "Offered", "To whom", "Answers", "Prepared", "The family met");
        for (var offer : standing(MeetingOffered.class).reversed()) {
            table = table.row(lines(day(offer.happened()), quiet(offer.entry().how())), lines(offer.entry().to().stream().map(Words::text).toList()), several(standing(OfferAnswered.class).stream().filter(one -> one.entry().offer().equals(offer.id())).map(MeetingView::answer).toList(), "No answer yet"),
                    several(standing(MeetingPrepared.class).stream().filter(one -> one.entry().offer().equals(offer.id())).map(this::prepared).toList(), "Not yet"),
                    several(standing(MeetingHeld.class).stream().filter(one -> offer.id().equals(one.entry().offer())).map(MeetingView::met).toList(), "Not yet"));
        }
        return table;
    }

    private Block referrals() {
        var table = Block.table("Referrals for a family meeting", "Referred", "By", "To decide", "To know beforehand");
        for (var made : standing(MeetingReferred.class).reversed()) table = table.row(day(made.happened()), text(made.entry().by()), text(made.entry().why()), made.entry().worries() == null ? quiet("Nothing written") : text(made.entry().worries()));
        return table;
    }

    private Block exemptions() {
        var table = Block.table("Decisions against a family meeting", "Decided", "What is not in the child's best interests", "Why", "By");
        for (var decided : standing(MeetingExempted.class).reversed()) {
            table = table.row(day(decided.happened()), text(decided.entry().what()), text(decided.entry().why()), text(decided.entry().manager()));
        }
        return table;
    }

    private static Words answer(Fact<OfferAnswered> fact) {
        var one = fact.entry();
        return lines(text(one.who() + ": " + one.answer().toLowerCase(java.util.Locale.UK) + ", " + Words.spoken(fact.happened())), quiet(one.reason() == null ? "" : one.reason()), quiet(one.why() == null ? "" : one.why()));
    }

    private Words prepared(Fact<MeetingPrepared> fact) {
        var one = fact.entry();
        var said = text(one.coordinator() + (one.independent() ? ", independent" : ", not independent") + ", " + Words.spoken(fact.happened()));
        var told = Stream.of(one.supporter() == null ? "" : "Beside the child: " + one.supporter(), one.child() == null ? "" : "The child: " + one.child(), one.risks() == null ? "" : "Safety: " + one.risks()).filter(each -> !each.isEmpty()).map(Words::quiet);
        var waits = standing(MeetingHeld.class).stream().noneMatch(held -> one.offer().equals(held.entry().offer()));
        return lines(Stream.concat(waits && Independent.lost(one, reading.timeline(), reading.day()) ? Stream.of(said, tag("Works with the child: choose another", Colour.ORANGE)) : Stream.of(said), told).toList());
    }

    private static Words met(Fact<MeetingHeld> fact) {
        var one = fact.entry();
        return lines(day(fact.happened()), quiet(one.privateTime() ? "With private family time" : "Without private family time"), quiet(one.present() == null ? "" : one.present()), quiet(one.child() == null ? "" : "The child: " + one.child()));
    }

    private static Words several(List<Words> all, String none) {
        return all.isEmpty() ? quiet(none) : lines(all);
    }

    /// The step that comes next stands first.
    private List<Button> steps(Stage stage) {
        return switch (stage) {
            case Stage.NotOffered() -> List.of(act("Offer a family meeting", "meeting-offered"), act("Refer the family", "meeting-referred").secondary(), act("Not in the child's interests", "meeting-exempted").secondary());
            case Stage.Exempted any -> List.of(act("Offer a family meeting", "meeting-offered").secondary());
            case Stage.Unanswered any -> List.of(act("Record an answer", "offer-answered"), act("Not in the child's interests", "meeting-exempted").secondary());
            case Stage.ToBeHeld any -> List.of(act("Prepare the meeting", "meeting-prepared"), act("Record the meeting", "meeting-held"), act("Record an answer", "offer-answered").secondary(), act("Not in the child's interests", "meeting-exempted").secondary());
            case Stage.Declined any -> List.of(act("Offer a family meeting again", "meeting-offered"), act("Record an answer", "offer-answered").secondary());
            case Stage.Held(var meeting) -> planned(meeting);
        };
    }

    private List<Button> planned(Fact<MeetingHeld> meeting) {
        var plan = standing(PlanMade.class).stream().filter(fact -> !fact.happened().isBefore(meeting.happened())).reduce((one, later) -> later);
        if (plan.isEmpty()) return List.of(act("Record the family's plan", "plan-made"), act("Record another meeting", "meeting-held").secondary());
        boolean answered = standing(PlanAnswered.class).stream().anyMatch(fact -> fact.entry().plan().equals(plan.get().id()));
        return answered ? List.of(act("Record a review of the plan", "plan-reviewed"), act("Record a changed plan", "plan-made").secondary(), act("Record another meeting", "meeting-held").secondary(), act("End the plan", "plan-ended").secondary())
                : List.of(act("Answer the family's plan", "plan-answered"), act("Record a changed plan", "plan-made").secondary());
    }

    private Button act(String words, String kind) {
        return Button.go(words, "/child/" + reading.timeline().subject() + "/record/familynetwork." + kind);
    }

    private <E extends Entry> List<Fact<E>> standing(Class<E> kind) {
        return reading.timeline().facts(kind).stream().filter(fact -> !fact.happened().isAfter(reading.day())).toList();
    }
}
