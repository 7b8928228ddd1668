package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.Ledger;
import goldthread.familynetwork.support.SupportEntry.Avoided;
import goldthread.familynetwork.support.SupportEntry.SupportReviewed;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.familynetwork.support.SupportPackage;
import goldthread.familynetwork.support.SupportPackage.Stage;
import goldthread.money.Pence;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a family network is given so that it can care: each request, what is paid of it, what became of it, and the ledger.
record SupportView(Reading reading, Timeline registry, WholeFamily family) {

    List<Block> blocks() {
        var all = SupportPackage.all(reading.timeline(), reading.day());
        var blocks = new ArrayList<Block>(List.of(Block.heading("Support to the family network")));
        if (all.isEmpty()) blocks.add(Block.say("No support has been asked for."));
        for (int number = all.size(); number > 0; number--) blocks.addAll(support(number, all.get(all.size() - number)));
        if (reading.writable()) blocks.add(Block.buttons(act("Ask for support", "familynetwork.support-requested").secondary()));
        var ledger = Ledger.of(family.open());
        if (!all.isEmpty() || !ledger.lines().isEmpty()) blocks.addAll(table(ledger));
        return blocks;
    }

    /// @param number of the request, so that tables can be told apart by ear
    private List<Block> support(int number, SupportPackage support) {
        var request = support.request().entry();
        var card = Block.card("Support asked for on " + Words.spoken(support.request().happened())).fact("Stands", stands(support)).fact("Makes possible", text(request.need())).fact("Is to avoid", text(request.avoids()));
        var table = Block.table("What request " + number + " is made of").columns(Column.of("What"), Column.number("Cost"), Column.number("Paid"), Column.number("Left")).captionHidden();
        for (int item = 0; item < support.items().size(); item++) table = table.row(item(support, item), text(support.items().get(item).cost().toString()), text(support.paid(item).toString()), left(support, item));
        for (var review : standing(support)) card = card.fact("Reviewed", reviewed(review));
        for (var seen : support.outcomes()) card = card.fact("After " + seen.entry().point(), seen(seen));
        var blocks = new ArrayList<Block>(List.of(card(card, support), table));
        var buttons = buttons(support);
        if (reading.writable() && !buttons.isEmpty()) blocks.add(new Block.Buttons(buttons));
        return blocks;
    }

    /// What it cost and what it avoided stand beside each other; nobody reckons for the worker.
    private static Block.Summary card(Block.Summary card, SupportPackage support) {
        return support.avoided().map(avoided -> card.fact("Cost", text(support.paid() + " paid so far")).fact("Avoided, as the worker tells it", avoided(avoided))).orElse(card);
    }

    private static Words avoided(Avoided avoided) {
        return lines(text(avoided.cost() + ": " + new Pence(avoided.weekly()) + " a week for " + avoided.weeks() + (avoided.weeks() == 1 ? " week" : " weeks")), quiet(avoided.basis()));
    }

    private List<Fact<SupportReviewed>> standing(SupportPackage support) {
        return reading.timeline().facts(SupportReviewed.class).stream().filter(fact -> fact.entry().request().equals(support.id()) && !fact.happened().isAfter(reading.day())).toList();
    }

    private static Words reviewed(Fact<SupportReviewed> review) {
        var told = new ArrayList<Words>(List.of(run(text(review.entry().outcome() + ", "), day(review.happened()))));
        if (review.entry().how() != null) told.add(text(review.entry().how()));
        if (review.entry().family() != null) told.add(quiet("The family: " + review.entry().family()));
        return lines(told);
    }

    private static Words seen(Fact<SupportSeen> seen) {
        var told = new ArrayList<Words>(List.of(run(text(seen.entry().home() + ", "), day(seen.happened()))));
        if (seen.entry().how() != null) told.add(text(seen.entry().how()));
        if (seen.entry().family() != null) told.add(quiet("The family: " + seen.entry().family()));
        return lines(told);
    }

