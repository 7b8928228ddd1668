package goldthread.education;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.law.Law;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.time.England;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The register of children not in school, and who is on the way to it, for those who keep it: name, why, since when, and
/// whether a child is being protected. The record itself opens only to those who work with the child.
@Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL})
@Controller
final class RegisterPages {
    static final String ADDRESS = "/not-in-school";
    private static final int MOST = 50;

    private static final Form<Answers> FILTER = Form.of("not-in-school", "Register", "Apply filters").ask(
            Question.select("sort", "Why on it", Question.choices(RegisterRecordings.SORTS)).named("Why on it"), Question.select("stage", "On the way to it", Question.choices(NotInSchool.STAGES.toArray(String[]::new))).named("On the way"),
            Question.checkboxes("only", "Only children", Choice.of("protected", "with an enquiry or child protection plan"), Choice.of("late", "to whom something is owed late"), Choice.of("alert", "with an alert")).named("Only"));

    private static final String LINES = """
            select n.subject, n.sort, n.since, n.stage, n.told, n.school, p.plan is not null as plan, p.enquiry is not null as enquiry, d.due, d.what, d.alerts, count(*) over () as lines
              from not_in_school n left join plan_now p on p.subject = n.subject
              left join lateral (select min(due) filter (where not alert) as due, (array_agg(what order by due) filter (where not alert))[1] as what, count(*) filter (where alert and due <= :today) as alerts
                                   from duty where subject = n.subject and rule like 'T-K%' and (until is null or until > :today)) d on true
             where n.subject <> all(:hidden) and (:sort = '' or n.sort = :sort) and (:stage = '' or n.stage = :stage)
               and (not :protected or p.subject is not null) and (not :late or d.due < :today) and (not :alert or d.alerts > 0)
             order by d.due nulls last, coalesce(n.told, n.since) desc, n.subject offset :after limit :most""";

    private final JdbcClient database;
    private final People people;
    private final Access access;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterPages(JdbcClient database, People people, Access access, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.people = people;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem notInSchoolMenu() {
        return new MenuItem("Not in school", ADDRESS, 9, Permission.NOT_IN_SCHOOL);
    }

    private record Line(Subject child, @Nullable String sort, @Nullable LocalDate since, String stage, @Nullable LocalDate told, @Nullable String school, boolean plan, boolean enquiry,
                        @Nullable LocalDate due, @Nullable String what, int alerts, int lines) {
        static Line of(ResultSet row, int number) throws SQLException {
            return new Line(new Subject(row.getObject("subject", UUID.class)), row.getString("sort"), row.getObject("since", LocalDate.class), row.getString("stage"), row.getObject("told", LocalDate.class), row.getString("school"),
                    row.getBoolean("plan"), row.getBoolean("enquiry"), row.getObject("due", LocalDate.class), row.getString("what"), row.getInt("alerts"), row.getInt("lines"));
        }
    }

    @GetMapping(ADDRESS)
    View register(@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "1") int page) {
        return transaction.execute(status -> {
            var today = LocalDate.ofInstant(clock.instant(), England.ZONE);
            var chosen = Answers.typed(typed);
            int shown = Math.max(1, Math.min(page, 10_000));
            var lines = found(chosen, today, shown);
            access.log(null, "register of children not in school", "view", null);
            var whole = Page.of("Children not in school").in(ADDRESS).with(standing(laws.of(Acting.who().holder()), today), FILTER.filters(ADDRESS, About.on(today), chosen)).with(Block.say(link("Who may not come off a school's roll without consent", RollPages.ADDRESS)), Block.say(link("Notices of domestic abuse to schools", SchoolNoticePages.ADDRESS)), Block.say(link("Take in attendance from files", ADDRESS + "/attendance"))).with(table(lines, today))
                    .with(Block.say(quiet("Children whose record is restricted to others, or from whom you are barred, are not listed. A record opens to those who work with the child.")));
            int all = lines.isEmpty() ? 0 : lines.getFirst().lines;
            whole = all <= MOST ? whole : whole.with(new Block.Pages(shown, (all + MOST - 1) / MOST, all, address(chosen)));
            return Acting.who().may(Permission.RECORD) ? whole.actions(Block.Button.go("Add a child", ADDRESS + "/new"), Block.Button.go("Parents' notices", ADDRESS + "/notices").secondary()) : whole;
        });
    }

