package goldthread.returns.published;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Fact;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.ReturnsEntry.NeighboursChosen;
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
    /// The number of the file that a form is about.
    private static final String FILE = "file";
    private static final int MOST = 10_000, NAME = 200;

    private static final Form<Answers> CHOOSE = Form.of("returns.benchmark", "Another year, region or day", "Show").ask(
            Question.selectFrom("year", "Which year of the table?", "years").named("Year").required("Choose the year"), Question.selectFrom("region", "Which region? (optional)", "regions").named("Region"),
            Question.date("known", "As known on which day? (optional)").named("Day").past().hint("What was told or taken in later is left out"));

    static final Form<Answers> NEIGHBOURS = Form.of("returns.neighbours", "Choose nearest neighbours", "Choose these").ask(
            Question.longText("neighbours", "Which authorities?").named("Authorities").required("Enter at least one authority").hint("A line each: the name as published, or the number, such as 840. A list copied from a table of statistical neighbours will do").longest(MOST),
            Question.text("source", "Where is the list from?").named("Source").required("Say where the list is from").hint("Such as the local authority interactive tool, 2025; or our own choice, and why").longest(NAME));

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
        return BenchmarkView.page(beside, day, NEIGHBOURS.ask(BESIDE + "/neighbours", about(beside)), CHOOSE.ask(BESIDE, about(beside), Answers.none().with("year", Integer.toString(beside.year())).with("region", beside.region()).with("known", day)));
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

    @PostMapping(BESIDE + "/neighbours")
    View neighbours(@RequestParam MultiValueMap<String, String> typed) {
        var beside = benchmark.beside(0, "", null);
        var year = beside.of();
        if (year == null) return Page.goTo(BESIDE);
        return switch (NEIGHBOURS.check(Answers.typed(typed), about(beside))) {
            case Checked.Problems<Answers> problems -> BenchmarkView.titled().with(NEIGHBOURS.ask(BESIDE + "/neighbours", about(beside), problems));
            case Checked.Filled<Answers> filled -> {
                var written = Stream.of(filled.answers().text("neighbours").split("[\\n;]")).map(String::strip).filter(each -> !each.isEmpty()).toList();
                var unknown = written.stream().filter(each -> year.authority(each).isEmpty()).findFirst();
                if (unknown.isPresent()) {
                    var problem = new Checked.Problem("neighbours", "“" + unknown.get() + "” is no authority of the table of " + year.year() + ". Write its name as published, or its number");
                    yield BenchmarkView.titled().with(NEIGHBOURS.ask(BESIDE + "/neighbours", about(beside), new Checked.Problems<>(filled.answers(), List.of(problem))));
                }
                benchmark.choose(filled.answers().once(), new NeighboursChosen(ReturnsEntry.returns(Acting.who().holder(), PublishedTable.STANDARD), today(), filled.answers().text("source"),
                        written.stream().map(each -> year.authority(each).orElseThrow().cell(PublishedColumn.CODE)).distinct().toList()));
                yield Page.goTo(BESIDE, "The nearest neighbours are chosen");
            }
        };
    }

    private About about(Benchmark.Beside beside) {
        return About.on(today()).offering("years", Area.years(beside.tables().stream().map(Fact::entry).toList()).stream().map(year -> Choice.of(Integer.toString(year), Integer.toString(year))).toList())
                .offering("regions", beside.of() == null ? List.of() : beside.of().regions().stream().map(each -> Choice.of(each, each)).toList());
    }

    /// The table that who acts has sent and not confirmed; else the question for one.
    @GetMapping(TABLE)
    View table() {
        return shown("");
    }

    /// The first of the files that wait. One that is no table is thrown away with a sentence, and the next is shown.
    private Page shown(String problem) {
        var sent = uploads.of(uploads.mine());
        if (sent.isEmpty()) return BenchmarkView.sending(problem);
        try {
            var table = PublishedTable.of(sent.getFirst().name(), sent.getFirst().path());
            var answers = Answers.none();
            for (var each : table.likely(benchmark.kept()).entrySet()) answers = answers.with(each.getKey().code(), each.getValue());
            var page = BenchmarkView.reading(table, sent.size() - 1, READ.ask(TABLE, headings(table), answers).with(FILE, Integer.toString(sent.getFirst().number())));
            return problem.isEmpty() ? page : page.with(Block.notice(problem));
        } catch (NotReadable sentence) {
            uploads.remove(uploads.mine(), List.of(sent.getFirst().number()));
            return shown((problem.isEmpty() ? "" : problem + " ") + sent.getFirst().name() + ": " + sentence.getMessage());
        }
    }

    @PostMapping(TABLE + "/file")
    View send(@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        uploads.discard(uploads.mine());
        var problems = uploads.keep(uploads.mine(), files == null ? List.of() : files);
        return problems.isEmpty() ? Page.goTo(TABLE) : shown(String.join(". ", problems));
    }

    @PostMapping(TABLE + "/remove")
    View remove() {
        return next("The file is thrown away");
    }

    @PostMapping(TABLE)
    View confirm(@RequestParam MultiValueMap<String, String> typed) {
        var sent = uploads.of(uploads.mine());
        if (sent.isEmpty() || done(typed, sent.getFirst())) return Page.goTo(TABLE);
        var table = PublishedTable.of(sent.getFirst().name(), sent.getFirst().path());
        int left = sent.size() - 1;
        var number = Integer.toString(sent.getFirst().number());
        return switch (READ.check(Answers.typed(typed), headings(table))) {
            case Checked.Problems<Answers> problems -> BenchmarkView.reading(table, left, READ.ask(TABLE, headings(table), problems).with(FILE, number));
            case Checked.Filled<Answers> filled -> {
                var read = new EnumMap<PublishedColumn, String>(PublishedColumn.class);
                for (var column : PublishedColumn.values()) if (filled.answers().has(column.code())) read.put(column, filled.answers().text(column.code()));
                var wrong = wrong(read);
                if (wrong != null) yield BenchmarkView.reading(table, left, READ.ask(TABLE, headings(table), new Checked.Problems<>(filled.answers(), List.of(wrong))).with(FILE, number));
                var entry = table.read(read, filled.answers().date("published"));
                if (entry.rows().isEmpty()) {
                    yield BenchmarkView.reading(table, left, READ.ask(TABLE, headings(table), new Checked.Problems<>(filled.answers(), List.of(new Checked.Problem("year", "Read like this, no line of the table can be taken: " + entry.aside().getFirst())))).with(FILE, number));
                }
                benchmark.take(filled.answers().once(), entry, "page");
                yield next(table.file() + ": " + entry.rows().size() + " lines were taken in" + (entry.left() == 0 ? "" : ", " + entry.left() + " set aside"));
            }
        };
    }

    /// Whether what was sent is about a file that was done with before: a button pressed twice takes no other file.
    private static boolean done(MultiValueMap<String, String> typed, Uploads.Upload first) {
        var number = typed.getFirst(FILE);
        return number != null && !number.equals(Integer.toString(first.number()));
    }

    /// The first file is done with: to the next, or to the census beside what was taken in.
    private View next(String said) {
        var sent = uploads.of(uploads.mine());
        if (!sent.isEmpty()) uploads.remove(uploads.mine(), List.of(sent.getFirst().number()));
        return Page.goTo(sent.size() > 1 ? TABLE : BESIDE, said);
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
