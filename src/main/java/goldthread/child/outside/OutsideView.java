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
import goldthread.outside.OutsideEntry;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.JusticeEnded;
import goldthread.outside.OutsideEntry.LookedAt;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.SafetyAction;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Voice;
import goldthread.pages.Words;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        blocks.addAll(actions());
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

    /// What everybody does, each by its day: by the plan that stands or stood last, then what was agreed with partners beside it.
    private List<Block> actions() {
        var table = Block.table("Who does what", "Agency", "What", "Who", "By", "How it stands").whenEmpty("No action is agreed with a day.");
        var plans = Outside.plans(timeline());
        for (var action : plans.isEmpty() ? List.<SafetyAction>of() : SafetyAction.of(timeline(), plans.getLast())) {
            var owned = action.owned();
            table = table.row(text(owned.agency()), text(owned.what()), text(owned.who()), day(owned.by()), stands(Optional.ofNullable(action.acted()), owned.by(),
                    action.left() != null ? "No longer in the plan" : action.ended() != null ? "The plan ended" : ""));
        }
        for (var fact : of(PartnerActs.class)) {
            table = table.row(text(fact.entry().agency()), text(fact.entry().what()), quiet("Beside the plan"), day(fact.entry().by()), stands(Outside.acted(timeline(), fact.id()), fact.entry().by(), ""));
        }
        return all(List.of(table), table.rows().isEmpty() ? acts(act("Agree an action beside the plan", "outside.partner-acts"))
                : acts(act("Record what was done", "outside.partner-acted"), act("Agree an action beside the plan", "outside.partner-acts")));
    }

    /// @param over why it is not to be done any more; empty while it is
    private Words stands(Optional<Fact<PartnerActed>> acted, @Nullable LocalDate by, String over) {
        return acted.filter(each -> !each.happened().isAfter(reading.day())).<Words>map(each -> lines(tag((each.entry().done() ? "Done on " : "Not done, ") + Words.spoken(each.happened()),
                each.entry().done() ? Words.Colour.GREEN : Words.Colour.GREY), quiet(said(each.entry().came())))).orElseGet(() -> !over.isEmpty() ? tag(over, Words.Colour.GREY)
                : by != null && by.isBefore(reading.day()) ? tag("Late", Words.Colour.RED) : tag("Open", Words.Colour.BLUE));
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
        if (!plan.actions().isEmpty()) told.put("Actions without an owner", String.join("\n", plan.actions()));
        told.put("If it goes wrong", said(plan.otherwise()));
        told.put("Led by", plan.lead());
        return told;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    /// What each version changed, side by side with the one before.
    private List<Block> versions(Outside.Plan plan) {
        var done = SafetyAction.of(timeline(), plan).stream().filter(SafetyAction::done).map(action -> doing(action.owned())).collect(java.util.stream.Collectors.toSet());
        var blocks = new ArrayList<Block>();
        for (int number = plan.versions().size() - 1; number > 0; number--) {
            var before = line(plan.versions().get(number - 1).entry());
            var after = line(plan.versions().get(number).entry());
            var table = Block.table("Version " + (number + 1) + " of " + Words.spoken(plan.versions().get(number).happened()), "What", "Before", "Now", "Change").whenEmpty("Nothing was changed but what is said of it.");
            for (var what : Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().toList()) {
                var was = before.getOrDefault(what, "");
                var now = after.getOrDefault(what, "");
                if (!now.equals(was)) table = table.row(text(what), shown(was), shown(now), was.isEmpty() ? tag("New", Words.Colour.GREEN) : !now.isEmpty() ? tag("Changed", Words.Colour.YELLOW)
                        : done.contains(what) ? tag("Done", Words.Colour.GREEN) : tag("Gone", Words.Colour.GREY));
            }
            blocks.add(Block.details("What version " + (number + 1) + " changed", table));
        }
        return blocks;
    }

    /// A version line by line, each action by its own words.
    private static Map<String, String> line(SafetyPlanned plan) {
        var lines = told(plan);
        plan.does().forEach(owned -> lines.put(doing(owned), owned.who() + ", " + owned.agency() + (owned.by() == null ? "" : ", by " + Words.spoken(owned.by()))));
        return lines;
    }

    private static String doing(OutsideEntry.Owned owned) {
        return "Action: " + owned.what();
    }

    private static Words shown(String words) {
        return words.isEmpty() ? quiet("Not there") : text(words);
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
            table = table.row(lines(text(fact.entry().what()), quiet(fact.entry().asset() == null ? "" : "Assessment: " + fact.entry().asset()), quiet(fact.entry().joint() == null ? "" : "Together: " + fact.entry().joint())), text(fact.entry().worker()), day(fact.happened()),
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
