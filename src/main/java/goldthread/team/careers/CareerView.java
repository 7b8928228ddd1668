package goldthread.team.careers;

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
import goldthread.pages.Block.Figure;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Lesson;
import goldthread.workforce.career.Career.Route;
import goldthread.workforce.career.Career.Stage;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import goldthread.workforce.career.Rota;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Routes, learning and rotas as one page.
final class CareerView {
    private static final int SHOWN = 200;

    private CareerView() {}

    static Page page(List<Career> people, Collection<Timeline> workers, Map<UUID, String> names, LocalDate today) {
        return Page.of("Careers and learning").in("/team").under(link("Team", "/team")).with(Block.lead("Who comes into the work and on in it, for every role."), Block.say(link("What places on routes cost", LevyPages.LEVY), new Words.Plain(" · "), link("Posts from routes in the next years", PipelinePages.PIPELINE)), figures(people), people(people), routes(people),
                learning(workers, names.size()), practice(workers, names, today), rotas(workers, names, today), LearningView.holdings(), sources());
    }

    private static Block figures(List<Career> people) {
        return new Block.Figures(Career.ROUTES.stream().filter(each -> each.national() != null).map(route -> new Figure(text(people.stream().filter(one -> one.route().equals(route.id()) && one.stage().placed()).count()),
                "on the route: " + route.title().toLowerCase(java.util.Locale.UK), "Towards " + route.wanted() + ". No share of an authority is published. " + route.source())).toList());
    }

    private static Block people(List<Career> people) {
        var table = Block.table("On a route", "Who", "Route", "Stage", "Place", "Paid by").whenEmpty("Nobody is on a route.");
        for (var each : people.stream().limit(SHOWN).toList())
            table = table.row(lines(each.account() == null ? text(each.name()) : link(each.name(), "/team/worker/" + each.account()), link("What was recorded", "/recorded/" + each.subject(), each.name())), lines(text(Career.title(each.route())), quiet(each.cohort())), lines(tag(each.stage().words(), colour(each.stage())), Words.run(quiet("since "), day(each.since()))),
                    lines(Stream.of(told("", each.provider()), told("Educator: ", each.educator()), told("Employer: ", each.employer())).flatMap(Optional::stream).toList()), text(CareerForms.FUNDING.getOrDefault(each.funding(), each.funding())));
        return table;
    }

    private static Optional<Words> told(String before, @Nullable String what) {
        return Optional.ofNullable(what).map(each -> text(before + each));
    }

    private static Colour colour(Stage stage) {
        return switch (stage) {
            case APPLIED, LEFT -> Colour.GREY;
            case OFFERED, BEGAN -> Colour.BLUE;
            case PAUSED -> Colour.YELLOW;
            case FINISHED, CONVERTED -> Colour.GREEN;
        };
    }

    private static Block routes(List<Career> people) {
        var columns = Stream.concat(Stream.of(Column.of("Route"), Column.of("Role")), Stream.of(Stage.values()).map(stage -> Column.number(stage.words()))).toArray(Column[]::new);
        var table = Block.table("Each route").columns(columns);
        for (Route route : Career.ROUTES)
            table = table.row(Stream.concat(Stream.of(text(route.title()), text(route.role())), Stream.of(Stage.values()).map(stage -> text(people.stream().filter(one -> one.route().equals(route.id()) && one.stage() == stage).count()))).toArray(Words[]::new));
        return Block.details("Each route, stage by stage", table);
    }

    private static Block learning(Collection<Timeline> workers, int of) {
        var table = Block.table("Learnt and shown").columns(Column.of("What"), Column.of("For"), Column.number("Workers of " + of));
        for (Lesson each : Career.LESSONS.stream().filter(one -> !one.group().equals("practice")).toList())
            table = table.row(each.unconfirmed() ? lines(text(each.title()), quiet("To be confirmed")) : text(each.title()), text(each.roles()), text(workers.stream().filter(worker -> learnt(worker).anyMatch(one -> one.what().equals(each.id()))).count()));
        return table;
    }

    private static Stream<Learnt> learnt(Timeline worker) {
        return worker.facts(Learnt.class).stream().map(Fact::entry);
    }

    /// Time with children and families, where somebody keeps count of it: shown only then.
    private static Block practice(Collection<Timeline> workers, Map<UUID, String> names, LocalDate today) {
        var table = Block.table("Time with children and families in 12 months").columns(Column.of("Worker"), Column.number("Hours"));
        boolean any = false;
        for (var worker : workers) {
            int hours = learnt(worker).filter(one -> one.what().equals("direct-practice") && one.hours() != null && one.on().isAfter(today.minusYears(1))).mapToInt(Learnt::hours).sum();
            if (hours == 0) continue;
            any = true;
            table = table.row(text(names.getOrDefault(worker.subject().id(), "Name not recorded")), text(hours));
        }
        return any ? table : Block.say(quiet("Nobody keeps count of time with children and families here. It is optional: 100 hours a year were proposed, and rejected."));
    }

    private static Block rotas(Collection<Timeline> workers, Map<UUID, String> names, LocalDate today) {
        var table = Block.table("Flexible rotas", "Worker", "Pattern", "Days", "Looked at again").whenEmpty("No flexible rota is agreed.");
        for (var worker : workers) {
            var last = worker.told(RotaAgreed.class).stream().map(Fact::entry).filter(each -> each.until() == null || !each.until().isBefore(today)).reduce((earlier, later) -> later);
            if (last.isEmpty()) continue;
            var rota = last.get();
            var name = names.getOrDefault(worker.subject().id(), "Name not recorded");
            table = table.row(lines(text(name), link("What was recorded", "/recorded/" + worker.subject(), name)), pattern(rota), lines(Words.run(text("from "), day(rota.on())), rota.until() == null ? quiet("no last day") : Words.run(text("until "), day(rota.until()))),
                    rota.review() == null ? quiet("Not agreed") : rota.review().isBefore(today) ? lines(tag("Late", Colour.RED), day(rota.review())) : day(rota.review()));
        }
        return table;
    }

    private static Words pattern(RotaAgreed agreed) {
        var rota = Rota.of(0, agreed);
        return rota.hours().isEmpty() ? lines(text(agreed.pattern()), quiet(agreed.why())) : lines(text(agreed.pattern()), text(rota.words()), quiet(rota.weekly().toMinutes() / 60 + ":%02d".formatted(rota.weekly().toMinutesPart()) + " hours a week, breaks among them"), quiet(agreed.why()));
    }

    private static Block sources() {
        var table = Block.table("Routes", "Route", "Wanted of England", "Source");
        for (Route each : Career.ROUTES) table = table.row(text(each.title()), each.wanted().isEmpty() ? quiet("No number is published") : text(each.wanted()), marked(each.source(), each.unconfirmed()));
        var learning = Block.table("What is learnt and shown", "What", "Source");
        for (Lesson each : Career.LESSONS) learning = learning.row(text(each.title()), marked(each.source(), each.unconfirmed()));
        return Block.details("Where routes, numbers and titles come from", table, learning);
    }

    private static Words marked(String source, boolean unconfirmed) {
        return unconfirmed ? lines(text(source), tag("To be confirmed", Colour.YELLOW)) : text(source);
    }
}
