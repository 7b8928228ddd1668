package goldthread.portal;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.FamilyPapers;
import goldthread.child.FamilyPapers.Naming;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A paper in plain words that can be shared with a parent, made of the one entry that records it: a pure function. What a child said, and
/// what the parents said together, is in none.
final class PlainPaper {
    private static final Map<String, String> OUTCOME = Map.of(PreProceedingsEnded.PROCEEDINGS, "We decided to ask the family court.", PreProceedingsEnded.STEPPED_DOWN, "We do not need to ask the family court. We go on working with you.",
            PreProceedingsEnded.PLAN_CONTINUES, "We do not ask the family court now. The child protection plan goes on.");

    /// What the paper of an entry is called; empty where none is made of it.
    static String title(Entry entry) {
        return switch (entry) {
            case Conferred held -> "Plan of the child protection conference";
            case PlanAgreed agreed -> "Plan of the help for your family";
            case LetterSent letter -> "Letter before proceedings";
            case ConferenceCalled called -> "When the conference is";
            case CoreGroupHeld held -> "Meeting of the core group";
            case PlanMade made -> "Your family's own plan";
            case PlanAnswered answered -> "Our answer to your family's plan";
            case PreProceedingsMet met -> "Meeting before court";
            case PreProceedingsEnded ended -> "What comes after the meetings before court";
            case ApplicationIssued issued -> "We have asked the court";
            default -> "";
        };
    }

    /// @param kept what may not be told of these children
    static Optional<Page> of(Timeline record, UUID entry, Naming names, String authority, Function<List<Subject>, Kept> kept) {
        var paper = FamilyPapers.of(record, entry, names, authority, kept, false);
        return paper.isPresent() ? paper : record.standing().stream().filter(fact -> fact.id().equals(entry)).findFirst().flatMap(fact -> small(fact, authority, kept));
    }

    private static Optional<Page> small(Fact<?> fact, String authority, Function<List<Subject>, Kept> of) {
        var blocks = new ArrayList<Block>(List.of(Block.say(Words.day(fact.happened()))));
        var kept = of.apply(fact.entry().tags().stream().filter(tag -> tag.role().equals("child")).map(tag -> tag.subject()).toList());
        switch (fact.entry()) {
            case ConferenceCalled called -> called(blocks, called);
            case CoreGroupHeld held -> met(blocks, held, kept);
            case PlanMade made -> made(blocks, made, kept);
            case PlanAnswered answered -> {
                blocks.add(Block.say(switch (answered.answer()) {
                    case PlanAnswered.AGREED -> "We agree with the plan that your family made.";
                    case PlanAnswered.IN_PART -> "We agree with a part of the plan that your family made.";
                    default -> "We do not agree with the plan that your family made.";
                }));
                written(blocks, "Why", answered.why(), kept);
            }
            case PreProceedingsMet met -> {
                blocks.add(Block.say("On " + Words.spoken(met.on()) + " we met with you and your solicitor."));
                written(blocks, "What was agreed", met.agreed(), kept);
            }
            case PreProceedingsEnded ended -> {
                blocks.add(Block.say(OUTCOME.getOrDefault(ended.outcome(), "The meetings before court have come to an end.")));
                written(blocks, "Why", ended.why(), kept);
            }
            case ApplicationIssued issued -> {
                blocks.add(Block.say("On " + Words.spoken(issued.on()) + " we asked the family court for an order: " + kept.without(issued.order()) + "."));
                blocks.add(Block.say("The court decides, not we. You can have free legal advice: ask a solicitor at once."));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(Page.of(title(fact.entry())).caption(authority).with(blocks));
    }

    private static void called(List<Block> blocks, ConferenceCalled called) {
        blocks.add(Block.say("A child protection conference is planned for " + Words.spoken(called.planned()) + "."));
        blocks.add(Block.say(called.what().equals(ConferenceEntry.REVIEW) ? "It looks at what has changed, and whether a plan is still needed." : "People who know your family meet and decide whether a plan is needed so that your child is safe."));
        blocks.add(Block.say("You can bring somebody with you: a friend, a relative, an advocate. Ask us to read the reports with you before."));
    }

    private static void met(List<Block> blocks, CoreGroupHeld held, Kept kept) {
        blocks.add(Block.say("On " + Words.spoken(held.on()) + " the people who work on the plan met."));
        if (held.said() == null) return;
        if (!held.said().came().isEmpty()) blocks.add(Block.say("Who came: " + kept.without(String.join(", ", held.said().came())) + "."));
        written(blocks, "Is your child safer now?", held.said().safer(), kept);
    }

    private static void made(List<Block> blocks, PlanMade made, Kept kept) {
        written(blocks, "What your family plans", made.plan(), kept);
        if (!made.promised().isEmpty()) {
            var table = Block.table("Who does what", "What", "Who", "By when");
            for (var one : made.promised()) table = table.row(Words.text(kept.without(one.what())), Words.text(kept.without(one.who())), when(one.by()));
            blocks.add(table);
        }
        written(blocks, "Where your child lives", made.home(), kept);
        written(blocks, "Who steps in", made.backup(), kept);
        written(blocks, "What keeps your child safe", made.safety(), kept);
        written(blocks, "Family time", made.contact(), kept);
        written(blocks, "What is needed for it", made.money(), kept);
        written(blocks, "When we look at it again", made.trigger(), kept);
    }

    private static Words when(@Nullable LocalDate by) {
        return by == null ? Words.text("It goes on") : Words.day(by);
    }

    private static void written(List<Block> blocks, String heading, @Nullable String words, Kept kept) {
        if (words == null || words.isBlank()) return;
        blocks.add(Block.heading(heading));
        Arrays.stream(kept.without(words).split("\n\n")).map(Block::say).forEach(blocks::add);
    }

    private PlainPaper() {}
}
