package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.PlanPart;
import goldthread.kinship.Kinship;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.CarerTookPart;
import goldthread.kinship.KinshipEntry.CourtSaid;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.KinshipEntry.NetworkSearched;
import goldthread.kinship.KinshipEntry.PutForward;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.kinship.KinshipEntry.SleptOver;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.kinship.KinshipEntry.ViabilityAssessed;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who of family and friends cares for a child, who was looked for and thought of, and what the carers learned and were told.
record KinshipView(Reading reading, Network network, Timeline offer) {

    /// Everybody who is named on the page.
    static List<Subject> people(Timeline timeline) {
        return Stream.of(timeline.facts(NetworkSearched.class).stream().flatMap(fact -> fact.entry().people().stream()), timeline.facts(PutForward.class).stream().map(fact -> fact.entry().person()),
                timeline.facts(ViabilityAssessed.class).stream().map(fact -> fact.entry().person()), timeline.facts(ArrangementBegan.class).stream().map(fact -> fact.entry().carer()),
                timeline.facts(TemporarilyApproved.class).stream().map(fact -> fact.entry().carer()), timeline.facts(LegallyAdvised.class).stream().map(fact -> fact.entry().carer()),
                timeline.facts(CarerTookPart.class).stream().map(fact -> fact.entry().carer()), timeline.facts(TiesLookedAt.class).stream().flatMap(fact -> fact.entry().people().stream()), timeline.facts(FosteringNotified.class).stream().map(fact -> fact.entry().carer())).flatMap(each -> each).distinct().toList();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>(plan());
        blocks.addAll(NetworkPlans.blocks(standing(PlanMade.class)));
        blocks.addAll(List.of(living(), forward()));
        blocks.addAll(new LegalSignposts(reading, network).blocks());
        if (reading.writable()) {
            blocks.add(Block.buttons(act("Look for the network", "kinship.network-searched"), act("Put somebody forward", "kinship.put-forward").secondary(), act("Record with whom they live", "kinship.arrangement-began").secondary()));
        }
        ties(blocks);
        if (!standing(NetworkSearched.class).isEmpty()) blocks.add(searched());
        if (!standing(LegallyAdvised.class).isEmpty() || !standing(CarerTookPart.class).isEmpty()) blocks.add(carers());
        if (!standing(SleptOver.class).isEmpty()) blocks.add(nights());
        return blocks;
    }

    /// The family's own plan, as it was made last and stands, and who does what by it.
    private List<Block> plan() {
        var over = standing(PlanEnded.class).stream().map(fact -> fact.entry().plan()).toList();
        var stands = standing(PlanMade.class).reversed().stream().findFirst().filter(fact -> !over.contains(fact.id()));
        if (stands.isEmpty()) return List.of();
        var plan = stands.get().entry();
        var blocks = new ArrayList<Block>(List.of(Block.card("Family network plan").fact("Made", day(stands.get().happened())).fact("Who does what", text(plan.plan())).fact("Steps in", text(plan.backup())).fact("Safety line", text(plan.safety()))
                .fact("Overseen by", plan.overseer() == null ? tag("Nobody is named", Words.Colour.RED) : text(plan.overseer()))
                .fact("The authority", standing(PlanAnswered.class).stream().filter(answer -> answer.entry().plan().equals(stands.get().id())).reduce((one, later) -> later).<Words>map(answer -> text(answer.entry().answer() + ", " + Words.spoken(answer.happened()))).orElse(tag("Has not answered", Words.Colour.YELLOW)))));
        var parts = PlanPart.of(reading.timeline(), reading.day()).stream().filter(part -> part.left() == null).toList();
        if (parts.isEmpty()) return blocks;
        blocks.add(parts(parts));
        if (reading.writable()) blocks.add(Block.buttons(act("Record what became of a part", "familynetwork.part-followed").secondary()));
        return blocks;
    }

    private Block parts(List<PlanPart> parts) {
        var table = Block.table("Who does what, person by person", "Who", "What", "By", "What became of it");
        for (var part : parts) {
            var by = part.promised().by();
            table = table.row(text(part.promised().who()), text(part.promised().what()), by == null ? quiet("Goes on") : !part.done() && by.isBefore(reading.day()) ? lines(day(by), tag("Late", Words.Colour.RED)) : day(by), followed(part));
        }
        return table;
    }

    private static Words followed(PlanPart part) {
        var said = part.followed();
        return said == null ? quiet("Not asked yet") : lines(tag(said.entry().done() ? "Done" : "Not done", said.entry().done() ? Words.Colour.GREEN : Words.Colour.ORANGE), text(said.entry().came()), quiet("On " + Words.spoken(said.happened())));
    }

    private Block living() {
        var table = Block.table("Lives with family or friends", "With", "Footing", "Since", "What goes with it").whenEmpty("It is not recorded that the child lives with family or friends.");
        for (var fact : Kinship.living(reading.timeline(), reading.day())) {
            var one = fact.entry();
            table = table.row(person(one.carer()), lines(text(one.type().words()), quiet(order(one.order()))), day(fact.happened()), lines(text("Parental responsibility: " + one.type().responsibility()), quiet(one.type().money())));
        }
        for (var fact : standing(TemporarilyApproved.class)) {
            var ended = standing(ApprovalEnded.class).stream().filter(end -> end.entry().approval().equals(fact.id())).findFirst();
            table = table.row(person(fact.entry().carer()), lines(text("Approved for a time (reg 24)"), quiet("By " + fact.entry().officer())), day(fact.happened()), ended.<Words>map(end -> text(end.entry().outcome() + ", " + Words.spoken(end.happened())))
                    .orElse(tag("Stands", Words.Colour.BLUE)));
        }
        for (var fact : standing(FosteringNotified.class)) {
            table = table.row(person(fact.entry().carer()), lines(text("Private fostering"), quiet("Told by: " + fact.entry().by())), day(fact.entry().starts()), quiet("Told on " + Words.spoken(fact.happened())));
        }
        return table;
    }

