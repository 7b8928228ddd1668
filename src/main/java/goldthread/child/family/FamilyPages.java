package goldthread.child.family;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame;
import goldthread.child.ChildFrame.Reading;
import goldthread.duties.Duties;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.OneFamily;
import goldthread.familyhelp.area.AreaEntry;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.Areas;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.PeopleEntry.Related;
import goldthread.workforce.Leading;
import goldthread.workforce.Workforce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One record for one family, read from the record of any of its children.
@Needs(Permission.SEE_CHILDREN)
@Controller
class FamilyPages {
    private static final String PART = "family help";

    private final ChildFrame frame;
    private final CaseFile caseFile;
    private final Access access;
    private final People people;
    private final Duties duties;
    private final Laws laws;
    private final Workforce workforce;

    FamilyPages(ChildFrame frame, CaseFile caseFile, Access access, People people, Duties duties, Laws laws, Workforce workforce) {
        this.workforce = workforce;
        this.frame = frame;
        this.caseFile = caseFile;
        this.access = access;
        this.people = people;
        this.duties = duties;
        this.laws = laws;
    }

    @GetMapping("/child/{child}/family")
    View family(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.family(child, known, "Family help", reading -> {
            var family = OneFamily.of(reading.timeline(), reading.day());
            var view = new FamilyView(family, reading, worker -> Leading.left(caseFile.timeline(new Subject(worker)), reading.day()));
            var blocks = new ArrayList<Block>();
            blocks.addAll(view.help());
            blocks.addAll(area(reading));
            blocks.add(view.children(children(family, reading)));
            blocks.add(view.adults(adults(reading)));
            if (!reading.timeline().facts(FamilyEntry.class).isEmpty()) {
                blocks.addAll(view.team());
                blocks.addAll(view.assessment());
                blocks.addAll(new PlanView(family, reading).standing());
            }
            blocks.add(view.due(duties.of(reading.timeline(), laws.of(Acting.who().holder()))));
            blocks.addAll(view.panels());
            blocks.addAll(view.steps());
            return blocks;
        });
    }

    /// Which team and hub serve the place where the child lives, unless that is confidential.
    private List<Block> area(Reading reading) {
        var areas = Areas.of(caseFile.timeline(AreaEntry.REGISTRY), reading.day()).without(workforce.gone(reading.day())::contains);
        var child = Person.of(reading.timeline());
        if (areas.all().isEmpty() || child.confidential() || child.postcode() == null) return List.of();
        var summary = Block.summary();
        for (var sort : List.of(AreaServed.TEAM, AreaServed.HUB)) {
            summary = summary.fact(sort, areas.serving(child.postcode(), sort).<Words>map(team -> Words.lines(Words.text(team.served().name() + (team.served().reach() == null ? "" : ", " + team.served().reach())),
                    Words.quiet(team.names()))).orElse(Words.quiet("None serves " + child.postcode())));
        }
        return List.of(summary);
    }

    /// The plan to be printed; or beside the version before it.
    @GetMapping("/child/{child}/family/plan")
    View plan(@PathVariable UUID child, @RequestParam(required = false) @Nullable UUID version, @RequestParam(defaultValue = "false") boolean changes,
              @RequestParam(required = false) @Nullable String known) {
        return frame.family(child, known, "Family help plan", reading -> new PlanView(OneFamily.of(reading.timeline(), reading.day()), reading).version(version, changes));
    }

    /// Those of the children whose record may be opened; each is written down as seen.
    private List<FamilyView.Child> children(OneFamily family, Reading reading) {
        var all = family.children();
        var seen = access.viewAll(ids(all), PART);
        var named = people.find(all);
        return all.stream().filter(child -> seen.contains(child.id()) && named.containsKey(child)).map(child ->
                new FamilyView.Child(named.get(child), record(child, reading))).toList();
    }

    private Timeline record(Subject child, Reading reading) {
        return child.equals(reading.timeline().subject()) ? reading.timeline() : reading.known().apply(caseFile.timeline(child));
    }

    private List<FamilyView.Adult> adults(Reading reading) {
        var child = reading.timeline().subject();
        var related = reading.timeline().facts(Related.class).stream().map(Fact::entry).filter(one -> one.person().equals(child) && !one.other().equals(child)
                && !one.relation().equals("brother or sister") && (one.until() == null || one.until().isAfter(reading.day()))).toList();
        var others = related.stream().map(Related::other).toList();
        Set<UUID> found = access.found(ids(others));
        var named = people.find(others);
        return related.stream().filter(one -> found.contains(one.other().id()) && named.containsKey(one.other()))
                .map(one -> new FamilyView.Adult(named.get(one.other()), one.relation(), one.parentalResponsibility())).toList();
    }

    private static List<UUID> ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toList();
    }
}
