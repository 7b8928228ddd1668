package goldthread.child.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
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
import goldthread.protection.partners.FamiliesLed;
import goldthread.protection.partners.FamiliesLed.Led;
import goldthread.protection.partners.FamilyLedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
                Block.say(quiet("You see the help to this family, and write to it, while you lead it. It stands with your name in the record at once" + (lead.supervisorAccount() == null ? "." : ", and " + lead.supervisor() + " is told of it.")
                        + " You cannot change what you wrote: write it anew, or tell " + (lead.supervisor() == null ? "the authority" : lead.supervisor()) + ", who can correct it, and say why."))));
        blocks.addAll(FamilyLedView.help(led));
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
}