    private static Words stands(SupportPackage support) {
        var colour = switch (support.stage()) {
            case WAITING -> Words.Colour.YELLOW;
            case AGREED -> Words.Colour.GREEN;
            case REFUSED -> Words.Colour.RED;
            case ENDED -> Words.Colour.GREY;
        };
        var told = new ArrayList<Words>(List.of(tag(support.stage().words(), colour)));
        if (support.stage() == Stage.WAITING) told.add(quiet(support.waitsFor().isEmpty() ? "No manager is named" : "With " + support.waitsFor()));
        if (support.request().entry().sameDay()) told.add(quiet("Spent the same day, within what the worker may spend"));
        support.approval().ifPresent(fact -> told.add(quiet(support.agreed() + " approved on " + Words.spoken(fact.happened()))));
        support.decisions().stream().filter(fact -> fact.entry().why() != null).forEach(fact -> told.add(quiet(fact.entry().answer() + ": " + fact.entry().why())));
        if (support.agreedOn().isPresent() && support.agreed().compareTo(support.request().entry().cost()) != 0) told.add(text("The request was changed after it was approved. What was approved counts."));
        support.ended().ifPresent(fact -> told.add(quiet("Since " + Words.spoken(fact.happened()) + ": " + fact.entry().why())));
        return lines(told);
    }

    private static Words item(SupportPackage support, int number) {
        var item = support.items().get(number);
        return lines(text(item.what()), quiet(item.kind() + (item.weekly() ? ", " + new Pence(item.pence()) + " each week from " + Words.spoken(item.from()) + (item.until() == null ? "" : " to " + Words.spoken(item.until())) : "")));
    }

    private Words left(SupportPackage support, int item) {
        if (support.agreedOn().isEmpty()) return quiet("");
        var due = support.due(item, reading.day());
        return due.amount() == 0 ? text(support.left(item).toString()) : lines(text(support.left(item).toString()), tag(due + " to pay", Words.Colour.ORANGE));
    }

    private List<Button> buttons(SupportPackage support) {
        return switch (support.stage()) {
            case WAITING -> List.of(act("Decide", "familynetwork.support-decided"));
            case AGREED -> IntStream.range(0, support.items().size()).anyMatch(item -> support.left(item).amount() > 0)
                    ? List.of(act("Record a payment", "familynetwork.support-paid"), act("Review it", "familynetwork.support-reviewed").secondary(), act("What became of it", "familynetwork.support-seen").secondary(), act("End support", "familynetwork.support-ended").secondary())
                    : List.of(act("What became of it", "familynetwork.support-seen"), act("Review it", "familynetwork.support-reviewed").secondary(), act("End support", "familynetwork.support-ended").secondary());
            case REFUSED -> List.of();
            case ENDED -> List.of(act("What became of it", "familynetwork.support-seen").secondary());
        };
    }

    private List<Block> table(Ledger ledger) {
        var table = Block.table("Ledger of this family").columns(Column.of("Written on"), Column.of("Line"), Column.of("Budget"), Column.of("Paid to"), Column.number("Amount")).whenEmpty("Nothing is paid yet.");
        for (var line : ledger.lines()) table = table.row(day(line.written()), lines(text(line.what()), quiet("Paid on " + Words.spoken(line.paid().on()))), text(budget(line)), line.paid().payee() == null ? quiet("") : text(line.paid().payee()), text(line.amount().toString()));
        if (!ledger.lines().isEmpty()) table = table.row(Words.strong("Sum"), quiet(""), quiet(""), quiet(""), Words.strong(ledger.sum().toString()));
        var whose = new ArrayList<String>();
        if (family.others() > 0) whose.add("It has what was paid for this child and for " + (family.others() == 1 ? "1 other child" : family.others() + " other children") + " of the family.");
        if (family.closed() > 0) whose.add((family.closed() == 1 ? "1 more child of the family is left out whom" : family.closed() + " more children of the family are left out whom") + " you may not open: what was paid for them alone is not here.");
        return whose.isEmpty() ? List.of(table) : List.of(table, Block.say(quiet(String.join(" ", whose))));
    }

    private String budget(Ledger.Entry line) {
        return registry.facts(BudgetOpened.class).stream().filter(fact -> fact.id().equals(line.paid().budget())).map(fact -> fact.entry().name()).findFirst().orElse("A budget that is not known");
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + reading.timeline().subject() + "/record/" + kind);
    }
}
