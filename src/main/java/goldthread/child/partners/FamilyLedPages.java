package goldthread.child.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.child.Recordings;
import goldthread.duties.Duties;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.protection.partners.FamiliesLed;
import goldthread.protection.partners.FamiliesLed.Led;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The family help record of a family, for the lead practitioner of another agency: level, lead, team, assessment and plan, what is
/// owed and what they wrote, and nothing else of the record. No address stands here, and no link leads to a record of a child.
@Needs(Permission.CONTRIBUTE)
@Controller
class FamilyLedPages {
    private static final String ALL = "/invitations";
    /// What is owed by who leads help to a family: assessment, reviews of the plan, visits.
    private static final Set<String> OWED = Set.of("T-A05", "T-A10b", "T-A11", "T-A12a", "T-A13b", "T-A13d", "T-A14b", "T-A15a", "T-A15d", "T-B12a");
    private static final int MOST = 30;

    private final FamiliesLed families;
    private final CaseFile caseFile;
    private final Duties duties;
    private final Laws laws;

    FamilyLedPages(FamiliesLed families, CaseFile caseFile, Duties duties, Laws laws) {
        this.families = families;
        this.caseFile = caseFile;
        this.duties = duties;
        this.laws = laws;
    }

    @GetMapping(ALL + "/family/{child}")
    View one(@PathVariable UUID child) {
        return families.open(child, this::page);
    }

    private Page page(Led led) {
        var family = led.family();
        var lead = family.lead().orElseThrow().entry();
        var child = led.subject().id();
        var blocks = new ArrayList<Block>();
        var names = families.together(led).stream().map(one -> one.child().name()).toList();
        blocks.add(Block.summary().fact(names.size() == 1 ? "Child" : "Children", lines(names.stream().map(Words::text).toList())).fact("Level of help", text(family.level().words()))
                .fact("Lead practitioner", text(lead.lead() + ", " + lead.profession())).fact("Social work supervisor", lead.supervisor() == null ? quiet("Nobody is named") : text(lead.supervisor())));
        blocks.add(owed(led));
        blocks.add(Block.section("write", "Write what is new", new Block.Bullets(LeadsDesk.KINDS.stream().flatMap(kind -> Recordings.of(kind).stream()).<Words>map(form -> link(form.form().title(), LeadsDesk.at(child, form.kind()))).toList()),
                Block.say(quiet("You see the help to this family, and write to it, while you lead it. It stands with your name in the record at once" + (lead.supervisor() == null ? "." : ", and " + lead.supervisor() + " is told of it.")
                        + " You cannot change what you wrote: write it anew, or tell " + (lead.supervisor() == null ? "the authority" : lead.supervisor()) + ", who can correct it, and say why."))));
        blocks.add(team(led));
        blocks.addAll(assessment(led));
        blocks.addAll(plan(led));
        blocks.addAll(written(led));
        return Page.of("Help to a family").about(LeadsDesk.identity(led)).caption("You lead").in(ALL).under(link("Invitations", ALL))
                .actions(Button.go("Record a visit", LeadsDesk.at(child, LeadsDesk.VISIT)), Button.go("Write a case note", LeadsDesk.at(child, LeadsDesk.NOTE)).secondary(), Button.go("Tell of a concern", LeadsDesk.at(child, LeadsDesk.RISK)).secondary()).with(blocks);
    }

    private Block owed(Led led) {
        var today = families.today();
        var table = Block.table("What is owed", "What", "By", "How it stands", "Source").whenEmpty("Nothing is owed to this family now.");
        for (var duty : duties.of(led.timeline(), laws.of(Acting.who().holder()))) {
            if (!OWED.contains(duty.rule()) || duty.alert() || !duty.state(today).owed() || duty.arose().isAfter(today)) continue;
            var meets = Recordings.meeting(duty.rule()).filter(form -> LeadsDesk.KINDS.contains(form.kind()));
            table = table.row(lines(meets.isPresent() ? link(duty.what(), LeadsDesk.at(led.subject().id(), meets.get().kind()) + "?rule=" + duty.rule()) : text(duty.what()), quiet(duty.why())), day(duty.due()), duty.state(today).tag(),
                    lines(text(duty.citation()), quiet(duty.mark())));
        }
        return table;
    }

    /// As it stands now, the latest first; what was withdrawn is said to be.
    private List<Block> written(Led led) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("What you wrote")));
        for (var line : Written.by(led.timeline(), Acting.who().account()).stream().limit(MOST).toList()) {
            blocks.add(Written.card(caseFile.kinds(), led.timeline(), line, Words.moment(line.envelope().recorded()), led.kept()::without));
        }
        if (blocks.size() == 1) blocks.add(Block.say(quiet("You have written nothing yet.")));
        return blocks;
    }

    private static Block team(Led led) {
        var table = Block.table("Team around the family", "Who", "Agency", "What they do").whenEmpty("Nobody is in the team yet.");
        for (var one : led.family().team()) table = table.row(lines(text(one.entry().name()), quiet(one.entry().role())), text(one.entry().agency()), said(led, one.entry().does()));
        return table;
    }

    private static List<Block> assessment(Led led) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Assessment")));
        var last = led.family().assessment();
        if (last.isEmpty()) {
            blocks.add(Block.say("No assessment of the family is written yet."));
            return blocks;
        }
        var one = last.get().entry();
        blocks.add(Block.summary().fact("Written", day(last.get().happened())).fact("The family lives with", lines(Stream.concat(one.needs().stream(), one.factors().stream().map(CodeBook.FACTOR::words)).map(Words::text).toList()))
                .fact("Daily life", said(led, one.daily())).fact("What goes well", said(led, one.strengths())).fact("What worries us", said(led, one.worries())).fact("The children say", said(led, one.child()))
                .fact("The family says", said(led, one.family())).fact("What it means", said(led, one.analysis())));
        return blocks;
    }

    private static List<Block> plan(Led led) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Plan")));
        var versions = led.family().plan().isEmpty() ? List.<goldthread.casefile.Fact<goldthread.familyhelp.FamilyEntry.PlanAgreed>>of() : led.family().versions();
        if (versions.isEmpty()) {
            blocks.add(Block.say("No plan is agreed yet."));
            return blocks;
        }
        var plan = versions.getLast();
        blocks.add(Block.summary().fact("Agreed", day(plan.happened())).fact("Aims", said(led, plan.entry().aims())).fact("If it does not work", said(led, plan.entry().contingency())));
        var table = Block.table("Who does what", "What", "Who", "By", "How it stands");
        for (var action : plan.entry().actions()) table = table.row(said(led, action.what()), text(action.who() + ", " + action.agency()), action.by() == null ? quiet("Goes on") : day(action.by()),
                led.family().done(action).isPresent() ? tag("Done", Words.Colour.GREEN) : tag("To do", Words.Colour.BLUE));
        blocks.add(table);
        return blocks;
    }

    /// Without what somebody must not be told.
    private static Words said(Led led, @Nullable String words) {
        return words == null ? Words.missing() : text(led.kept().without(words));
    }
}
