package goldthread.child.family;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.care.Care;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.child.Recordings;
import goldthread.duties.Duty;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.PanelDiscussed;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.OneFamily;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Voice;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.people.Person;
import goldthread.protection.Protection;
import goldthread.recording.Recording;
import goldthread.time.Age;
import goldthread.workforce.StaffEntry.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One family's help as a page: one thing beneath the other, each with what may be done about it.
/// @param left whether a worker left before the day of the page
record FamilyView(OneFamily family, Reading reading, Function<UUID, Optional<Left>> left) {
    /// The clocks of help to a family: section A of the rule book.
    private static final String CLOCKS = "T-A";

    record Child(Person person, Timeline timeline) {}

    /// @param responsible null: nobody said
    record Adult(Person person, String relation, @Nullable Boolean responsible) {}

    List<Block> help() {
        var accepted = family.accepted();
        var blocks = new ArrayList<Block>();
        if (accepted.isEmpty()) {
            blocks.add(Block.say("Nobody has recorded yet that this family is helped together. It begins with the family's agreement: then one lead, one assessment and one plan are for all its children."));
            blocks.addAll(acts(act("Begin family help", "familyhelp.help-accepted")));
            return blocks;
        }
        var card = Block.card("Help to this family").fact("Level", level(family.level())).fact("Helped since", day(accepted.get().happened()));
        if (!accepted.get().entry().agreedBy().isEmpty()) card = card.fact("Agreed by", text(String.join(", ", accepted.get().entry().agreedBy())));
        card = card.fact("Lead practitioner", lead()).fact("Social work supervisor", supervisor());
        family.steps().stream().reduce((one, later) -> later).filter(step -> !family.goesOn() && step.entry().withoutConsent()).ifPresent(step ->
            blocks.add(Block.say(Words.run(text("The family took back its consent on "), day(step.happened()), text(". What was recorded stays here, and help can be offered again.")))));
        blocks.add(leads() > 1 ? card.fact("Lead practitioners so far", text(leads())) : card);
        blocks.addAll(family.goesOn() ? acts(act("Step up or down", "familyhelp.level-changed"), act(family.lead().isEmpty() ? "Name the lead" : "Change the lead", "familyhelp.lead-named"))
                : acts(act("Begin family help again", "familyhelp.help-accepted")));
        return blocks;
    }

    private Words lead() {
        return family.lead().map(fact -> lines(named(fact.entry().lead(), fact.entry().account()), quiet(fact.entry().profession() + (fact.entry().agency() == null ? "" : ", " + fact.entry().agency())
                + ", since " + Words.spoken(since(fact.entry().lead()))))).orElse(quiet("Nobody is named yet"));
    }

    /// Who left leads and supervises nothing any more: another is to be named.
    private Words named(String name, @Nullable UUID account) {
        return account == null ? text(name) : left.apply(account).<Words>map(gone -> Words.run(text(name + " "), tag("Left on " + Words.spoken(gone.on()), Words.Colour.RED))).orElse(text(name));
    }

    /// From when the lead leads, also where they were named again with another supervisor.
    private java.time.LocalDate since(String lead) {
        var since = family.leads().getLast().happened();
        for (var fact : family.leads().reversed()) {
            if (!fact.entry().lead().equals(lead)) break;
            since = fact.happened();
        }
        return since;
    }

    private long leads() {
        return family.leads().stream().map(fact -> fact.entry().lead()).distinct().count();
    }

    private Words supervisor() {
        var lead = family.lead().map(fact -> fact.entry());
        return lead.filter(one -> one.supervisor() != null).map(one -> named(one.supervisor(), one.supervisorAccount())).orElseGet(() -> lead.filter(LeadNamed::socialWorker).isPresent() ? quiet("Not needed: the lead is a social worker")
                : family.level().needsSocialWork() ? tag("Nobody is named", Words.Colour.RED) : quiet("Not needed below section 17"));
    }

    static Words level(Level level) {
        return tag(level.words(), switch (level) {
            case UNIVERSAL -> Words.Colour.GREY;
            case EARLY_HELP -> Words.Colour.TEAL;
            case SECTION_17 -> Words.Colour.BLUE;
            case PROTECTION -> Words.Colour.PURPLE;
        });
    }

    /// Each child's own level: a child of the family may be on a protection plan, and another not.
    Block children(List<Child> children) {
        var table = Block.table("Children", "Name", "Age", "Level of help", "What stands").whenEmpty("No child of this family may be shown to you.");
        for (var child : children) {
            var protection = Protection.protection(child.timeline).orElse(null);
            boolean planned = protection != null && protection.since() != null;
            var stands = new ArrayList<Words>();
            Care.placement(child.timeline).filter(placement -> placement.lookedAfterOn(reading.day())).ifPresent(placement -> stands.add(run(text("In care since "), day(placement.since()))));
            if (planned) stands.add(run(text("Child protection plan since "), day(protection.since())));
            if (protection != null && protection.enquirySince() != null) stands.add(run(text("Section 47 enquiry since "), day(protection.enquirySince())));
            FamilyHelp.episodes(child.timeline).stream().filter(episode -> episode.planSince() != null)
                    .forEach(episode -> stands.add(run(text("Child in need plan since "), day(episode.planSince()))));
            table = table.row(link(child.person.name(), "/child/" + child.person.subject()), age(child.person), level(planned ? Level.PROTECTION : OneFamily.of(child.timeline, reading.day()).level()),
                    stands.isEmpty() ? quiet("") : lines(stands));
        }
        return table;
    }

