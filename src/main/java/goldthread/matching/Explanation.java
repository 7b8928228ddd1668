package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Solving.Solved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Why this home for this child: for the people who decide.
final class Explanation {
    private static final int OFFERS = 10;

    private final Matching matching;
    private final Child child;
    private final Ranking ranking;
    private final @Nullable Solved solved;
    private final List<String> words = new ArrayList<>();

    /// @param solved the plan; null to rank homes for this child alone
    Explanation(Matching matching, Child child, @Nullable Solved solved) {
        this.matching = matching;
        this.child = child;
        this.ranking = Ranking.of(matching, child);
        this.solved = solved;
    }

    void into(ObjectNode node) {
        node.put("child", child.id()).put("homesAllowed", ranking.offers().size());
        var proposed = solved == null ? null : matching.home(solved.plan(), child);
        if (solved != null) {
            node.put("proposed", proposed == null ? null : proposed.id());
            if (proposed != null) node.put("rank", ranking.rank(proposed.id()));
        }
        var offers = node.putArray("homes");
        for (int i = 0; i < ranking.offers().size(); i++) {
            var offer = ranking.offers().get(i);
            if (i < OFFERS || proposed != null && offer.home().id().equals(proposed.id())) offer(offers.addObject(), offer, i + 1);
        }
        var misses = node.putArray("nearMisses");
        ranking.misses().forEach(miss -> misses.addObject().put("home", miss.home().id()).put("fit", Answer.round(miss.fit(), 2))
                .put("rule", miss.obstacle().rule()).put("fact", miss.obstacle().fact()).put("source", miss.obstacle().citation())
                .put("mayBeDecidedOtherwise", !miss.obstacle().law()));
        says(proposed);
        var sentences = node.putArray("words");
        words.forEach(sentences::add);
    }

    private void offer(ObjectNode node, Ranking.Offer offer, int rank) {
        var home = offer.home();
        node.put("home", home.id()).put("rank", rank).put("fit", Answer.round(offer.fit(), 2)).put("setting", home.setting().words());
        node.put("begin", matching.weights().of(Weight.BASE));
        var terms = node.putArray("terms");
        for (var term : Term.values()) {
            double points = term.points(child, home, matching.weights());
            terms.addObject().put("term", term.words()).put("points", Answer.round(points, 2)).put("why", term.sentence(child, home));
        }
        var passed = node.putArray("passed");
        matching.rules().rules().forEach(rule -> passed.addObject().put("rule", rule.bar().name()).put("asks", rule.barred())
                .put("source", rule.citation()).put("owner", rule.owner()));
        node.put("effect", effect(home));
        if (solved != null) node.put("priceOfAPlace", Answer.round(solved.prices().of()[solved.plan().choices().numberOfHome(home.id())], 2));
    }

    private String effect(Home home) {
        var parts = new ArrayList<String>();
        parts.add(home.living() == 0 ? "no child is recorded as living there" : home.living() + (home.living() == 1 ? " child lives there" : " children live there"));
        if (home.offer().vulnerable()) parts.add("one of them is a vulnerable young child");
        if (solved != null) {
            var with = with(home);
            if (!with.isEmpty()) parts.add("the plan proposes it also for " + String.join(", ", with));
            parts.add(Math.max(0, Matching.places(home) - with.size() - (home.equals(matching.home(solved.plan(), child)) ? 1 : 0)) + " places would stay free");
        }
        return String.join("; ", parts) + ".";
    }

    private List<String> with(Home home) {
        var plan = java.util.Objects.requireNonNull(solved).plan();
        int number = plan.choices().numberOfHome(home.id());
        var all = new ArrayList<String>();
        for (int other = 0; other < plan.at().length; other++) {
            if (plan.at()[other] == number && !plan.choices().child(other).equals(child.id())) all.add(plan.choices().child(other));
        }
        return all;
    }

    private void says(@Nullable Home proposed) {
        if (ranking.offers().isEmpty()) {
            words.add("No home is allowed for " + child.id() + "." + (ranking.misses().isEmpty() ? "" : " The nearest, " + ranking.misses().getFirst().home().id()
                    + ", is barred by one fact: " + ranking.misses().getFirst().obstacle().fact() + "."));
            return;
        }
        var best = ranking.offers().getFirst();
        words.add(String.format(Locale.UK, "%d homes are allowed. The best for %s alone is %s with %.1f points.", ranking.offers().size(), child.id(), best.home().id(), best.fit()));
        if (ranking.offers().size() > 1) words.add(Ranking.whatWouldChange(matching, child, best, ranking.offers().get(1)));
        if (solved == null) return;
        if (proposed == null) {
            words.add("The plan for all has no home for " + child.id() + ": the places go to children for whom they are worth more.");
        } else {
            double fit = ranking.offers().get(ranking.rank(proposed.id()) - 1).fit();
            double gives = best.fit() - fit;
            words.add(gives < .005 ? "The plan for all proposes the best home for this child."
                    : String.format(Locale.UK, "The plan for all proposes %s, rank %d: it gives up %.1f points for this child.", proposed.id(), ranking.rank(proposed.id()), gives));
        }
        if (proposed == null || !best.home().id().equals(proposed.id())) {
            var there = with(best.home());
            if (!there.isEmpty()) words.add("In " + best.home().id() + " it proposes " + String.join(", ", there) + ".");
        }
        siblings(proposed);
    }

    private void siblings(@Nullable Home proposed) {
        var plan = java.util.Objects.requireNonNull(solved).plan();
        Choices choices = plan.choices();
        int number = choices.numberOf(child.id());
        int siblings = choices.groupSize(number) - 1;
        if (siblings == 0) return;
        int with = proposed == null ? 0 : plan.withSiblings(number);
        words.add("Of " + siblings + (siblings == 1 ? " sibling " : " siblings ") + with + " would live in the same home"
                + (choices.homesForAll(number) == 0 ? "; no home could take them all." : "; " + choices.homesForAll(number) + " homes could take them all."));
    }
}
