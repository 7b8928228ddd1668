package goldthread.team;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.team.Board.Held;
import goldthread.team.Board.Led;
import goldthread.team.Board.Load;
import goldthread.team.Board.Vacancy;
import goldthread.team.Board.Worker;
import goldthread.team.Suggestions.Suggested;
import goldthread.team.rotas.DaysOff.Off;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.career.Rota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The boards as pages.
final class TeamView {
    private static final Block WEIGHT = Block.details("How a caseload is weighed",
            Block.say("A child counts once, by the heaviest that holds: a child protection plan or section 47 enquiry 3, looked after 2, a child in need plan or assessment 2, anything else 1. "
                    + "These are starting values of this product: no national weights exist. Whoever leads in child protection has those children beside the caseload: how many are too many is the authority's own number."));

    private TeamView() {}

    /// What each worker carries. @param off visits that are due on a day on which their worker does not work
    /// @param led what each leads in child protection     @param most how many children one leads at the most, as the authority set it
    record Loads(Map<UUID, Load> all, Map<UUID, List<Off>> off, Map<UUID, Led> led, int most) {
        Load of(Worker worker) {
            return all.getOrDefault(worker.account(), Load.nothing(worker.account()));
        }

        int clashes() {
            return off.values().stream().flatMap(List::stream).mapToInt(Off::visits).sum();
        }

        Words visits(Worker worker) {
            var visits = text(of(worker).visits());
            return off.containsKey(worker.account()) ? lines(visits, offs(off.get(worker.account()))) : visits;
        }
    }

    /// `1 on a day off`, and which days.
    private static Words offs(List<Off> off) {
        return lines(tag(off.stream().mapToInt(Off::visits).sum() + " on a day off", Words.Colour.YELLOW), quiet("Does not work on " + off.stream().map(each -> spoken(each.day())).collect(Collectors.joining(", "))));
    }

    record Named(Held held, @Nullable Person person) {}

    static List<Named> named(List<Held> children, People people) {
        var found = people.find(children.stream().map(each -> new Subject(each.child())).toList());
        return children.stream().map(each -> new Named(each, found.get(new Subject(each.child())))).toList();
    }

    static String name(@Nullable Person person) {
        return person == null ? "Name not recorded" : person.name();
    }

    static Page board(String team, List<Named> unallocated, List<Worker> workers, Loads loads, List<Vacancy> vacancies, int waiting, LocalDate today) {
        var blocks = new ArrayList<Block>();
        var all = loads.all().values();
        blocks.add(new Block.Figures(List.of(figure(unallocated.size(), "unallocated"), figure(all.stream().mapToInt(Load::children).sum(), "children with a worker"),
                new Block.Figure(text(all.stream().mapToInt(Load::visits).sum()), "visits due in 7 days", loads.clashes() == 0 ? "" : loads.clashes() + " on a day on which the worker does not work"), figure(all.stream().mapToInt(Load::late).sum(), "late"),
                figure(workers.stream().filter(each -> each.awayUntil() != null).count(), "away today"), figure(vacancies.size(), "vacant posts"))));
        blocks.add(Block.heading("Unallocated"));
        blocks.add(children("Your children without a worker", unallocated, "Every child of yours has a worker."));
        blocks.add(Block.say(link(waiting + (waiting == 1 ? " child of the authority waits for a worker" : " children of the authority wait for a worker"), TeamPages.TEAM + "/waiting"),
                new Words.Plain(" · "), link("The whole authority", TeamPages.TEAM + "/authority"), new Words.Plain(" · "), link("Changes of worker", "/team/continuity"), new Words.Plain(" · "), link("Early career programmes", ProgrammePages.ALL), new Words.Plain(" · "), link("Careers and learning", "/team/careers"), new Words.Plain(" · "), link("Where teams work from", "/team/bases"), new Words.Plain(" · "), link("What recording asks", "/team/recording"), new Words.Plain(" · "), link("Where social work time goes", SocialWorkPages.ADDRESS), new Words.Plain(" · "), link("A worker joins", TeamPages.TEAM + "/joins"), new Words.Plain(" · "), link("Record a vacant post", TeamPages.TEAM + "/post")));
        blocks.add(workers("Workers", workers, loads, today));
        blocks.add(WEIGHT);
        if (!vacancies.isEmpty()) blocks.add(vacancies(vacancies));
        return Page.of("Team").heading(team.isEmpty() ? "Your team" : team).in(TeamPages.TEAM).with(blocks);
    }

    private static Block children(String caption, List<Named> children, String empty) {
        var table = Block.table(caption).columns(Column.of("Child"), Column.number("Weight"), Column.number("Visits due in 7 days"), Column.number("Late"), Column.number("Workers in a year"), Column.number("Changes in a year")).captionHidden().whenEmpty(empty);
        for (var each : children) {
            table = table.row(each.held().child().toString(), each.held().enquiry() ? lines(link(name(each.person()), "/child/" + each.held().child()), tag("Section 47", Words.Colour.RED)) : link(name(each.person()), "/child/" + each.held().child()),
                    text(each.held().weight()), text(each.held().visits()), late(each.held().late()), text(each.held().continuity().workers()), text(each.held().continuity().changes()));
        }
        return table.choosing(new Block.Choosing(TeamPages.TEAM + "/choose", "children", List.of(Block.Button.post("Allocate those ticked", TeamPages.TEAM + "/choose"))));
    }

