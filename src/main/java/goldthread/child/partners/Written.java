package goldthread.child.partners;

import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What leads of other agencies wrote of the help to a family, each with their own account: a pure function of a child's record.
final class Written {
    /// Those who lead, or led, for another agency, by account.
    static Map<UUID, String> leads(Timeline timeline) {
        return timeline.facts(LeadNamed.class).stream().map(fact -> fact.entry()).filter(lead -> lead.agency() != null && lead.account() != null).collect(Collectors.toMap(LeadNamed::account, LeadNamed::lead, (one, later) -> later));
    }

    /// What somebody wrote, the latest first: the entries that they made, without what followed from them.
    static List<Line> by(Timeline timeline, UUID account) {
        return by(timeline, Set.of(account));
    }

    static List<Line> by(Timeline timeline, Set<UUID> accounts) {
        return timeline.lines().stream().filter(line -> accounts.contains(line.envelope().author()) && LeadsDesk.KINDS.contains(line.envelope().kind())).toList().reversed();
    }

    /// As an entry stands now, with who wrote it when; what was withdrawn is said to be.
    /// @param shown how words are shown
    static Block.Summary card(Kinds kinds, Timeline timeline, Line line, Words written, UnaryOperator<String> shown) {
        var card = Block.card(kinds.of(line.entry()).title() + ", " + Words.spoken(line.entry().happened())).fact("Written", written);
        var stands = timeline.standing().stream().filter(fact -> fact.id().equals(line.envelope().id())).findFirst();
        if (stands.isEmpty()) return card.fact("Now", Words.tag("Withdrawn", Words.Colour.GREY));
        for (var detail : kinds.tell(stands.get().entry())) if (!detail.value().isBlank()) card = card.fact(detail.label(), Words.text(shown.apply(detail.value())));
        return card;
    }

    private Written() {}
}
