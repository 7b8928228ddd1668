package goldthread.team.careers;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.Frames;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What a worker has shown, as a page; and what each route holds.
final class LearningView {
    private LearningView() {}

    static Page page(String name, Timeline worker, LocalDate today) {
        return Page.of("Learning").heading(name).caption("Learning").in("/team").under(link("Team", "/team"), link("Worker", "/team/worker/" + worker.subject())).with(courses(worker), statements(worker, today), pathway(worker, today));
    }

    /// Training and academy courses, by whatever name they have.
    private static Block courses(Timeline worker) {
        var table = Block.table("Training and courses", "What", "When", "By", "Source").whenEmpty("No training or course is recorded.");
        for (var each : worker.facts(Learnt.class).stream().map(Fact::entry).toList()) {
            var lesson = Career.lesson(each.what());
            if (lesson.isPresent() && !List.of("training", "course").contains(lesson.get().group())) continue;
            table = table.row(lines(text(lesson.map(Career.Lesson::title).orElse(each.what())), quiet(each.title())), each.hours() == null ? day(each.on()) : lines(day(each.on()), quiet(each.hours() + " hours")), text(each.by()),
                    lesson.map(one -> marked(one.source(), one.unconfirmed(), null)).orElse(quiet("")));
        }
        return table;
    }

    private static Block statements(Timeline worker, LocalDate today) {
        var table = Block.table("Knowledge and skills", "Statement", "For", "What shows it here", "Source");
        for (var each : Frames.statements(today)) {
            table = table.row(lines(text(each.title()), quiet("Shown by such as: " + each.shows())), text(each.roles()), shown(Frames.shown(worker, each).stream().map(one -> lines(text(one.evidence() == null ? "No evidence was told" : one.evidence()), judged(one.on(), one.by()))).toList()),
                    marked(each.source(), each.unconfirmed(), each.from()));
        }
        return table;
    }

    private static Block pathway(Timeline worker, LocalDate today) {
        var table = Block.table("Years three to five: to expert practitioner", "Step", "What shows it here", "Source");
        for (var each : Frames.PATHWAY) {
            table = table.row(lines(text("Year " + each.year() + ": " + each.title()), quiet("Shown by: " + each.shows())), shown(Frames.shown(worker, each).stream().map(one -> lines(text(one.evidence()), judged(one.on(), one.by()))).toList()), marked(each.source(), each.unconfirmed(), null));
        }
        var expert = Frames.expert(worker);
        return Block.section("pathway", "Expert practitioner", Block.summary().fact("Steps shown", text(Frames.walked(worker) + " of " + Frames.PATHWAY.size()))
                .fact("Endorsed", expert.<Words>map(one -> lines(one.from().isAfter(today) ? Words.run(text("From "), day(one.from())) : day(one.from()), quiet(one.evidence()))).orElse(lines(quiet("Not endorsed"), link("Endorse on the page of the early career programme", "/team/worker/" + worker.subject() + "/programme")))),
                Block.say(quiet("The five-year framework was dropped in March 2025 before it began. Where an authority keeps the pathway, its steps are recorded here; endorsing asks for none of them.")), table);
    }

    private static Words judged(LocalDate on, String by) {
        return quiet(spoken(on) + ", judged by " + by);
    }

    private static Words shown(List<? extends Words> all) {
        return all.isEmpty() ? quiet("Nothing yet") : lines(all);
    }

    private static Words marked(String source, boolean unconfirmed, @org.jspecify.annotations.Nullable LocalDate from) {
        return lines(Stream.of(Stream.of(text(source)), Stream.ofNullable(from).map(day -> quiet("since " + spoken(day))), unconfirmed ? Stream.of(tag("To be confirmed", Colour.YELLOW)) : Stream.<Words>empty()).flatMap(each -> each).toList());
    }

    /// What each route holds, for the page of careers.
    static Block holdings() {
        var table = Block.table("What each route holds", "Route", "Part", "What it holds", "Source").captionHidden();
        for (var each : Frames.HOLDINGS) table = table.row(text(Career.title(each.route())), text(each.part()), text(each.holds()), marked(each.source(), each.unconfirmed(), null));
        return Block.details("What each route holds", table);
    }
}
