package goldthread.team;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.team.WorkloadCap.Cap;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Journey.Place;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Early career programmes as pages.
final class ProgrammeView {
    private ProgrammeView() {}

    /// Somebody in a programme, with how far they are.
    record Line(UUID account, String name, Journey journey) {}

    static Page cohorts(List<Line> lines, LocalDate today) {
        var table = Block.table("Workers in a programme").columns(Column.of("Worker"), Column.of("Programme"), Column.of("Cohort"), Column.of("Next"), Column.number("Late"), Column.number("Standards shown"), Column.of("Time for learning"))
                .captionHidden().whenEmpty("Nobody is in an early career programme. Begin one on a worker's page.");
        for (var each : lines) {
            var next = each.journey().places().stream().filter(place -> place.open() && !(place.step().optional() && place.due().isBefore(today))).findFirst();
            long late = each.journey().places().stream().filter(place -> place.late(today)).count();
            table = table.row(link(each.name(), ProgrammePages.address(each.account())), text(each.journey().programme().title()), each.journey().begun().adopter() ? lines(text(each.journey().begun().cohort()), quiet("Early adopter")) : text(each.journey().begun().cohort()),
                    next.map(place -> lines(text(place.step().title()), day(place.due()))).orElse(quiet("All steps are done")), late == 0 ? text(0) : tag(Long.toString(late), Colour.RED),
                    text(each.journey().evidence().size() + " of " + Programme.STANDARDS.size()), time(each.journey()));
        }
        return Page.of("Early career programmes").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM)).with(table, Block.say(link("Fairness of assessments", ProgrammePages.FAIRNESS)), templates());
    }

    private static Words time(Journey journey) {
        return journey.kept().<Words>map(kept -> kept < journey.programme().protectedTime() ? lines(tag(kept + "%", Colour.YELLOW), quiet("of " + journey.programme().protectedTime() + "% promised")) : text(kept + "%")).orElse(quiet("None told"));
    }

    private static Block templates() {
        var table = Block.table("Programmes", "Programme", "Takes", "Promises", "State", "Source");
        for (var each : Programme.ALL) table = table.row(text(each.title()), text(each.months() + " months"), text(each.protectedTime() + "% of the time for learning, at most " + each.workload() + "% of a full caseload"), text(each.status()), text(each.source()));
        return Block.details("The programmes and their sources", table);
    }

    /// @param cap of the caseload; empty where the programme is over
    static List<Block> journey(Journey journey, Timeline worker, Optional<Cap> cap, LocalDate today) {
        var blocks = new ArrayList<Block>();
        var programme = journey.programme();
        var begun = journey.begun();
        blocks.add(Block.summary().fact("Programme", lines(text(programme.title()), quiet(programme.status()))).fact("Cohort", text(begun.cohort() + (begun.adopter() ? ", early adopter" : "")))
                .fact("From", Words.run(day(begun.on()), text(" until "), day(journey.ends()))).fact("Assessor", text(begun.assessor()))
                .fact("Supervision", Journey.due(worker, today).map(due -> due.isBefore(today) ? lines(tag("Late", Colour.RED), day(due)) : lines(text("Due"), day(due))).orElse(quiet("Not known")))
                .fact("Time for learning", time(journey))
                .fact("Caseload", cap.map(ProgrammeView::caseload).orElse(quiet("No cap: the programme is over, or has not begun"))));
        var steps = Block.table("Steps").columns(Column.of("Step"), Column.of("Due"), Column.of("Done"), Column.of("Source"));
        for (var place : journey.places()) steps = steps.row(text(place.step().title()), day(place.due()), done(place, today), lines(text(place.step().source()), place.step().unconfirmed() ? tag("To be confirmed", Colour.YELLOW) : quiet("")));
        blocks.add(steps);
        exceeded(worker, blocks);
        appeals(worker, journey, blocks);
        blocks.add(portfolio(journey, worker));
        blocks.add(Block.say(quiet("By the post-qualifying standard for child and family practitioners; the titles are ours, to be confirmed.")));
        return blocks;
    }

    private static Words caseload(Cap cap) {
        return cap.most() == 0 ? lines(text("weight " + cap.weight()), quiet("No colleague carries anything to compare with")) : cap.above(0) ? lines(tag("Above the cap", Colour.RED), text("weight " + cap.weight() + ", and at most " + cap.most() + " is promised: " + cap.share()))
                : text("weight " + cap.weight() + ", and at most " + cap.most() + " is promised: " + cap.share());
    }

    private static void exceeded(Timeline worker, List<Block> into) {
        var all = worker.facts(CapExceeded.class).stream().map(Fact::entry).toList();
        if (all.isEmpty()) return;
        var table = Block.table("Given above the workload cap").columns(Column.of("When"), Column.number("Children"), Column.number("Weight with them"), Column.number("Promised"), Column.of("Why"), Column.of("Authorised by"));
        for (var each : all) table = table.row(day(each.on()), text(each.children()), text(each.weight()), text(each.most()), text(each.why()), text(each.authorised()));
        into.add(table);
    }

    private static Words done(Place place, LocalDate today) {
        var done = place.done();
        var late = place.late(today) ? List.<Words>of(tag("Late", Colour.RED)) : List.<Words>of();
        if (done == null) return late.isEmpty() ? quiet("Not yet") : late.getFirst();
        return lines(Stream.concat(late.stream(), Stream.of(text(done.outcome().equals(StepDone.MET) ? "Met" : "Not yet met"), quiet(Words.spoken(done.on()) + ", " + done.by()))).toList());
    }

    private static void appeals(Timeline worker, Journey journey, List<Block> into) {
        var appeals = worker.facts(StepDone.class).stream().map(Fact::entry).filter(each -> each.step().startsWith(StepDone.APPEAL) && !each.on().isBefore(journey.begun().on())).toList();
        if (appeals.isEmpty()) return;
        var table = Block.table("Appeal", "What", "When", "By", "What came of it");
        for (var each : appeals) table = table.row(text(each.step().equals(StepDone.APPEAL) ? "Appeal made" : "Appeal decided"), day(each.on()), text(each.by()), each.outcome().isEmpty() ? quiet("Open") : text(each.outcome().replace('-', ' ')));
        into.add(table);
    }

    private static Block portfolio(Journey journey, Timeline worker) {
        var given = worker.facts(EvidenceGiven.class).stream().map(Fact::entry).filter(each -> !each.on().isBefore(journey.begun().on())).toList();
        var table = Block.table("Portfolio").columns(Column.of("Standard"), Column.of("Evidence"));
        for (Map.Entry<String, String> standard : Programme.STANDARDS.entrySet()) {
            var shown = given.stream().filter(each -> each.standard().equals(standard.getKey())).<Words>map(each -> each.entry() == null ? lines(text(each.reflection()), quiet(Words.spoken(each.on())))
                    : lines(text(each.reflection()), link("The practice, recorded in a child's record", "/child/" + each.child() + "/entry/" + each.entry(), "of " + Words.spoken(each.on())))).toList();
            table = table.row(text(standard.getValue()), shown.isEmpty() ? quiet("None yet") : lines(shown));
        }
        return table;
    }
}
