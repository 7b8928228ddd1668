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
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.time.England;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Notices of domestic abuse to schools: which are not given yet, by the school day before whose start they are owed, and what schools
/// answered to the last. A child is named only to those who may open the record, and each is written down as seen; the others are a number.
@Needs(Permission.SEE_CHILDREN)
@Controller
class SchoolNoticePages {
    static final String ADDRESS = "/school-notices";
    private static final int MOST = 100, LATELY = 14;

    private final CaseFile caseFile;
    private final People people;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SchoolNoticePages(CaseFile caseFile, People people, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.people = people;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static Awaiting schoolsNotTold(JdbcClient database, Access access, PlatformTransactionManager transactions) {
        return waits(Permission.FRONT_DOOR, "select count(*) from school_notice where not settled and subject <> all(:hidden)", database, access, transactions);
    }

    @Bean
    static Awaiting officersNotTold(JdbcClient database, Access access, PlatformTransactionManager transactions) {
        return waits(Permission.NOT_IN_SCHOOL, "select count(*) from school_notice where not settled and whom = 'HOME' and subject <> all(:hidden)", database, access, transactions);
    }

    private static Awaiting waits(Permission needed, String count, JdbcClient database, Access access, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new Awaiting(needed, ADDRESS, "notice of domestic abuse to a school is not given", "notices of domestic abuse to schools are not given",
                () -> transaction.execute(status -> database.sql(count).param("hidden", access.hidden().toArray(UUID[]::new)).query(Integer.class).single()));
    }

    private record Line(Subject child, LocalDate told, LocalDate due, SchoolNotice.Whom whom, @Nullable String school, @Nullable String urn, @Nullable LocalDate given, boolean settled, boolean answered) {
        static Line of(ResultSet row, int number) throws SQLException {
            return new Line(new Subject(row.getObject("subject", UUID.class)), row.getObject("told", LocalDate.class), row.getObject("due", LocalDate.class), SchoolNotice.Whom.valueOf(row.getString("whom")), row.getString("school"), row.getString("urn"),
                    row.getObject("given", LocalDate.class), row.getBoolean("settled"), row.getBoolean("answered"));
        }
    }

    @GetMapping(ADDRESS)
    View notices() {
        return transaction.execute(status -> {
            var now = LocalDateTime.ofInstant(clock.instant(), England.ZONE);
            var all = database.sql("select * from school_notice where subject <> all(:hidden) and (not settled or given >= :since) order by settled, due, told, subject").param("hidden", access.hidden().toArray(UUID[]::new))
                    .param("since", now.toLocalDate().minusDays(LATELY)).query(Line::of).list();
            var seen = access.viewAllInPart(all.stream().map(line -> line.child.id()).distinct().toList(), "notices to schools");
            var mine = all.stream().filter(line -> seen.contains(line.child.id())).toList();
            var named = people.find(mine.stream().map(Line::child).distinct().toList());
            var listed = SchoolDirectory.of(caseFile.timeline(SchoolsEntry.DIRECTORY));
            long others = all.stream().filter(line -> !line.settled && !seen.contains(line.child.id())).count();
            return page(mine, named, listed, others, now);
        });
    }

    private static Page page(List<Line> mine, Map<Subject, Person> named, List<School> listed, long others, LocalDateTime now) {
        var owed = Block.table("Not given yet", "Child", "Police told", "Before school begins on", "Who is told", "Record").whenEmpty("No notice is owed for a child whose record you may open.");
        for (var line : mine.stream().filter(one -> !one.settled).limit(MOST).toList()) {
            owed = owed.row(child(line, named), day(line.told), lines(state(line, now), day(line.due)), whom(line, listed),
                    Acting.who().may(Permission.RECORD) ? lines(link("Notice given", act(line, "school-told"), "to the school of " + name(line, named)), link("Nobody is told", act(line, "school-not-told"), "of " + name(line, named))) : quiet(""));
        }
        var given = Block.table("Given in the last " + LATELY + " days", "Child", "Given", "School", "What it offers").whenEmpty("None.");
        for (var line : mine.stream().filter(one -> one.given != null).toList()) {
            given = given.row(child(line, named), day(java.util.Objects.requireNonNull(line.given)), line.school == null ? quiet("No school is recorded") : text(line.school), line.answered ? tag("Answered", Words.Colour.GREEN)
                    : lines(tag("No answer yet", Words.Colour.YELLOW), Acting.who().may(Permission.RECORD) ? link("Record answer", act(line, "school-offered"), "of the school of " + name(line, named)) : quiet("")));
        }
        var page = Page.of("Notices of domestic abuse to schools").in(ADDRESS).under(link("Home", "/")).with(Block.lead("A child who sees, hears or lives with domestic abuse is a victim of it. The school is told before the next school day begins, so that somebody is there for the child."),
                Block.say(quiet("Domestic Abuse Act 2021 s3 and s49A; Operation Encompass. To be confirmed. A school day is taken to begin at 9:00, our own value. A school is told that there was an incident, when, and whether the child was there: no address, and nothing of what happened.")), owed);
        if (others > 0) page = page.with(Block.say(quiet(others + (others == 1 ? " more notice is owed, for a child whom you may not open." : " more notices are owed, for children whom you may not open."))));
        return page.with(given, Block.say(quiet("Children whose record is restricted to others are not listed. Whoever may open the record tells their school.")));
    }

    private static String act(Line line, String kind) {
        return "/child/" + line.child + "/record/education." + kind;
    }

    private static String name(Line line, Map<Subject, Person> named) {
        return named.containsKey(line.child) ? named.get(line.child).name() : "a child whose name is not recorded";
    }

    private static Words child(Line line, Map<Subject, Person> named) {
        return link(named.containsKey(line.child) ? named.get(line.child).name() : "Name not recorded", "/child/" + line.child + "/education");
    }

    private static Words state(Line line, LocalDateTime now) {
        var begins = line.due.atTime(SchoolNotice.BEGINS);
        return !now.isBefore(begins) ? tag("Late", Words.Colour.RED) : begins.minusDays(1).isBefore(now) ? tag("Tell now", Words.Colour.ORANGE) : tag("In time", Words.Colour.BLUE);
    }

    private static Words whom(Line line, List<School> listed) {
        return switch (line.whom) {
            case HOME -> lines(text("The education officer"), quiet("The child is educated at home"));
            case NOBODY_KNOWN -> lines(tag("No school is recorded", Words.Colour.YELLOW), quiet("Whoever works with the child, or else the front door, finds it out"));
            case SCHOOL -> lines(text(line.school), listed.stream().filter(one -> one.urn().equals(line.urn)).findFirst().or(() -> SchoolDirectory.named(listed, line.school))
                    .map(one -> quiet(one.lead() == null ? "The directory names no lead" : one.lead() + (one.reach() == null ? "" : ", " + one.reach()))).orElse(quiet("Not in the directory of schools")));
        };
    }
}