    private static Block workers(String caption, List<Worker> workers, Loads loads, LocalDate today) {
        var table = Block.table(caption).columns(Column.of("Worker"), Column.number("Children"), Column.number("Weight"), Column.number("Visits due in 7 days"), Column.number("Late"), Column.of("Away"), Column.of("Supervision"))
                .whenEmpty("Nobody is in this team yet.");
        for (var each : workers) {
            var load = loads.of(each);
            table = table.row(worker(each, loads, today), text(load.children()), text(load.weight()), loads.visits(each), late(load.late()),
                    each.awayUntil() == null ? quiet("") : lines(text(each.awayWhy()), quiet("until " + spoken(each.awayUntil()))), supervision(each, today));
        }
        return table;
    }

    private static Words worker(Worker worker, Loads loads, LocalDate today) {
        var name = link(worker.name(), TeamPages.address(worker.account()));
        var led = loads.led().get(worker.account());
        if (led != null) {
            var leads = quiet("Leads " + led.children() + (led.children() == 1 ? " child" : " children") + " in child protection, weight " + led.weight());
            return led.children() > loads.most() ? lines(name, leads, tag("Leads more than " + loads.most(), Words.Colour.RED)) : lines(name, leads);
        }
        return worker.firstYear(today) ? lines(name, quiet("First year of practice"))
                : worker.leadFrom() != null && !worker.leadFrom().isAfter(today) ? lines(name, quiet("Lead child protection practitioner")) : name;
    }

    /// When it is due, and the way to it.
    private static Words supervision(Worker worker, LocalDate today) {
        return lines(supervised(worker, today), link("Prepare", SupervisionPages.address(worker.account()), "supervision of " + worker.name()));
    }

    private static Words supervised(Worker worker, LocalDate today) {
        var due = worker.nextSupervision(today);
        return due == null ? worker.supervised() == null ? quiet("None recorded") : lines(text("Last"), day(worker.supervised()))
                : due.isBefore(today) ? lines(tag("Late", Words.Colour.RED), day(due)) : lines(text("Due"), day(due));
    }

    static Words late(int number) {
        return number == 0 ? text(0) : tag(Integer.toString(number), Words.Colour.RED);
    }

    private static Block.Figure figure(long number, String counts) {
        return new Block.Figure(text(number), counts, "");
    }

    private static Block vacancies(List<Vacancy> vacancies) {
        var table = Block.table("Vacant posts", "Team", "Post", "Vacant since", "Change");
        for (var each : vacancies) table = table.row(text(each.team()), text(each.title()), day(each.from()), link("Filled or ended: " + each.title(), TeamPages.TEAM + "/posts/" + each.post()));
        return table;
    }

