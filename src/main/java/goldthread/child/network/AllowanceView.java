package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.child.ChildFrame.Reading;
import goldthread.kinship.Kinship;
import goldthread.kinship.allowance.Claim;
import goldthread.kinship.allowance.Eligibility;
import goldthread.kinship.allowance.Overpayment;
import goldthread.law.Law;
import goldthread.money.Pence;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import goldthread.recording.Records;
import java.util.ArrayList;
import java.util.List;

/// The kinship allowance of a child's carer: each claim with the test line by line, what is paid, and until when.
record AllowanceView(Reading reading, Network network, int holder, Records records, Law law) {

    List<Block> blocks() {
        var all = Claim.all(reading.timeline(), reading.day(), records);
        var blocks = new ArrayList<Block>(List.of(Block.heading("Kinship allowance")));
        if (all.isEmpty()) blocks.add(Block.say("Nobody has claimed it. It is a pilot in some areas: the test is shown line by line once it is claimed."));
        int number = all.size();
        for (var claim : all) {
            blocks.add(card(claim));
            blocks.addAll(overpaid(number, claim));
            var test = test(number, claim.test(reading.timeline(), holder, records));
            blocks.add(over(claim) ? Block.details("How the test of claim " + number + " came out", test) : test);
            number--;
            if (reading.writable()) blocks.addAll(buttons(claim));
        }
        blocks.add(Block.say(text("Before anybody claims: "), link("what the family may have", "/kinship-offer" + footing()), text(", by the footing on which the child lives with them.")));
        if (reading.writable() && all.stream().noneMatch(claim -> claim.decided().isEmpty() || claim.from().isPresent() && claim.ended().isEmpty())) blocks.add(Block.buttons(act("Claim the allowance", "kinship.allowance-claimed").secondary()));
        return blocks;
    }

    /// The footing that stands, so that nobody has to choose it again.
    private String footing() {
        return Kinship.living(reading.timeline(), reading.day()).stream().reduce((one, later) -> later).map(fact -> "?footing=" + fact.entry().type().name()).orElse("");
    }

    /// Refused, or ended: its test need not stand in the way.
    private static boolean over(Claim claim) {
        return claim.ended().isPresent() || claim.decided().isPresent() && claim.from().isEmpty();
    }

    private Block card(Claim claim) {
        var card = Block.card("Claim of " + Words.spoken(claim.claimed().happened())).fact("Claimed by", text(network.name(claim.claimed().entry().carer()))).fact("Stands", stands(claim));
        if (claim.from().isEmpty()) return card;
        return card.fact("A week", text(claim.weekly(reading.day()).toString())).fact("Paid", lines(text(claim.paid().toString()), quiet(claim.payments().size() + (claim.payments().size() == 1 ? " week" : " weeks") + " since " + Words.spoken(claim.from().get()))))
                .fact("At the latest until", claim.first().equals(claim.from()) ? day(claim.last(law)) : lines(day(claim.last(law)), quiet("The family's three years run from " + Words.spoken(claim.first().orElseThrow()) + ", the first day of its first claim"))).fact("Changes", claim.changes().isEmpty() ? quiet("None") : lines(claim.changes().stream().map(fact -> text(Words.spoken(fact.happened()) + ": " + fact.entry().what())).toList()));
    }

    /// What was paid beyond what is due as the record says now, and what becomes of it: never a payment of less than nothing.
    private List<Block> overpaid(int number, Claim claim) {
        var over = Overpayment.of(claim, reading.timeline(), law, reading.day());
        if (!over.any()) return List.of();
        var blocks = new ArrayList<Block>();
        if (over.undecided().amount() > 0) blocks.add(new Block.Warning(over.undecided() + " was paid beyond what is due, as the record says now. Nothing is taken back by itself: decide whether it is recovered or written off."));
        if (over.owedToCarer().amount() > 0) blocks.add(new Block.Warning(over.owedToCarer() + " came back from the carer beyond what was overpaid and is not written off, as the record says now. It is the carer's: pay it."));
        var weeks = Block.table("Overpaid on claim " + number, "Week from", "Paid", "Due", "Too much", "Because").whenEmpty("Nothing is overpaid, as the record says now.");
        for (var week : over.weeks()) weeks = weeks.row(day(week.from()), text(week.paid().toString()), text(week.due().toString()), text(week.over().toString()), text(week.because()));
        blocks.add(weeks);
        blocks.add(Block.card("What becomes of it").fact("Overpaid in all", text(over.over().toString())).fact("Not decided yet", over.undecided().amount() == 0 ? quiet("Nothing") : tag(over.undecided().toString(), Words.Colour.RED))
                .fact("Written off", text(over.writtenOff().toString())).fact("To be recovered", text(over.toRecover().toString())).fact("Came back", text(over.recovered().toString())).fact("Still to come back", text(over.outstanding().toString())));
        var decided = Block.table("Decided on what was overpaid on claim " + number, "When", "Decision", "Amount", "Why", "By").whenEmpty("Nobody has decided yet.");
        for (var fact : over.decided()) decided = decided.row(day(fact.happened()), fact.entry().how() == null ? text(fact.entry().outcome()) : lines(text(fact.entry().outcome()), quiet(fact.entry().how())), text(new Pence(fact.entry().pence()).toString()), text(fact.entry().why()), text(fact.entry().by()));
        blocks.add(decided);
        var acts = new ArrayList<Button>();
        if (over.undecided().amount() > 0) acts.add(act("Decide on what was overpaid", "kinship.overpayment-decided"));
        if (over.outstanding().amount() > 0) acts.add(act("Record what came back", "kinship.overpayment-recovered").secondary());
        if (reading.writable() && !acts.isEmpty()) blocks.add(new Block.Buttons(acts));
        return blocks;
    }

    private static Words stands(Claim claim) {
        if (claim.decided().isEmpty()) return tag("Waits for a decision", Words.Colour.YELLOW);
        if (claim.ended().isPresent()) return tag("Ended on " + Words.spoken(claim.ended().get()), Words.Colour.GREY);
        var decided = claim.decided().get();
        return decided.entry().accepted() ? tag("Accepted", Words.Colour.GREEN) : lines(tag("Refused", Words.Colour.RED), quiet(String.valueOf(decided.entry().why())));
    }

    /// @param number of the claim, so that tables can be told apart by ear
    private static Block test(int number, Eligibility test) {
        var table = Block.table("The pilot's test of claim " + number, "What is asked", "Met", "Because").whenEmpty("No version of the pilot stands on the day of the claim.");
        for (var line : test.lines()) {
            table = table.row(lines(text(line.words()), quiet(line.citation() + (line.checked() ? "" : ", to be confirmed") + (line.note().isEmpty() ? "" : ": " + line.note()))), line.met() ? tag("Met", Words.Colour.GREEN) : tag("Not met", Words.Colour.RED), text(line.because()));
        }
        return table;
    }

    private List<Block> buttons(Claim claim) {
        if (claim.decided().isEmpty()) return List.of(Block.buttons(act("Decide on the claim", "kinship.allowance-decided")));
        return claim.from().isPresent() && claim.ended().isEmpty() ? List.of(Block.buttons(act("Record a week's payment", "kinship.allowance-paid"), act("Circumstances changed", "kinship.circumstances-changed").secondary())) : List.of();
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + reading.timeline().subject() + "/record/" + kind);
    }
}
