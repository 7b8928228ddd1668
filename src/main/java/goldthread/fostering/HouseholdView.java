package goldthread.fostering;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.duties.Duty;
import goldthread.duties.Ground.Stop;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.MemberLeft;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Block.Event;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.people.Person;
import goldthread.time.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A household as blocks of a page. No child is named but those that are handed in.
record HouseholdView(Household household, Law law, LocalDate today) {
    private static final int LATEST = 12;

    static Words owed(Duty duty, LocalDate today) {
        var step = duty.alert() && !duty.rule().equals(UsualLimit.RULE) && !duty.rule().equals("T-G13") && !duty.rule().equals("T-G14c") ? java.util.Optional.<Step>empty() : Step.meeting(duty.rule());
        return lines(run(step.<Words>map(one -> link(duty.what(), Fostering.ADDRESS + "/" + duty.subject() + "/" + one.path())).orElse(text(duty.what())), new Words.Plain(" "), duty.state(today).tag()),
                run(quiet(duty.why() + ". "), link(duty.citation(), "/law/" + duty.rule()), quiet(", " + duty.mark())));
    }

    Words stage() {
        var stage = household.stage(law, today);
        var approval = household.approval(law, today);
        return approval.isPresent() && approval.get().end() != null ? lines(tag(stage.words(), Colour.ORANGE), quiet("Until " + Words.spoken(approval.get().end().on()) + ": " + approval.get().end().reason()))
                : tag(stage.words(), switch (stage) {
                    case ENQUIRY -> Colour.BLUE;
                    case APPLICATION -> Colour.PURPLE;
                    case APPROVED -> Colour.GREEN;
                    case ENDED -> Colour.GREY;
                });
    }

    Words workers() {
        var workers = household.workers();
        return workers.isEmpty() ? quiet("Nobody yet") : lines(workers.stream().map(one -> run(text(one.worker()), quiet(", " + one.part().toLowerCase(java.util.Locale.UK)))).toList());
    }

    Block about() {
        var reached = household.reached();
        var summary = Block.summary().fact("Stage", stage()).fact("Fosters", text(household.enquired().sort().equals(HouseholdEntry.Enquired.CONNECTED) ? "A child whom they know, as connected person" : "Any child")).fact("Worker", workers());
        var approval = household.approval(law, today);
        if (approval.isPresent()) {
            summary = summary.fact("Approved since", day(approval.get().from().happened())).fact("Terms", household.terms(law, today).map(terms -> text(terms.words())).orElse(Words.missing()));
        }
        var belongs = household.constellations().stream().filter(one -> one.on(today)).reduce((first, second) -> second);
        if (belongs.isPresent()) summary = summary.fact("Constellation", lines(text(belongs.get().joined().entry().name()), quiet(belongs.get().joined().entry().home() + " since " + Words.spoken(belongs.get().joined().happened()))));
        var exemption = UsualLimit.exemption(household, today);
        if (exemption.isPresent()) summary = summary.fact("Exempted", lines(text("For " + exemption.get().entry().children() + " children, by " + exemption.get().entry().authority()), quiet(exemption.get().entry().until() == null ? "No last day" : "Until " + Words.spoken(exemption.get().entry().until()))));
        var kept = household.keptUntil(law).filter(due -> !household.over(law).orElse(today).isAfter(today));
        if (kept.isPresent()) summary = summary.fact("Record is kept", lines(text("At least until " + Words.spoken(kept.get().by())), today.isBefore(kept.get().by()) ? quiet("") : tag("Decide whether it is kept on", Colour.ORANGE), run(link(kept.get().citation(), "/law/T-J19"), quiet(", to be confirmed"))));
        var open = AllegationForms.open(household);
        if (!open.isEmpty()) summary = summary.fact("Allegation", lines(tag("Looked into", Colour.ORANGE), quiet("Since " + Words.spoken(open.getFirst().happened()) + ". It says nothing of what is found. Ask who leads the team before another child comes")));
        return summary.fact("Address", lines(text(reached.address()), text(reached.postcode()))).fact("Telephone", text(reached.phone()));
    }

    List<Block> due(List<Duty> duties) {
        var owed = duties.stream().filter(duty -> duty.state(today).owed()).toList();
        var list = Block.summary();
        for (var duty : owed) list = list.fact(Words.spoken(duty.due()), owed(duty, today));
        var past = Block.table("Met, missed or not needed", "By", "What", "How it stands").captionHidden();
        for (var duty : duties.reversed()) {
            if (!duty.state(today).owed()) past = past.row(day(duty.due()), lines(text(duty.what()), run(quiet(duty.why() + ". "), link(duty.citation(), "/law/" + duty.rule()), quiet(", " + duty.mark()))), how(duty));
        }
        var due = new Block.Section("due", "What is due", List.of(owed.isEmpty() ? Block.say(quiet("Nothing is due.")) : list));
        return past.rows().isEmpty() ? List.of(due) : List.of(due, Block.details("Met, missed or not needed: " + past.rows().size(), past));
    }

    private Words how(Duty duty) {
        return duty.ending() instanceof Duty.Ending.Met met ? lines(duty.state(today).tag(), quiet("on " + Words.spoken(met.on()))) : duty.reason().isEmpty() ? duty.state(today).tag() : lines(duty.state(today).tag(), quiet(duty.reason()));
    }