    /// Teams with their sums, and every worker.
    static Page authority(List<Worker> workers, Loads loads, List<Vacancy> vacancies, Board.CoWork coWork, LocalDate today) {
        var teams = new TreeMap<String, List<Worker>>();
        workers.forEach(each -> teams.computeIfAbsent(each.team().isEmpty() ? "No team recorded" : each.team(), team -> new ArrayList<>()).add(each));
        var table = Block.table("Teams").columns(Column.of("Team"), Column.number("Workers"), Column.number("Children"), Column.number("Weight"), Column.number("Heaviest caseload"), Column.number("Visits due in 7 days"), Column.number("Late"), Column.number("Away"), Column.number("Vacant posts"));
        for (var team : teams.entrySet()) {
            var of = team.getValue().stream().map(loads::of).toList();
            table = table.row(text(team.getKey()), text(of.size()), text(of.stream().mapToInt(Load::children).sum()), text(of.stream().mapToInt(Load::weight).sum()), text(of.stream().mapToInt(Load::weight).max().orElse(0)),
                    text(of.stream().mapToInt(Load::visits).sum()), late(of.stream().mapToInt(Load::late).sum()), text(team.getValue().stream().filter(each -> each.awayUntil() != null).count()),
                    text(vacancies.stream().filter(each -> each.team().equals(team.getKey())).count()));
        }
        var heaviest = workers.stream().sorted(Comparator.comparingInt((Worker each) -> -loads.of(each).weight()).thenComparing(Worker::name)).toList();
        return Page.of("The whole authority").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM)).with(
                new Block.Figures(List.of(figure(workers.size(), "workers"), figure(loads.all().values().stream().mapToInt(Load::children).sum(), "children with a worker"), figure(loads.all().values().stream().mapToInt(Load::late).sum(), "late"),
                        figure(vacancies.size(), "vacant posts"), new Block.Figure(text(coWork.share()), "of children led in family help are co-worked", coWork.together() + " of " + coWork.led()))), table, workers("Workers, the heaviest caseload first", heaviest, loads, today), WEIGHT);
    }

    static Page waiting(List<Named> children) {
        return Page.of("Waiting for a worker").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM)).with(
                Block.lead("Children of the authority with an open need and nobody allocated, the heaviest first. Whoever takes one becomes the supervisor."),
                children("Children who wait for a worker", children, "No child waits for a worker."));
    }

    static Page worker(Worker worker, String name, List<Named> children, int more, List<Off> off, List<Block> forms, Timeline told, LocalDate today, Optional<KinshipLeave> leave) {
        var blocks = new ArrayList<Block>();
        var summary = Block.summary().fact("Team", worker.team().isEmpty() ? quiet("Not recorded") : text(worker.team()))
                .fact("Role", worker.role().isEmpty() ? quiet("Not recorded") : text(StaffForms.role(worker.role())))
                .fact("Caseload", text(children.size() + (children.size() == 1 ? " child" : " children") + ", weight " + children.stream().mapToInt(each -> each.held().weight()).sum()))
                .fact("Changes of worker", text(children.stream().mapToInt(each -> each.held().continuity().changes()).sum() + " in a year, among these children")).fact("Supervision", supervision(worker, today));
        if (worker.qualified() != null) summary = summary.fact("Qualified", day(worker.qualified()));
        var number = told.last(Joined.class).map(fact -> fact.entry().registration()).filter(Objects::nonNull);
        if (number.isPresent()) summary = summary.fact("Registration", lines(registration(number.get(), Registration.of(told, today), today)));
        if (!worker.languages().isEmpty()) summary = summary.fact("Languages", text(worker.languages()));
        if (!worker.skills().isEmpty()) summary = summary.fact("Skills", text(worker.skills()));
        if (worker.leadFrom() != null) summary = summary.fact("Lead child protection practitioner", lines(text(worker.leadFrom().isAfter(today) ? "from" : "since"), day(worker.leadFrom())));
        if (worker.expertFrom() != null) summary = summary.fact("Expert practitioner", lines(text(worker.expertFrom().isAfter(today) ? "from" : "since"), day(worker.expertFrom())));
        if (worker.until() != null) summary = summary.fact(worker.until().isBefore(today) ? "Left" : "Last day of work", day(worker.until()));
        if (worker.awayUntil() != null) summary = summary.fact("Away", text(worker.awayWhy() + " until " + spoken(worker.awayUntil())));
        if (leave.isPresent()) summary = summary.fact(KinshipLeave.WHY, lines(text(leave.get().words()), leave.get().over() ? tag("More than the policy gives", Words.Colour.YELLOW) : quiet(""), link("The authority's own number: no law grants it", "/law/" + KinshipLeave.RULE)));
        var rota = Rota.on(Rota.all(told), today);
        if (rota.isPresent()) summary = summary.fact("Works", rota.get().hours().isEmpty() ? link("By a flexible rota", "/team/careers") : text(rota.get().words()));
        if (!off.isEmpty()) summary = summary.fact("Visits", offs(off));
        blocks.add(summary);
        blocks.add(children("Children", children, "No child whom you may open is allocated to this worker."));
        if (more > 0) blocks.add(Block.say(quiet(more + (more == 1 ? " more child whom" : " more children whom") + " you may not open.")));
        blocks.addAll(forms);
        return Page.of("Worker").heading(name).caption("Worker").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM)).with(blocks);
    }

    /// What the register said last, and on which day.
    private static List<Words> registration(String number, Optional<Registration> check, LocalDate today) {
        var lines = new ArrayList<Words>(List.of(text(number)));
        if (check.isEmpty()) lines.add(quiet("Not checked with the register of Social Work England"));
        check.ifPresent(on -> {
            var doubts = on.doubts(today);
            lines.add(doubts.isEmpty() ? tag("Registered", Words.Colour.GREEN) : tag(on.ended() ? "May not practise" : "Look at this", on.ended() ? Words.Colour.RED : Words.Colour.YELLOW));
            doubts.forEach(doubt -> lines.add(text(doubt)));
            lines.add(quiet("Checked on " + spoken(on.on()) + (on.until() == null ? "" : ", registered until " + spoken(on.until()))));
        });
        return lines;
    }

    static Page choosing(List<Suggested> suggested, List<String> distance, String needed, Block.Asking needs, Block.Asking form) {
        var page = Page.of("Allocate").back(TeamPages.TEAM).in(TeamPages.TEAM).with(
                Block.say("Who knows the children comes first, then " + (needed.isEmpty() ? "" : "who has what they need (" + needed + "), then ") + "who works in their area, then who is nearer, then who carries the least. Who is away, or may not lead, comes last. You choose."));
        if (suggested.isEmpty()) return page.with(Block.say("Nobody works in your team yet."), form);
        if (!needed.isEmpty() && suggested.stream().noneMatch(one -> Suggestions.has(one.worker(), needed))) page = page.with(Block.say("Nobody of these has " + needed + "."));
        if (!Suggestions.offered(suggested).isEmpty()) page = page.with(Block.details("Do the children need a language or a skill?", needs));
        return page.with(Block.details("How distance is told", distance.stream().map(Block::say).toArray(Block[]::new)), form);
    }
}
