package goldthread.child;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.EnquiryEntry.StandardsChecked;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.Standards;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.cowork.CoWorkEntry;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.LogEntry.Decided;
import goldthread.workforce.StaffEntry.Left;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a child is protected, on one page for every agency: who leads and decides what, what each agency gave, the
/// conferences, and the shared log of decisions with dissent and challenge.
final class Protecting {
    private final Timeline timeline;
    private final LocalDate today;

    private final Function<UUID, Optional<Left>> left;

    private Protecting(Timeline timeline, Known known, Function<UUID, Optional<Left>> left) {
        this.left = left;
        this.timeline = timeline;
        this.today = known.on();
    }

    /// @param left whether a worker left before the day of the page
    static List<Block> blocks(Timeline timeline, Known known, Function<UUID, Optional<Left>> left) {
        var page = new Protecting(timeline, known, left);
        var blocks = new ArrayList<Block>();
        blocks.add(page.leads());
        blocks.addAll(page.calledIn());
        blocks.add(Block.heading("What each agency gave"));
        blocks.addAll(page.discussions());
        blocks.add(Block.heading("Conferences"));
        blocks.add(page.conferences());
        blocks.add(Block.heading("What was decided, and who did not agree"));
        blocks.addAll(page.log());
        blocks.add(Block.heading("Against the standards"));
        blocks.add(page.standards());
        return blocks;
    }

    private Block leads() {
        var card = Block.card("Who leads");
        var now = Protection.leads(timeline, today).map(Fact::entry);
        if (now.isEmpty()) {
            return card.fact("Lead child protection practitioner", quiet("Nobody is named. Name the leads when an enquiry starts"));
        }
        card = card.fact("Lead child protection practitioner", who(now.get().leadName(), now.get().lead())).fact("Family help lead", who(now.get().helpName(), now.get().help())).fact("The lead practitioner decides", said(now.get().leadDecides()))
                .fact("Both decide", said(now.get().bothDecide())).fact("Visits together", lines(text(now.get().visits()), quiet(together(now.get().on()))));
        if (now.get().override() != null) {
            card = card.fact("Authorised although", lines(text(now.get().override()), quiet("By " + now.get().authoriser())));
        }
        var before = timeline.facts(LeadsNamed.class).stream().filter(fact -> !fact.happened().isAfter(today)).filter(fact -> fact.entry() != now.get()).toList();
        return before.isEmpty() ? card : card.fact("Before", lines(before.reversed().stream().map(fact -> text(fact.entry().leadName() + ", from " + spoken(fact.happened()))).toArray(Words[]::new)));
    }

    /// Who left leads nothing any more: what they led waits for another to be named.
    private Words who(@Nullable String name, @Nullable UUID account) {
        return account == null ? text(name) : left.apply(account).<Words>map(gone -> lines(text(name), Words.tag("Left on " + spoken(gone.on()), Words.Colour.RED), quiet("Name who leads now")))
                .orElse(text(name));
    }

    /// Before an enquiry: what rose in family help, and what the lead practitioner said of it.
    private List<Block> calledIn() {
        var all = standing(CoWorkEntry.class);
        if (all.isEmpty()) return List.of();
        var table = Block.table("Called in before an enquiry", "Date", "What", "Lead practitioner", "In words");
        for (var fact : all) {
            table = switch (fact.entry()) {
                case RiskRose rose -> table.row(day(fact.happened()), lines(text("Significant concern"), quiet("Known from " + rose.source().toLowerCase(java.util.Locale.UK))), quiet(""), text(rose.what()));
                case Consulted asked -> table.row(day(fact.happened()), text(asked.outcome()), text(asked.leadName()), text(asked.words()));
            };
        }
        return List.of(table);
    }

    private String together(LocalDate since) {
        var visits = timeline.facts(Visited.class).stream().filter(fact -> !fact.happened().isBefore(since) && !fact.happened().isAfter(today)).map(fact -> fact.entry().together()).toList();
        return visits.isEmpty() ? "No visit since" : visits.stream().filter(both -> both != null && both.size() > 1).count() + " of " + visits.size() + (visits.size() == 1 ? " visit" : " visits") + " since";
    }

    private static Words said(List<String> some) {
        return some.isEmpty() ? Words.missing() : lines(some.stream().map(Words::text).toArray(Words[]::new));
    }

    private List<Block> discussions() {
        var blocks = new ArrayList<Block>();
        for (var fact : standing(StrategyDiscussed.class)) {
            var held = fact.entry();
            var caption = "Strategy discussion of " + spoken(fact.happened()) + (held.said() == null || held.said().at() == null ? "" : " at " + held.said().at()) + ": "
                    + (held.outcome() == null ? "no decision recorded" : held.outcome().toLowerCase(java.util.Locale.UK));
            var table = Block.table(caption, "Agency", "Who", "When", "What", "Confirmed").whenEmpty("Took part: " + String.join(", ", held.present()) + ". What each gave is not recorded.");
            if (held.said() != null) {
                for (var each : held.said().contributions()) {
                    table = table.row(text(each.agency()), text(each.who()), text(String.valueOf(each.at() == null ? held.said().at() == null ? "" : held.said().at() : each.at())), said(each.told()),
                            each.signed() ? tag("Confirmed", Words.Colour.GREEN) : tag("Not confirmed", Words.Colour.ORANGE));
                }
            }
            blocks.add(table);
            blocks.add(Block.say(under(fact.happened())));
            if (held.said() != null && held.said().child() != null && held.child().equals(timeline.subject())) {
                blocks.add(new Block.Quote(Block.Voice.CHILD, held.said().child(), Words.text("Told on " + spoken(fact.happened()))));
            }
        }
        return blocks.isEmpty() ? List.of(Block.say("No strategy discussion is recorded.")) : blocks;
    }