    private static String address(Answers chosen) {
        var query = new StringBuilder(ADDRESS + "?");
        for (var key : List.of("sort", "stage", "only")) {
            chosen.texts(key).forEach(value -> query.append(key).append('=').append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)).append('&'));
        }
        return query + "page=";
    }

    private List<Line> found(Answers chosen, LocalDate today, int page) {
        return database.sql(LINES).param("hidden", access.hidden().toArray(UUID[]::new)).param("today", today).param("sort", chosen.text("sort")).param("stage", chosen.text("stage"))
                .param("protected", chosen.chose("only", "protected")).param("late", chosen.chose("only", "late")).param("alert", chosen.chose("only", "alert")).param("after", (page - 1) * MOST).param("most", MOST).query(Line::of).list();
    }

    /// Whether the law of the register and of consent binds here.
    private static Block standing(Law law, LocalDate today) {
        return Block.inset(Block.say(text(law.inForce("T-K04", today) ? "The register of section 436B is in force here. " : "The register of section 436B is enacted and not in force here: until then this is the authority's own list (Education Act 1996 s436A). "),
                text(law.inForce("T-K01", today) ? "Consent under section 434A is in force here. " : "Consent under section 434A is enacted and not in force here; for a special school place that the authority arranged, the registration regulations ask for it now. "),
                link("What is enacted and not in force", "/law/commencement")));
    }

    private Block table(List<Line> lines, LocalDate today) {
        var subjects = lines.stream().map(Line::child).toList();
        var named = people.find(subjects);
        var open = access.seen(subjects.stream().map(Subject::id).toList());
        var table = Block.table("Children on the register, and on the way to it", "Child", "On the register", "On the way to it", "Protected", "Next").captionHidden().whenEmpty("No child is as you chose. Put a child on the register from the Education page of the record.");
        for (var line : lines) {
            table = table.row(child(line, named.get(line.child), open), line.sort == null ? quiet("Not yet") : lines(text(line.sort), quiet("since " + Words.spoken(java.util.Objects.requireNonNull(line.since)))),
                    line.stage.isEmpty() ? quiet("") : lines(tag(line.stage, line.stage.equals(NotInSchool.REFUSED) ? Words.Colour.RED : Words.Colour.BLUE), quiet("told " + Words.spoken(java.util.Objects.requireNonNull(line.told)))),
                    isProtected(line), next(line, today));
        }
        return table;
    }

    private static Words child(Line line, @Nullable Person person, Set<UUID> open) {
        var name = person == null ? "Name not known" : person.name();
        var more = new ArrayList<Words>(List.of(open.contains(line.child.id()) ? link(name, "/child/" + line.child + "/education") : text(name)));
        if (person != null && person.born() != null) more.add(quiet("born " + Words.spoken(person.born())));
        if (line.school != null) more.add(quiet(line.school));
        return lines(more);
    }

    private static Words isProtected(Line line) {
        var some = new ArrayList<Words>();
        if (line.enquiry) some.add(tag("Section 47 enquiry", Words.Colour.PURPLE));
        if (line.plan) some.add(tag("Child protection plan", Words.Colour.PURPLE));
        return some.isEmpty() ? quiet("No") : lines(some);
    }

    private static Words next(Line line, LocalDate today) {
        var some = new ArrayList<Words>();
        if (line.alerts > 0) some.add(tag(line.alerts == 1 ? "1 alert" : line.alerts + " alerts", Words.Colour.ORANGE));
        if (line.due != null) some.add(line.due.isBefore(today) ? tag("Late: " + Words.spoken(line.due), Words.Colour.RED) : day(line.due));
        if (line.what != null) some.add(quiet(line.what));
        return some.isEmpty() ? quiet("Nothing is owed") : lines(some);
    }
}
