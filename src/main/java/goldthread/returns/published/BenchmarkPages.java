package goldthread.returns.published;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.returns.desk.Uploads;
import goldthread.returns.published.PublishedTable.NotReadable;
import goldthread.time.England;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The workforce beside England, and the published table that it is read from: sent, shown as it is read, confirmed, kept.
@Needs(Permission.RETURNS)
@Controller
final class BenchmarkPages {
    static final String BESIDE = "/returns/workforce/benchmark", TABLE = "/returns/workforce/table";

    private static final Form<Answers> CHOOSE = Form.of("returns.benchmark", "Another year, region or day", "Show").ask(
            Question.selectFrom("year", "Which year of the table?", "years").named("Year").required("Choose the year"), Question.selectFrom("region", "Which region? (optional)", "regions").named("Region"),
            Question.date("known", "As known on which day? (optional)").named("Day").past().hint("What was told or taken in later is left out"));

    private static final Form<Answers> READ = Form.of("returns.published-table", "How the table is read", "Take in the table").ask(Stream.concat(
            Stream.of(Question.date("published", "On which day was it published?").named("Day of publication").required("Enter the day on which it was published").past()),
            Arrays.stream(PublishedColumn.values()).map(column -> Question.selectFrom(column.code(), column.title() + (column.needed() ? "" : " (optional)"), "headings").named(column.title()).hint("Published as " + column.published())))
            .toArray(Question[]::new));

    private final Benchmark benchmark;
    private final Uploads uploads;
    private final Access access;
    private final Clock clock;

    BenchmarkPages(Benchmark benchmark, Uploads uploads, Access access, Clock clock) {
        this.benchmark = benchmark;
        this.uploads = uploads.part("published");
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(BESIDE)
    View beside(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String known) {
        var day = day(known);
        var beside = benchmark.beside(year, region, day == null ? null : England.endOf(day));
        if (beside.of() != null && beside.of().areas().isEmpty()) throw new NotThere();
        access.log(null, "workforce beside England", "view", null);
        return BenchmarkView.page(beside, day, CHOOSE.ask(BESIDE, about(beside), Answers.none().with("year", Integer.toString(beside.year())).with("region", beside.region()).with("known", day)));
    }

    @PostMapping(BESIDE)
    View choose(@RequestParam MultiValueMap<String, String> typed) {
        var about = about(benchmark.beside(0, "", null));
        return switch (CHOOSE.check(Answers.typed(typed), about)) {
            case Checked.Problems<Answers> problems -> BenchmarkView.titled().with(CHOOSE.ask(BESIDE, about, problems));
            case Checked.Filled<Answers> filled -> Page.goTo(BESIDE + "?year=" + filled.answers().text("year") + (filled.answers().has("region") ? "&region=" + java.net.URLEncoder.encode(filled.answers().text("region"), StandardCharsets.UTF_8) : "")
                    + (filled.answers().has("known") ? "&known=" + filled.answers().date("known") : ""));
        };
    }

    private About about(Benchmark.Beside beside) {
        var table = beside.table();
        return About.on(today()).offering("years", table == null ? List.of() : Area.years(table.entry()).stream().map(year -> Choice.of(Integer.toString(year), Integer.toString(year))).toList())
                .offering("regions", beside.of() == null ? List.of() : beside.of().regions().stream().map(each -> Choice.of(each, each)).toList());
    }

    /// The table that who acts has sent and not confirmed; else the question for one.
    @GetMapping(TABLE)
    View table() {
        return shown("");
    }

    private Page shown(String problem) {
        var sent = uploads.of(mine());
        if (sent.isEmpty()) return BenchmarkView.sending(problem);
        try {
            var table = PublishedTable.of(sent.getLast().name(), sent.getLast().path());
            var answers = Answers.none();
            for (var each : table.likely(benchmark.kept()).entrySet()) answers = answers.with(each.getKey().code(), each.getValue());
            return BenchmarkView.reading(table, READ.ask(TABLE, headings(table), answers));
        } catch (NotReadable sentence) {
            uploads.discard(mine());
            return BenchmarkView.sending(sentence.getMessage());
        }
    }

    @PostMapping(TABLE + "/file")
    View send(@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        uploads.discard(mine());
        var problems = uploads.keep(mine(), files == null ? List.of() : files.stream().limit(1).toList());
        return problems.isEmpty() ? Page.goTo(TABLE) : shown(String.join(". ", problems));
    }

    @PostMapping(TABLE + "/remove")
    View remove() {
        uploads.discard(mine());
        return Page.goTo(BESIDE, "The file is thrown away");
    }

    @PostMapping(TABLE)
    View confirm(@RequestParam MultiValueMap<String, String> typed) {
        var sent = uploads.of(mine());
        if (sent.isEmpty()) return Page.goTo(TABLE);
        var table = PublishedTable.of(sent.getLast().name(), sent.getLast().path());
        return switch (READ.check(Answers.typed(typed), headings(table))) {
            case Checked.Problems<Answers> problems -> BenchmarkView.reading(table, READ.ask(TABLE, headings(table), problems));
            case Checked.Filled<Answers> filled -> {
                var read = new EnumMap<PublishedColumn, String>(PublishedColumn.class);
                for (var column : PublishedColumn.values()) if (filled.answers().has(column.code())) read.put(column, filled.answers().text(column.code()));
                var wrong = wrong(read);
                if (wrong != null) yield BenchmarkView.reading(table, READ.ask(TABLE, headings(table), new Checked.Problems<>(filled.answers(), List.of(wrong))));
                var entry = table.read(read, filled.answers().date("published"));
                if (entry.rows().isEmpty()) {
                    yield BenchmarkView.reading(table, READ.ask(TABLE, headings(table), new Checked.Problems<>(filled.answers(), List.of(new Checked.Problem("year", "Read like this, no line of the table can be taken: " + entry.aside().getFirst())))));
                }
                benchmark.take(filled.answers().once(), entry, "page");
                uploads.discard(mine());
                yield Page.goTo(BESIDE, entry.rows().size() + " lines were taken in" + (entry.left() == 0 ? "" : ", " + entry.left() + " set aside"));
            }
        };
    }

    /// What is wrong with who reads what: a column that must be told and is not, or one heading for two.
    private static Checked.@Nullable Problem wrong(EnumMap<PublishedColumn, String> read) {
        var missing = PublishedTable.missing(read);
        if (!missing.isEmpty()) return new Checked.Problem(missing.getFirst().code(), "Choose the heading of: " + missing.getFirst().title());
        var seen = new HashSet<String>();
        return read.entrySet().stream().filter(each -> !seen.add(each.getValue())).findFirst().map(each -> new Checked.Problem(each.getKey().code(), "Another column is read from this heading. Choose that of: " + each.getKey().title())).orElse(null);
    }

    private About headings(PublishedTable table) {
        return About.on(today()).offering("headings", table.headings().stream().filter(each -> !each.isBlank()).distinct().map(each -> Choice.of(each, each)).toList());
    }

    /// Where the file of who acts waits until it is confirmed.
    private static UUID mine() {
        return UUID.nameUUIDFromBytes(("published " + Acting.who().holder() + " " + Acting.who().account()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (java.time.DateTimeException none) {
            throw new NotThere();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
