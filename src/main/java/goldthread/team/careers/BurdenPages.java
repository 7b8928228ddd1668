package goldthread.team.careers;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.child.Recordings;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.recording.minutes.FormMinutes;
import goldthread.team.answers.AnswersWritten;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How much recording asks of a worker: questions on the way of a child, answers written about one, and days from a visit until it is
/// recorded.
@Needs(Permission.LEAD_TEAM)
@Controller
final class BurdenPages {
    static final String BURDEN = "/team/recording";
    private static final int DAYS = 90;

    /// One way through the record, by the forms that it takes at least. Ours: no national list of journeys exists.
    record Way(String title, List<String> kinds) {
        List<Question> questions() {
            return kinds.stream().flatMap(kind -> Recordings.of(kind).stream()).flatMap(recording -> recording.form().questions().stream()).toList();
        }
    }

    static final List<Way> WAYS = List.of(new Way("From a referral to the decision on it", List.of("frontdoor.referred", "frontdoor.referral-decided")),
            new Way("An assessment and a child in need plan", List.of("familyhelp.assessment-started", "familyhelp.factors-found", "familyhelp.assessment-authorised", "familyhelp.plan-started")),
            new Way("Into family help, to the plan", List.of("familyhelp.help-accepted", "familyhelp.lead-named", "familyhelp.family-assessed", "familyhelp.family-plan-agreed")),
            new Way("From a strategy discussion to a conference", List.of("protection.strategy-discussed", "protection.enquiry-started", "protection.enquiry-concluded", "protection.conference-called", "protection.conferred")),
            new Way("Into care", List.of("care.episode-started", "care.plan-prepared")), new Way("A visit", List.of("care.visited")), new Way("A core group", List.of("protection.core-group-held")));

    /// Days from what happened until it was recorded. @param number how many, of the last days
    record Lag(String kind, long number, int half, int nine) {}

    private final AnswersWritten written;
    private final FormMinutes minutes;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BurdenPages(AnswersWritten written, FormMinutes minutes, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.written = written;
        this.minutes = minutes;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(BURDEN)
    View all() {
        access.log(null, "burden of recording", "view", null);
        var asked = Block.table("Questions on each way").columns(Column.of("Way"), Column.number("Forms"), Column.number("Asked at most"), Column.number("Must be answered"));
        for (Way way : WAYS) {
            var questions = way.questions();
            asked = asked.row(lines(text(way.title()), quiet(String.join(", ", way.kinds().stream().flatMap(kind -> Recordings.of(kind).stream()).<String>map(recording -> recording.form().title()).toList()))), text(way.kinds().size()), text(questions.size()),
                    text(questions.stream().filter(each -> !each.required().isEmpty() && each.onlyIf().key().isEmpty()).count()));
        }
        var late = Block.table("From the day to the record, in the last " + DAYS + " days").columns(Column.of("What"), Column.number("Recorded"), Column.number("Half within days"), Column.number("Nine of ten within days"))
                .whenEmpty("No visit was recorded by a person in the last " + DAYS + " days.");
        for (var each : lags()) late = late.row(text(Recordings.of(each.kind()).<String>map(recording -> recording.form().title()).orElse(each.kind())), text(each.number()), text(each.half()), text(each.nine()));
        return Page.of("What recording asks").in("/team").under(link("Team", "/team")).with(Block.lead("How much a worker is asked, how much workers write about a child, and how long a visit waits to be recorded."), asked,
                Block.say(quiet("Counted from the forms themselves. What the record tells already is filled in or not asked, so that less is asked than this; a question that waits for another answer counts as asked, and not as one that must be answered."))).with(written()).with(late).with(minutes());
    }

    private List<Block> written() {
        return transaction.execute(status -> written.told(LocalDate.now(clock.withZone(England.ZONE)), DAYS, access.hidden()));
    }

    /// Of kinds of form, never of people.
    private List<Block> minutes() {
        if (!minutes.counted().counted()) return List.of(Block.say(quiet("How many minutes a form takes is not counted: the authority has said so.")));
        var table = Block.table("Minutes from opening a form to sending it, in the last months").columns(Column.of("Form"), Column.number("Sent"), Column.number("Half within minutes"), Column.number("Nine of ten within minutes"))
                .whenEmpty("No form was sent " + FormMinutes.FEWEST + " times yet.");
        for (var each : minutes.took()) table = table.row(text(Recordings.of(each.kind()).<String>map(recording -> recording.form().title()).orElse(each.kind())), text(each.number()), text(minutes(each.half())), text(minutes(each.nine())));
        return List.of(table, Block.say(quiet("The last sitting alone: a form that was put aside begins anew. Kept as a number for each kind of form and month, without account, child or day; of fewer than " + FormMinutes.FEWEST + " nothing is shown. An administrator may stop it.")));
    }

    private static String minutes(int whole) {
        return whole == 60 ? "an hour or more" : Integer.toString(whole + 1);
    }

    /// Visits of all kinds, as people recorded them; what was imported, or corrected later, is left out.
    private List<Lag> lags() {
        return transaction.execute(status -> database.sql("""
                select kind, count(*) as number, percentile_disc(0.5) within group (order by days) as half, percentile_disc(0.9) within group (order by days) as nine
                  from (select kind, greatest(0, (recorded at time zone 'Europe/London')::date - happened) as days from entry
                         where kind in ('care.visited', 'education.home-visited', 'protection.core-group-held') and source in ('page', 'api') and recorded >= :since) as each
                 group by kind order by number desc""").param("since", clock.instant().minus(java.time.Duration.ofDays(DAYS)).atOffset(java.time.ZoneOffset.UTC))
                .query((row, n) -> new Lag(row.getString("kind"), row.getLong("number"), row.getInt("half"), row.getInt("nine"))).list());
    }
}
