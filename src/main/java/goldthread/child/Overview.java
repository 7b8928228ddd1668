package goldthread.child;

import goldthread.access.Acting;
import goldthread.care.Care;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.care.PlacementNow;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.familyhelp.EpisodeNow;
import goldthread.familyhelp.FamilyHelp;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.people.Person;
import goldthread.protection.PlanNow;
import goldthread.protection.Protection;
import goldthread.recording.Records;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a worker must know of a child in a minute: where they live, who is there for them, what is the plan, what is next.
/// All of it is folded from the timeline, so that it can be shown as known on any day.
@Component
class Overview {
    private static final int NEXT = 5;
    private static final int FEW = 5;

    private final Duties duties;
    private final Laws laws;
    private final OtherRecords others;

    Overview(Duties duties, Laws laws, OtherRecords others) {
        this.duties = duties;
        this.laws = laws;
        this.others = others;
    }

    List<Block> blocks(Timeline timeline, Known known) {
        if (timeline.lines().isEmpty()) {
            return List.of(Block.say("Nothing was known of this child on that day."));
        }
        var person = Person.of(timeline);
        var blocks = new ArrayList<Block>();
        blocks.add(next(timeline, known));
        blocks.add(home(timeline, person, known));
        blocks.add(plan(timeline, known));
        blocks.add(seen(timeline, known));
        blocks.add(involved(timeline, known));
        blocks.add(who(person));
        return blocks;
    }

    private Block next(Timeline timeline, Known known) {
        var owed = duties.of(timeline, laws.of(Acting.who().holder())).stream()
                .filter(duty -> duty.state(known.on()).owed()).limit(NEXT).toList();
        var table = Block.table("What is due next", "What", "By", "How it stands").whenEmpty("Nothing is due.");
        for (var duty : owed) {
            table = table.row(known.now() ? Work.act(duty) : Words.text(duty.what()), Words.lines(Words.day(duty.due()), Words.quiet(duty.mark())), state(duty, known));
        }
        return table;
    }

    private static Block home(Timeline timeline, Person person, Known known) {
        var placement = Care.placement(timeline).orElse(null);
        var address = person.confidential() ? Words.quiet("Withheld") : Words.text(person.address());
        var postcode = person.confidential() ? Words.quiet("Withheld") : Words.text(person.postcode());
        if (placement == null || !placement.lookedAfterOn(known.on())) {
            var home = Block.card("Where the child lives").fact("Address", address).fact("Postcode", postcode);
            return placement == null ? home : home.fact("In care", Words.run(Words.text("Until "), Words.day(placement.ended()),
                    Words.quiet(placement.reason() == null ? "" : ": " + CodeBook.EPISODE_END.say(placement.reason()))));
        }
        return placed(placement, person);
    }

    private static Block placed(PlacementNow placement, Person person) {
        return Block.card("Where the child lives")
                .fact("Home", Words.text(CodeBook.PLACEMENT.say(placement.placement())))
                .fact("Since", Words.day(placement.placed()))
                .fact("Provided by", Words.text(CodeBook.PROVIDER.say(placement.provider())))
                .fact("Postcode of the home", person.confidential() ? Words.quiet("Withheld") : Words.text(placement.placementPostcode()))
                .fact("Legal status", Words.run(Words.text(CodeBook.LEGAL_STATUS.say(placement.legalStatus())), Words.text(", since "),
                        Words.day(placement.legalSince())))
                .fact("In care since", Words.day(placement.since()));
    }

    private static Block plan(Timeline timeline, Known known) {
        var card = Block.card("Plans");
        var protection = Protection.protection(timeline).orElse(null);
        if (protection != null && protection.since() != null) {
            card = card.fact("Child protection plan", plan(protection));
        }
        if (protection != null && protection.enquirySince() != null) {
            card = card.fact("Section 47 enquiry", Words.run(Words.text("Since "), Words.day(protection.enquirySince())));
        }
        var leads = protection == null ? null : Protection.leads(timeline, known.on()).map(Fact::entry).orElse(null);
        if (leads != null) {
            card = card.fact("Led by", Words.link(leads.leadName() + (leads.helpName() == null ? "" : ", with " + leads.helpName() + " for the family"), known.in(Frames.Part.PROTECTION.of(timeline.subject()))));
        }
        for (EpisodeNow episode : FamilyHelp.episodes(timeline)) {
            card = card.fact(episode.planSince() == null ? "Referral" : "Child in need plan",
                    Words.run(Words.text("Since "), Words.day(episode.planSince() == null ? episode.since() : episode.planSince()),
                            Words.quiet(episode.need() == null ? "" : ": " + CodeBook.NEED.say(episode.need()))));
        }
        return card.facts().isEmpty() ? card.fact("Plan", Words.quiet("No plan stands" + (known.now() ? "" : " on that day"))) : card;
    }