    private Block conferences() {
        var table = Block.table("Conferences", "Date", "What", "Chair", "Who came", "Decided").captionHidden().whenEmpty("No conference is recorded with who came and what was said.");
        for (var fact : standing(ConferenceEntry.class)) {
            table = switch (fact.entry()) {
                case ConferenceCalled call -> table.row(day(fact.happened()), lines(text(call.what() + " called"), quiet("for " + spoken(call.planned()))), quiet(""), text(String.join(", ", call.invited())), quiet("Invited"));
                case ConferenceCancelled off -> table.row(day(fact.happened()), tag("Cancelled", Words.Colour.ORANGE), quiet(""), quiet(""), lines(text(off.why()), quiet("Decided by " + off.by())));
                case Conferred held -> table.row(day(fact.happened()), lines(text(held.what()), under(fact.happened())), lines(text(held.attendance().chairName()), quiet(held.attendance().model())), came(held), decided(held));
                case Shared shared -> table.row(day(fact.happened()), text("Shared: " + shared.what().toLowerCase(java.util.Locale.UK)), quiet(""), text(String.join(", ", shared.with())), quiet(shared.from() == null ? "" : shared.from()));
            };
        }
        return table;
    }

    /// The edition of the standards in force on the day, whenever it was recorded.
    private static Words under(LocalDate day) {
        var edition = Standards.edition(day);
        return quiet(edition.isEmpty() ? "No edition of the standards is kept here of that day" : Standards.MADE_UNDER + " " + edition);
    }

    private static Words came(Conferred held) {
        var came = text(String.join(", ", held.attendance().came()));
        return held.attendance().goesOn() == null ? came : lines(came, tag("Too few came", Words.Colour.ORANGE), quiet(held.attendance().goesOn()));
    }

    private Words decided(Conferred held) {
        var plan = held.outcome().planned().contains(timeline.subject()) ? "Plan" : "No plan";
        return held.outcome().dissents().isEmpty() ? text(plan) : lines(text(plan), quiet(String.join(", ", held.outcome().dissents()) + " did not agree: " + held.outcome().dissent()));
    }

    private List<Block> log() {
        var blocks = new ArrayList<Block>();
        var decided = standing(Decided.class);
        decided.forEach(fact -> blocks.add(decision(fact)));
        standing(Challenged.class).stream().filter(challenge -> decided.stream().noneMatch(fact -> fact.id().equals(challenge.entry().decision()))).forEach(fact -> blocks.add(challenge(fact)));
        return blocks.isEmpty() ? List.of(Block.say("No decision is logged. Record one from “Record something else”.")) : blocks;
    }

    private Block decision(Fact<Decided> fact) {
        var one = fact.entry();
        var card = Block.card(one.what() + ", " + spoken(fact.happened())).fact("Decided", text(one.decision())).fact("Why", text(one.why())).fact("Took part", text(String.join(", ", one.tookPart())));
        if (!one.dissents().isEmpty()) card = card.fact("Did not agree", lines(text(String.join(", ", one.dissents())), quiet(one.dissent() == null ? "" : one.dissent())));
        card = card.fact("The family says", text(one.family()));
        for (var challenge : standing(Challenged.class)) {
            if (fact.id().equals(challenge.entry().decision())) card = card.fact("Challenged on " + spoken(challenge.happened()), steps(challenge));
        }
        return card;
    }

    private Block challenge(Fact<Challenged> fact) {
        return Block.card("Challenge of " + spoken(fact.happened())).fact("By", text(fact.entry().who() == null ? fact.entry().by() : fact.entry().who() + ", " + fact.entry().by().toLowerCase(java.util.Locale.UK)))
                .fact("What", steps(fact)).fact("What would settle it", text(fact.entry().wanted()));
    }

    private Words steps(Fact<Challenged> challenge) {
        var said = new ArrayList<Words>(List.of(text(challenge.entry().by() + ": " + challenge.entry().what())));
        answers(challenge.id()).forEach(answer -> said.add(quiet(spoken(answer.happened()) + ", " + answer.entry().level().toLowerCase(java.util.Locale.UK) + ": " + answer.entry().outcome()
                + (answer.entry().why() == null ? "" : ". " + answer.entry().why()))));
        return lines(said.toArray(Words[]::new));
    }

    private List<Fact<ChallengeAnswered>> answers(UUID challenge) {
        return timeline.facts(ChallengeAnswered.class).stream().filter(fact -> fact.entry().challenge().equals(challenge) && !fact.happened().isAfter(today)).toList();
    }

    private Block standards() {
        var table = Block.table("Checks against the standards", "Date", "Stage", "Edition", "Met", "Not met").captionHidden().whenEmpty("Nothing was checked yet.");
        for (var fact : standing(StandardsChecked.class)) {
            var all = Standards.of(fact.entry().stage(), fact.happened());
            var missing = all.stream().filter(each -> !fact.entry().met().contains(each.code())).map(Standards::sentence).collect(Collectors.toList());
            table = table.row(day(fact.happened()), text(fact.entry().stage()), text(fact.entry().edition()), text(all.size() - missing.size() + " of " + all.size()),
                    missing.isEmpty() ? quiet("None") : lines(said(missing), quiet(fact.entry().other() == null ? "" : fact.entry().other())));
        }
        return table;
    }

    private <E extends goldthread.casefile.Entry> List<Fact<E>> standing(Class<E> kind) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(today)).toList().reversed();
    }
}
