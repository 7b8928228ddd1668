package goldthread.recording.amending;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// What was recorded of one subject, each entry with what stood before it.
record AmendingView(Kinds kinds, Function<Entry, Amending<?>> amending, LocalDate today) {
    private static final String TITLE = "What was recorded";

    static Page titled(String title, UUID subject) {
        return Page.of(title).back(AmendingPages.address(subject));
    }

    Page page(Timeline timeline, String called, List<Amended> told, Map<UUID, String> names) {
        var subject = timeline.subject().id();
        var latest = told.getFirst().stands();
        var blocks = new ArrayList<Block>();
        for (int n = 0; n < told.size(); n++) blocks.add(Block.section("e" + n, kinds.of(told.get(n).stands()).title() + ", " + Words.spoken(told.get(n).stands().happened()), one(subject, told.get(n), names)));
        return Page.of(TITLE).caption(called).back(amending.apply(latest).back(latest)).with(Block.lead("Each entry as it stands, and as it stood. The latest to be told comes first.")).with(blocks);
    }

    private Block[] one(UUID subject, Amended told, Map<UUID, String> names) {
        var stands = amending.apply(told.stands()).said(told.stands(), today);
        var state = told.withdrawn().isPresent() ? tag("Withdrawn", Colour.RED) : told.said().size() > 1 ? tag("Corrected", Colour.YELLOW) : tag("As recorded", Colour.GREY);
        var blocks = new ArrayList<Block>();
        blocks.add(stands.fact("State", state).fact("Recorded", by(told.first(), names)));
        told.withdrawn().ifPresent(line -> blocks.add(Block.summary().fact("Withdrawn", by(line, names)).fact("Why", text(((Withdrawn) line.entry()).why()))));
        var said = told.said();
        for (int n = said.size() - 1; n > 0; n--) {
            var before = said.get(n - 1).entry() instanceof Corrected earlier ? earlier.to() : said.get(n - 1).entry();
            blocks.add(Block.details("Before the correction of " + Words.spoken(said.get(n).envelope().recorded()),
                    amending.apply(before).said(before, today).fact("Corrected", by(said.get(n), names)).fact("Why", text(((Corrected) said.get(n).entry()).why()))));
        }
        var address = AmendingPages.address(subject) + "/" + told.first().envelope().id();
        var title = kinds.of(told.stands()).title().toLowerCase(java.util.Locale.UK) + " of " + Words.spoken(told.stands().happened());
        if (told.withdrawn().isEmpty()) blocks.add(Block.say(run(link("Correct", address + "/correct", title), text(" · "), link("Withdraw", address + "/withdraw", title))));
        return blocks.toArray(Block[]::new);
    }

    private static Words by(Line line, Map<UUID, String> names) {
        return run(text(names.getOrDefault(line.envelope().author(), "Goldthread") + ", "), moment(line.envelope().recorded()));
    }
}