    private static Words plan(PlanNow protection) {
        return Words.run(Words.text("Since "), Words.day(protection.since()),
                Words.text(protection.category() == null ? "" : ": " + CodeBook.CATEGORY_OF_ABUSE.say(protection.category())));
    }

    private static Block seen(Timeline timeline, Known known) {
        var child = timeline.subject();
        return Block.card("Last seen")
                .fact("Seen", Words.day(lately(timeline, Visited.class, known, visit -> visit.seen().contains(child))))
                .fact("Seen alone", Words.day(lately(timeline, Visited.class, known, visit -> visit.alone().contains(child))))
                .fact("Bedroom seen", Words.day(lately(timeline, Visited.class, known, visit -> Boolean.TRUE.equals(visit.bedroom()))))
                .fact("Reviewed", Words.day(lately(timeline, Reviewed.class, known, reviewed -> true)));
    }

    /// The last day up to that day on which such a thing happened; looked for from the end, for a child may have hundreds of visits.
    private static <E extends Entry> @Nullable LocalDate lately(Timeline timeline, Class<E> kind, Known known, Predicate<E> which) {
        return timeline.facts(kind).reversed().stream().filter(fact -> !fact.happened().isAfter(known.on()) && which.test(fact.entry())).findFirst().map(Fact::happened).orElse(null);
    }

    private static Block who(Person person) {
        return Block.card("About the child")
                .fact("Sex", Words.text(CodeBook.SEX.say(person.sex())))
                .fact("Ethnicity", Words.text(CodeBook.ETHNICITY.say(person.ethnicity())))
                .fact("Disability", Words.text(person.disabilities() == null ? null : java.util.Arrays.stream(person.disabilities().split(" "))
                        .map(CodeBook.DISABILITY::say).collect(Collectors.joining(", "))))
                .fact("Previous names", Words.text(person.previous()));
    }

    /// Every duty of the child: what, why, by when, on whose word, and how it stands.
    List<Block> duties(Timeline timeline, Known known) {
        var all = duties.of(timeline, laws.of(Acting.who().holder())).stream().filter(InPart::owes).toList();
        var owed = all.stream().filter(duty -> duty.state(known.on()).owed()).toList();
        var past = all.stream().filter(duty -> !duty.state(known.on()).owed() && !duty.arose().isAfter(known.on())).toList().reversed();
        var before = table("What was met, missed or not needed", "Nothing yet.", past, known);
        return List.of(table("What is owed", "Nothing is owed.", owed, known), past.size() <= FEW ? before
                : Block.details("What was met, missed or not needed (" + past.size() + ")", before));
    }

    List<Block> court(Timeline timeline, Known known) {
        return InCourt.blocks(timeline, known, duties.of(timeline, laws.of(Acting.who().holder())), laws.of(Acting.who().holder()), Records.once(others));
    }

    private static Block table(String caption, String empty, List<Duty> some, Known known) {
        var table = Block.table(caption, "What", "Why", "By", "How it stands", "Rule").whenEmpty(empty);
        for (var duty : some) {
            table = table.row(known.now() && duty.state(known.on()).owed() ? Work.act(duty) : Words.text(duty.what()), Words.text(duty.why()), Words.day(duty.due()), state(duty, known),
                    Words.lines(Words.link(duty.citation(), "/law/" + duty.rule()), Words.quiet(duty.mark())));
        }
        return table;
    }

    static Words state(Duty duty, Known known) {
        var state = duty.state(known.on());
        var tag = state.tag();
        var more = duty.ending() instanceof Duty.Ending.Met met && !met.on().isAfter(known.on()) ? "on " + Words.spoken(met.on())
                : state.owed() ? "" : duty.reason();
        return more.isEmpty() ? tag : Words.lines(tag, Words.quiet(more));
    }

    private static String part(String part) {
        return part.substring(0, 1).toUpperCase(java.util.Locale.UK) + part.substring(1).replace('-', ' ');
    }

    Block involved(Timeline timeline, Known known) {
        var ended = timeline.facts(AllocationEnded.class).stream()
                .filter(fact -> fact.entry().on() == null || !fact.entry().on().isAfter(known.on()))
                .map(fact -> fact.entry().allocation()).collect(Collectors.toSet());
        var table = Block.table("Who is involved", "Worker", "As", "Since").whenEmpty("Nobody is allocated.");
        for (var fact : timeline.facts(Allocated.class)) {
            if (!ended.contains(fact.id())) {
                table = table.row(Words.text(fact.entry().worker()), Words.text(part(fact.entry().part())), Words.day(fact.happened()));
            }
        }
        return table;
    }
}
