package goldthread.child.outside;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.duties.Duty;
import goldthread.outside.Outside;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.JusticeEnded;
import goldthread.outside.OutsideEntry.LookedAt;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Voice;
import goldthread.pages.Words;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Harm to a child outside the home: the plan first, then the places and people, and what stands elsewhere on the record of
/// going missing, exploitation and youth justice.
record OutsideView(Reading reading) {
    private static final Set<String> CLOCKS = Set.of("T-B20b", "T-B20c", "T-B21", "T-E19");
    private static final int SOME = 6;

    /// @param places whether the reader may open places
    List<Block> blocks(List<Duty> duties, boolean places) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(plan());
        blocks.addAll(partners());
        blocks.addAll(linked(places));
        blocks.addAll(looked());
        blocks.add(missing());
        blocks.addAll(exploited());
        blocks.addAll(justice());
        blocks.add(reading.owed(duties, CLOCKS::contains, "Nothing is owed here."));
        return blocks;
    }

    private Timeline timeline() {
        return reading.timeline();
    }

    private List<Block> plan() {
        var plans = Outside.plans(timeline());
        if (plans.isEmpty()) {
            return all(List.of(Block.say("No Child Community Safety Plan is agreed. It is a plan of its own, beside protection and family plans: it makes places and groups safer, with the parents as partners.")), acts(act("Agree a plan", "outside.safety-planned")));
        }
        var plan = plans.getLast();
        var now = plan.versions().getLast();
        var card = Block.card("Child Community Safety Plan").fact("How it stands", plan.end() == null ? tag("Stands", Words.Colour.GREEN) : tag("Ended on " + Words.spoken(plan.end().happened()), Words.Colour.GREY))
                .fact("Agreed", text(Words.spoken(now.happened()) + (plan.versions().size() == 1 ? "" : ", version " + plan.versions().size())));
        for (var each : told(now.entry()).entrySet()) card = card.fact(each.getKey(), each.getValue().isEmpty() ? Words.missing() : text(each.getValue()));
        var blocks = new ArrayList<Block>(List.of(card));
        quote(blocks, Voice.CHILD, now.entry().says(), now);
        quote(blocks, Voice.FAMILY, now.entry().parentsSay(), now);
        var reviews = Block.table("Reviews", "When", "Is the child safer", "Then").whenEmpty("Not reviewed yet.");
        for (var review : plan.reviews().reversed()) reviews = reviews.row(day(review.happened()), text(review.entry().safer()), text(review.entry().ends() ? "The plan ended" : "The plan goes on"));
        blocks.add(reviews);
        blocks.addAll(versions(plan));
        blocks.addAll(plan.end() == null ? acts(act("Review the plan", "outside.safety-reviewed"), act("Change the plan", "outside.safety-planned")) : acts(act("Agree a new plan", "outside.safety-planned")));
        return blocks;
    }

    /// What partners do, each by its day.
    private List<Block> partners() {
        var table = Block.table("What partners do", "Agency", "What", "By", "How it stands").whenEmpty("No action of a partner is agreed with a day.");
        for (var fact : of(PartnerActs.class)) {
            var acted = Outside.acted(timeline(), fact.id()).filter(each -> !each.happened().isAfter(reading.day()));
            table = table.row(text(fact.entry().agency()), text(fact.entry().what()), day(fact.entry().by()), acted.<Words>map(each -> lines(tag((each.entry().done() ? "Done on " : "Not done, ") + Words.spoken(each.happened()), each.entry().done() ? Words.Colour.GREEN : Words.Colour.GREY),
                    quiet(said(each.entry().came())))).orElse(fact.entry().by().isBefore(reading.day()) ? tag("Late", Words.Colour.RED) : tag("Open", Words.Colour.BLUE)));
        }
        return all(List.of(table), acts(act("Agree what a partner does", "outside.partner-acts"), act("Record what a partner did", "outside.partner-acted")));
    }

    /// In the order in which one reads it.
    private static Map<String, String> told(SafetyPlanned plan) {
        var told = new LinkedHashMap<String, String>();
        told.put("Against", String.join(", ", plan.harms()));
        told.put("Makes places and groups safer", said(plan.safer()));
        told.put("Disruption of those who harm", said(plan.disruption()));
        told.put("Getting about", said(plan.travel()));
        told.put("Parents, as partners, do", said(plan.parents()));
        told.put("Parents need", said(plan.help()));
        told.put("Who does what", String.join("\n", plan.actions()));
        told.put("If it goes wrong", said(plan.otherwise()));
        told.put("Led by", plan.lead());
        return told;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    /// What each version changed, side by side with the one before.
    private static List<Block> versions(Outside.Plan plan) {
        var blocks = new ArrayList<Block>();
        for (int number = plan.versions().size() - 1; number > 0; number--) {
            var before = told(plan.versions().get(number - 1).entry());
            var after = told(plan.versions().get(number).entry());
            var table = Block.table("Version " + (number + 1) + " of " + Words.spoken(plan.versions().get(number).happened()), "What", "Before", "Now").whenEmpty("Nothing was changed but what is said of it.");
            for (var each : after.entrySet()) {
                if (!each.getValue().equals(before.get(each.getKey()))) table = table.row(text(each.getKey()), text(before.get(each.getKey())), text(each.getValue()));
            }
            blocks.add(Block.details("What version " + (number + 1) + " changed", table));
        }
        return blocks;
    }

    private List<Block> linked(boolean places) {
        var table = Block.table("Places, groups and people", "Where or who", "What the child has to do with it", "Since").whenEmpty("No place, group or person is linked yet.");
        for (var fact : Outside.links(timeline(), reading.day())) {
            table = table.row(places ? link(fact.entry().name(), Outside.ADDRESS + "/" + fact.entry().place()) : text(fact.entry().name()), fact.entry().words() == null ? text(fact.entry().how()) : lines(text(fact.entry().how()), quiet(fact.entry().words())), day(fact.happened()));
        }
        return all(List.of(table), places ? acts(act("Link a place, group or person", "outside.child-linked"), act("End a link", "outside.child-unlinked")) : List.of());
    }

    private List<Block> looked() {
        var last = of(LookedAt.class).stream().reduce((first, second) -> second);
        var blocks = new ArrayList<Block>();
        last.ifPresent(fact -> {
            blocks.add(Block.card("The child's world outside the home").fact("Looked at", day(fact.happened())).fact("Found", fact.entry().seen().isEmpty() ? quiet("Nothing of the prompts") : lines(fact.entry().seen().stream().map(Words::text).toList()))
                    .fact("Nobody knows", fact.entry().unknown().isEmpty() ? quiet("Nothing left open") : lines(fact.entry().unknown().stream().map(Words::text).toList())).fact("What one makes of it", text(fact.entry().words())));
            quote(blocks, Voice.CHILD, fact.entry().says(), fact);
        });
        blocks.addAll(acts(act(last.isEmpty() ? "Look at the child's world" : "Look again", "outside.looked-at")));
        return blocks;
    }

    private Block missing() {
        var table = Block.table("Missing from home or care", "From", "Found", "Return interview").whenEmpty("Going missing is not recorded.");
        for (var fact : of(WentMissing.class).reversed().stream().limit(SOME).toList()) {
            var found = of(Found.class).stream().filter(each -> each.entry().missing().equals(fact.id())).findFirst();
            var heard = of(ReturnInterviewed.class).stream().filter(each -> each.entry().missing().equals(fact.id())).findFirst();
            table = table.row(day(fact.happened()), found.<Words>map(each -> day(each.happened())).orElse(tag("Not found yet", Words.Colour.RED)), heard.<Words>map(each -> text((each.entry().declined() ? "Declined, " : "Held, ") + Words.spoken(each.happened()))).orElse(quiet("None")));
        }
        return table;
    }

    private List<Block> exploited() {
        var table = Block.table("Exploitation", "Signs", "Found on", "National Referral Mechanism").whenEmpty("No signs of modern slavery are recorded.");
        for (var fact : of(SlaverySuspected.class).reversed()) {
            var referred = of(SlaveryReferred.class).stream().filter(each -> each.entry().suspected().equals(fact.id())).findFirst();
            var decided = referred.flatMap(one -> of(SlaveryDecided.class).stream().filter(each -> each.entry().referred().equals(one.id())).findFirst());
            table = table.row(text(String.join(", ", fact.entry().signs())), day(fact.happened()), decided.<Words>map(each -> text(each.entry().grounds() + ", " + Words.spoken(each.happened())))
                    .orElseGet(() -> referred.<Words>map(each -> text("Referred on " + Words.spoken(each.happened()))).orElse(tag("Not referred yet", Words.Colour.ORANGE))));
        }
        return all(List.of(table), acts(act("Signs of exploitation", "protection.slavery-suspected")));
    }

    private List<Block> justice() {
        var table = Block.table("Youth justice", "What", "Worker", "From", "Until").whenEmpty("No youth justice is recorded.");
        for (var fact : of(JusticeBegan.class).reversed()) {
            var ended = ended(fact);
            table = table.row(fact.entry().asset() == null ? text(fact.entry().what()) : lines(text(fact.entry().what()), quiet("Assessment: " + fact.entry().asset())), text(fact.entry().worker()), day(fact.happened()),
                    ended.<Words>map(each -> lines(text("Ended on " + Words.spoken(each.happened())), quiet(said(each.entry().why())))).orElse(fact.entry().until() == null ? quiet("No last day") : day(fact.entry().until())));
        }
        return all(List.of(table), of(JusticeBegan.class).stream().allMatch(each -> ended(each).isPresent()) ? acts(act("Youth justice", "outside.justice-began")) : acts(act("Youth justice", "outside.justice-began"), act("End youth justice", "outside.justice-ended")));
    }

    private Optional<Fact<JusticeEnded>> ended(Fact<JusticeBegan> order) {
        return of(JusticeEnded.class).stream().filter(each -> each.entry().order().equals(order.id())).findFirst();
    }

    private static void quote(List<Block> blocks, Voice voice, @Nullable String words, Fact<?> fact) {
        if (words != null) blocks.add(new Block.Quote(voice, words, day(fact.happened())));
    }

    private <E extends Entry> List<Fact<E>> of(Class<E> kind) {
        return timeline().facts(kind).stream().filter(fact -> !fact.happened().isAfter(reading.day())).toList();
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + timeline().subject() + "/record/" + kind).secondary();
    }

    private List<Block> acts(Button... acts) {
        return reading.writable() ? List.of(Block.buttons(acts)) : List.of();
    }

    private static List<Block> all(List<Block> some, List<Block> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