    private Words age(Person person) {
        return person.born() == null ? person.expected() == null ? Words.missing() : run(text("Expected "), day(person.expected()))
                : text(Age.of(person.born(), reading.day()).years());
    }

    Block adults(List<Adult> adults) {
        var table = Block.table("Adults of the family", "Name", "To the child", "Parental responsibility").whenEmpty("Nobody is recorded yet.");
        for (var adult : adults) table = table.row(text(adult.person.name()), text(adult.relation), adult.responsible == null ? Words.missing() : text(adult.responsible ? "Yes" : "No"));
        return table;
    }

    List<Block> team() {
        var table = Block.table("Team around the family", "Who", "Agency", "What they do", "Since").whenEmpty("Nobody is in the team yet.");
        for (var one : family.team()) {
            table = table.row(lines(text(one.entry().name()), quiet(one.entry().role())), text(one.entry().agency()), one.entry().does() == null ? quiet("") : text(one.entry().does()), day(one.happened()));
        }
        var blocks = new ArrayList<Block>(List.of(table));
        blocks.addAll(family.team().isEmpty() ? acts(act("Add somebody to the team", "familyhelp.team-joined"))
                : acts(act("Add somebody to the team", "familyhelp.team-joined"), act("Somebody left", "familyhelp.team-left")));
        return blocks;
    }

    List<Block> assessment() {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Assessment")));
        var last = family.assessment();
        if (last.isEmpty()) {
            blocks.add(Block.say("No assessment of the family is written yet."));
        } else {
            var said = last.get().entry();
            var summary = Block.summary().fact("Written", day(last.get().happened())).fact("Authorised by", said.authorisedBy() == null ? quiet("Still being written") : text(said.authorisedBy()))
                    .fact("The family lives with", said.factors().isEmpty() && said.needs().isEmpty() ? quiet("Nothing found")
                            : lines(Stream.concat(said.needs().stream(), said.factors().stream().map(CodeBook.FACTOR::words)).map(Words::text).toList()));
            blocks.add(told(told(told(summary, "Daily life", said.daily()), "What goes well", said.strengths()), "What worries us", said.worries()));
            quote(blocks, Voice.CHILD, said.child(), last.get().happened());
            quote(blocks, Voice.FAMILY, said.family(), last.get().happened());
            quote(blocks, Voice.ANALYSIS, said.analysis(), last.get().happened());
        }
        blocks.addAll(acts(act(last.isEmpty() ? "Write the assessment" : "Take the assessment further", "familyhelp.family-assessed")));
        return blocks;
    }

    /// What panels of the neighbourhood's agencies said of the family.
    List<Block> panels() {
        var table = Block.table("Multi-agency panels", "When", "Panel", "Decided", "Who does what");
        var all = reading.timeline().facts(PanelDiscussed.class).stream().filter(fact -> !fact.happened().isAfter(reading.day())).toList();
        for (var met : all.reversed()) {
            table = table.row(day(met.happened()), lines(text(met.entry().panel()), quiet(String.join(", ", met.entry().present()))), text(met.entry().decided()), text(met.entry().actions()));
        }
        var asked = Block.say(link("All panels", "/panels"), text(": agenda, what was decided, who does what."));
        return all.isEmpty() ? List.of(asked) : List.of(table, asked);
    }

    private static Block.Summary told(Block.Summary summary, String what, @Nullable String text) {
        return text == null ? summary : summary.fact(what, text(text));
    }

    static void quote(List<Block> blocks, Voice voice, @Nullable String words, java.time.LocalDate on) {
        if (words != null) blocks.add(new Block.Quote(voice, words, day(on)));
    }

    Block due(List<Duty> all) {
        var table = Block.table("What is due", "What", "By", "Why").whenEmpty("Nothing is due.");
        for (var duty : all) {
            if (duty.rule().startsWith(CLOCKS) && duty.state(reading.day()).owed()) {
                var late = duty.state(reading.day()) == Duty.State.LATE;
                table = table.row(act(duty), late ? lines(day(duty.due()), tag("Late", Words.Colour.RED)) : day(duty.due()),
                        lines(text(duty.why()), run(link(duty.citation(), "/law/" + duty.rule()), quiet(", " + duty.mark()))));
            }
        }
        return table;
    }

    /// What is owed, and the way to the form that meets it.
    private Words act(Duty duty) {
        return (reading.writable() && !duty.alert() ? Recordings.meeting(duty.rule()) : Optional.<Recording<?>>empty()).<Words>map(recording ->
                link(duty.what(), "/child/" + reading.timeline().subject() + "/record/" + recording.kind() + "?rule=" + duty.rule() + "&due=" + duty.due())).orElseGet(() -> text(duty.what()));
    }

    List<Block> steps() {
        var table = Block.table("How the level of help changed", "When", "To", "Why", "Decided by");
        for (var step : family.steps().reversed()) table = table.row(day(step.happened()), text(step.entry().to().words()), step.entry().ends() == null ? text(step.entry().why()) : lines(text(step.entry().ends() + "."), text(step.entry().why())), text(step.entry().decidedBy()));
        return family.steps().isEmpty() ? List.of() : List.of(table);
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + reading.timeline().subject() + "/record/" + kind).secondary();
    }

    private List<Block> acts(Button... acts) {
        return reading.writable() ? List.of(Block.buttons(acts)) : List.of();
    }
}