    private String order(@Nullable UUID order) {
        return order == null ? "" : reading.timeline().facts(OrderMade.class).stream().filter(fact -> fact.id().equals(order)).map(fact -> fact.entry().order() + " of " + Words.spoken(fact.happened())).findFirst().orElse("");
    }

    /// Each person once, whoever put them forward, with what was found and what the court said.
    private Block forward() {
        var table = Block.table("Who was put forward to care", "Who", "By", "Viability assessment", "The court").whenEmpty("Nobody has been put forward.");
        var people = Stream.concat(standing(PutForward.class).stream().map(fact -> fact.entry().person()), standing(ViabilityAssessed.class).stream().map(fact -> fact.entry().person())).distinct().toList();
        for (var person : people) {
            var put = standing(PutForward.class).stream().filter(fact -> fact.entry().person().equals(person)).toList();
            table = table.row(person(person), put.isEmpty() ? quiet("Not recorded") : lines(put.stream().map(fact -> text(fact.entry().by() + ", " + Words.spoken(fact.happened()) + (fact.entry().country() == null ? "" : "; lives in " + fact.entry().country()))).toList()),
                    viability(person), court(person));
        }
        return table;
    }

    private Words viability(Subject person) {
        var all = standing(ViabilityAssessed.class).stream().filter(fact -> fact.entry().person().equals(person)).toList();
        return all.isEmpty() ? tag("Not assessed yet", Words.Colour.YELLOW) : lines(all.stream().flatMap(fact -> Stream.of(text(fact.entry().outcome() + ", " + Words.spoken(fact.happened())), quiet(fact.entry().why()))).toList());
    }

    private Words court(Subject person) {
        var all = standing(CourtSaid.class).stream().filter(fact -> fact.entry().person().equals(person)).toList();
        return all.isEmpty() ? quiet("") : lines(all.stream().map(fact -> text(fact.entry().outcome() + ", " + Words.spoken(fact.happened()))).toList());
    }

    /// Who matters, as it was looked at last; asked for once a care leaver is 18, and kept whatever becomes of the help.
    private void ties(List<Block> blocks) {
        var last = standing(TiesLookedAt.class).reversed().stream().findFirst();
        last.ifPresent(fact -> blocks.add(Block.card("Who matters").fact("Looked at together", day(fact.happened())).fact("People known here", fact.entry().people().isEmpty() ? quiet("Nobody was named") : lines(fact.entry().people().stream().map(this::person).toList()))
                .fact("Others", text(fact.entry().others())).fact("They say", text(fact.entry().said())).fact("So that it lasts", text(fact.entry().keeps()))));
        if (reading.writable()) blocks.add(Block.buttons(act("Look at who matters", "kinship.ties-looked-at").secondary()));
    }

    private Block searched() {
        var table = Block.table("How the network was looked for", "When", "How", "Found", "What came of it");
        for (var fact : standing(NetworkSearched.class)) {
            var one = fact.entry();
            table = table.row(day(fact.happened()), lines(text(String.join(", ", one.how())), quiet(one.countries() == null ? "" : "Abroad: " + one.countries())), one.people().isEmpty() ? quiet("Nobody yet") : lines(one.people().stream().map(this::person).toList()),
                    lines(text(one.found()), quiet(one.child() == null ? "" : "The child: " + one.child())));
        }
        return table;
    }

    private Block carers() {
        var table = Block.table("What carers learned and were told", "When", "Who", "What");
        for (var fact : standing(LegallyAdvised.class)) {
            table = table.row(day(fact.happened()), person(fact.entry().carer()), lines(text("Legal advice: " + fact.entry().route().toLowerCase(java.util.Locale.UK)), quiet("Paid by: " + fact.entry().funded()
                    + (fact.entry().letter() == null ? "" : "; letter of " + Words.spoken(fact.entry().letter())))));
        }
        for (var fact : standing(CarerTookPart.class)) {
            table = table.row(day(fact.happened()), person(fact.entry().carer()), lines(text(fact.entry().part() + ": " + offer.facts(SupportOffered.class).stream().filter(each -> each.id().equals(fact.entry().offered())).map(each -> each.entry().name()).findFirst().orElse("not in the catalogue")),
                    quiet(fact.entry().home() == null ? "" : fact.entry().home())));
        }
        return table;
    }

    private Block nights() {
        var table = Block.table("Slept over in a constellation", "First night", "With", "Nights", "The child says");
        for (var fact : standing(SleptOver.class).reversed()) table = table.row(day(fact.happened()), text(fact.entry().host()), text(fact.entry().nights()), fact.entry().words() == null ? quiet("Not written") : text(fact.entry().words()));
        return table;
    }

    private Words person(Subject person) {
        var relation = network.relation(person);
        return relation.isEmpty() ? text(network.name(person)) : lines(text(network.name(person)), quiet(relation.substring(0, 1).toUpperCase(java.util.Locale.UK) + relation.substring(1)));
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + reading.timeline().subject() + "/record/" + kind);
    }

    private <E extends Entry> List<Fact<E>> standing(Class<E> kind) {
        return reading.timeline().facts(kind).stream().filter(fact -> !fact.happened().isAfter(reading.day())).toList();
    }
}
