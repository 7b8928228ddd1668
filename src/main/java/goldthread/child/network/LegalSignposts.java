package goldthread.child.network;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.child.ChildFrame.Reading;
import goldthread.kinship.Kinship;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.kinship.KinshipEntry.ViabilityAssessed;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From each way in which family or friends care, or may: whether the carer was told where to get legal advice, and written to before an
/// order. Prospective special guardians in private cases can have legal aid more widely since 1 May 2023 (reforms 2.7: to be confirmed).
record LegalSignposts(Reading reading, Network network) {
    private static final String LEGAL_AID = "Legal aid is wider since 1 May 2023 for those who want to become special guardians in private cases (Stable Homes, Built on Love, 2023: to be confirmed).";

    List<Block> blocks() {
        var ways = ways();
        if (ways.isEmpty()) return List.of();
        var table = Block.table("Legal advice for who cares, or may", "Who", "Because", "Advice", "Letter before an order");
        boolean missing = false;
        for (var way : ways.entrySet()) {
            var advised = advised(way.getKey());
            missing |= advised.isEmpty();
            table = table.row(text(network.name(way.getKey())), lines(way.getValue().stream().map(Words::text).toList()), advised.isEmpty() ? tag("Nothing recorded", Words.Colour.YELLOW) : lines(advised.stream().map(fact -> text(fact.entry().route() + ", paid by: " + fact.entry().funded() + ", " + Words.spoken(fact.happened()))).toList()), letters(advised));
        }
        var blocks = new ArrayList<Block>(List.of(table));
        if (missing) blocks.add(Block.say(text("Somebody has not been told yet. Where to ask is in the part on legal advice of the "), link("local offer", "/kinship-offer"), text(". "), quiet(LEGAL_AID)));
        if (reading.writable()) blocks.add(Block.buttons(Button.go("Record legal advice", "/child/" + reading.timeline().subject() + "/record/kinship.legally-advised").secondary()));
        return blocks;
    }

    /// Who cares by which order, notice or approval, and who was found viable to care: each once, with all ways.
    private Map<Subject, List<String>> ways() {
        var ways = new LinkedHashMap<Subject, List<String>>();
        for (var fact : Kinship.living(reading.timeline(), reading.day())) add(ways, fact.entry().carer(), fact.entry().type().words());
        for (var fact : standing(TemporarilyApproved.class)) if (standing(ApprovalEnded.class).stream().noneMatch(end -> end.entry().approval().equals(fact.id()))) add(ways, fact.entry().carer(), "Approved for a time (reg 24)");
        for (var fact : standing(FosteringNotified.class)) add(ways, fact.entry().carer(), "Notice of private fostering");
        for (var fact : standing(ViabilityAssessed.class)) if (fact.entry().outcome().equals(ViabilityAssessed.FULL)) add(ways, fact.entry().person(), "Assessed to care");
        return ways;
    }

    private static void add(Map<Subject, List<String>> ways, Subject carer, String way) {
        var all = ways.computeIfAbsent(carer, any -> new ArrayList<>());
        if (!all.contains(way)) all.add(way);
    }

    private List<Fact<LegallyAdvised>> advised(Subject carer) {
        return standing(LegallyAdvised.class).stream().filter(fact -> fact.entry().carer().equals(carer)).toList();
    }

    private Words letters(List<Fact<LegallyAdvised>> advised) {
        var written = advised.stream().<Words>map(fact -> lines(link(fact.entry().letter() == null ? "Write it" : "Letter of " + Words.spoken(fact.entry().letter()), "/child/" + reading.timeline().subject() + "/entry/" + fact.id() + "/letter"))).toList();
        return written.isEmpty() ? quiet("Record the advice first") : lines(written);
    }

    private <E extends Entry> List<Fact<E>> standing(Class<E> kind) {
        return reading.timeline().facts(kind).stream().filter(fact -> !fact.happened().isAfter(reading.day())).toList();
    }
}