    Block members() {
        var table = Block.table("The household", "Name", "Is", "Last checked").whenEmpty("Nobody is named yet.");
        for (var member : household.members(today)) {
            var entry = member.entry();
            table = table.row(lines(text(entry.name()), quiet(entry.born() == null ? "" : "Born " + Words.spoken(entry.born()))), text(entry.role()), !Household.adult(entry, today) ? quiet("Not asked") : lines(checked(entry.member(), Checked.DBS), checked(entry.member(), Checked.HEALTH)));
        }
        return table;
    }

    private Words checked(UUID member, String check) {
        var last = household.timeline().facts(Checked.class).stream().filter(fact -> fact.entry().member().equals(member) && fact.entry().check().equals(check)).reduce((first, second) -> second);
        return run(text(check + ": "), last.<Words>map(fact -> day(fact.happened())).orElse(Words.missing()));
    }

    /// Who is fostered here: by the household's own record, held against the terms, the usual limit and the placements of children.
    /// @param placed at this postcode, by the placements   @param names those whose record the reader may open
    List<Block> fostered(int placed, Map<Subject, Person> names) {
        var stays = UsualLimit.stays(household, today);
        var terms = household.terms(law, today);
        var table = Block.table("Children who live here", "Child", "Since", "Against the terms").whenEmpty("No child is recorded as living here.");
        for (var stay : stays) {
            var person = stay.entry().child() == null ? null : names.get(stay.entry().child());
            var age = person == null || person.born() == null ? null : Integer.valueOf(Age.of(person.born(), today).years());
            table = table.row(person == null ? quiet("A child whose record you may not open, or whose address is confidential") : link(person.name(), "/child/" + person.subject()), day(stay.happened()),
                    age == null || terms.isEmpty() ? quiet("Age not known here") : terms.get().holdsAge(age) ? text("Aged " + age) : run(text("Aged " + age + " "), tag("Outside the ages", Colour.ORANGE)));
        }
        var blocks = new ArrayList<Block>(List.of(table));
        if (UsualLimit.exceeded(household, law, today)) blocks.add(new Block.Warning(stays.size() + " children live here, not all of them brothers and sisters. Above the usual limit an exemption is needed: " + law.citation(UsualLimit.RULE, today) + "."));
        if (terms.isPresent() && stays.size() > terms.get().children()) blocks.add(new Block.Warning("The terms of approval are for " + terms.get().children() + ". Outside them children may live here for at most six working days, in an emergency: Care Planning Regulations 2010 reg 23, to be confirmed."));
        if (stays.isEmpty() ? placed > 0 : placed != stays.size()) blocks.add(Block.say("By the placements of children, " + placed + (placed == 1 ? " child is" : " children are") + " fostered at this postcode; " + stays.size() + (stays.size() == 1 ? " is" : " are") + " recorded here."));
        return blocks;
    }

    /// What happened, the latest first; what is older is folded away. @param withdraw entries that the reader may withdraw
    Block story(Collection<UUID> withdraw, Map<Subject, Person> names, Map<Class<?>, Kind<?>> kinds) {
        var events = new ArrayList<Event>();
        for (var fact : household.timeline().facts(HouseholdEntry.class).reversed()) {
            var kind = kinds.get(fact.entry().getClass());
            var event = Event.of("e" + fact.id(), text(title(fact, kind.title(), names)), fact.happened()).body(body(fact, kind));
            events.add(withdraw.contains(fact.id()) ? event.actions(Block.Button.go("Withdraw", Fostering.ADDRESS + "/" + household.subject() + "/withdraw?entry=" + fact.id()).secondary()) : event);
        }
        var latest = new Block.Story(events.stream().limit(LATEST).toList(), "Nothing is recorded yet.");
        return new Block.Section("timeline", "Timeline", events.size() <= LATEST ? List.of(latest) : List.of(latest, Block.details("Earlier: " + (events.size() - LATEST), new Block.Story(events.stream().skip(LATEST).toList(), ""))));
    }

    private String title(Fact<HouseholdEntry> fact, String title, Map<Subject, Person> names) {
        return switch (fact.entry()) {
            case MemberLeft left -> title + ": " + name(left.member());
            case Checked check -> title + ": " + name(check.member());
            case HouseholdEntry.AllegationMade made when made.member() != null -> title + " against " + name(made.member());
            case StandardsMet met -> title + ": " + name(met.member());
            case HouseholdEntry.ChildCame came when came.child() != null && names.containsKey(came.child()) -> names.get(came.child()).name() + " came to live here";
            case Decided decided -> decided.outcome();
            case HouseholdEntry.Visited visited when visited.unannounced() -> "Unannounced visit";
            default -> title;
        };
    }

    private String name(UUID member) {
        return household.timeline().facts(MemberJoined.class).stream().filter(fact -> fact.entry().member().equals(member)).map(fact -> fact.entry().name()).findFirst().orElse("somebody");
    }

    @SuppressWarnings("unchecked")
    private static Block[] body(Fact<HouseholdEntry> fact, Kind<?> kind) {
        var said = ((Kind<HouseholdEntry>) kind).tells().apply(fact.entry()).stream().filter(detail -> !detail.value().isBlank()).map(detail -> run(quiet(detail.label() + ": "), text(detail.value()))).toList();
        return said.isEmpty() ? new Block[0] : new Block[] {Block.say(lines(said))};
    }
}
