package goldthread.team.bases;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.base.OfficeEntry.Based;
import goldthread.workforce.base.Bases;
import goldthread.workforce.base.Postcodes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// From where each team works, and each worker who works from elsewhere: told by managers. A worker's home is never asked.
@Needs(Permission.LEAD_TEAM)
@Controller
final class OfficePages {
    static final String BASES = "/team/bases";
    private static final int NAME = 200, POSTCODE = 10;
    private static final String TEAM = "team ", WORKER = "worker ", WHOLE = "Enter a whole postcode, such as ZZ1 4PV";

    private static final Question PLACE = text("place", "Which office?").named("Office").hint("Such as Wren Street office. Never a worker's home").required("Enter the office").longest(NAME),
            AT = text("postcode", "Its postcode").named("Postcode").required("Enter its postcode").width(POSTCODE), SINCE = date("based-from", "From which day?").named("From").required("Enter the day");

    static final Form<Answers> BASED = Form.of("team.based", "Record where a team or a worker works from", "Record").ask(
            selectFrom("whose", "Whose is it?", "whose").named("Whose").hint("A team, for all of it; or a worker who works from another office").required("Choose whose it is"),
            PLACE, AT, SINCE).refuse("postcode", answers -> answers.has("postcode") && !Postcodes.whole(answers.text("postcode")), WHOLE);

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OfficePages(CaseFile caseFile, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Working(UUID worker, String name, String team) {}

    @GetMapping(BASES)
    View all() {
        return transaction.execute(status -> {
            var working = working();
            return page(working, Block.details("Record where a team or a worker works from", BASED.ask(BASES, about(working), Answers.none().with("based-from", today()))));
        });
    }

    @PostMapping(BASES)
    View tell(@RequestParam MultiValueMap<String, String> typed) {
        return transaction.execute(status -> {
            var working = working();
            return switch (BASED.check(Answers.typed(typed), about(working))) {
                case Checked.Problems<Answers> problems -> page(working, BASED.ask(BASES, about(working), problems));
                case Checked.Filled<Answers> filled -> {
                    var answers = filled.answers();
                    var whose = answers.text("whose");
                    var worker = whose.startsWith(WORKER) ? working.stream().filter(each -> whose.equals(WORKER + each.worker())).findFirst().orElseThrow(NotThere::new) : null;
                    caseFile.append(Append.observed(answers.once(), new Based(OfficeEntry.bases(Acting.who().holder()), worker == null ? whose.substring(TEAM.length()) : null, worker == null ? null : worker.worker(), worker == null ? null : worker.name(),
                            answers.text("place"), written(answers.text("postcode")), answers.date("based-from")), clock.instant(), "page"));
                    yield Page.goTo(BASES, "It is recorded where " + (worker == null ? "the team" : worker.name()) + " works from");
                }
            };
        });
    }

    /// `ZZ1 4PV`, however it was typed.
    static String written(String postcode) {
        var bare = Postcodes.bare(postcode);
        return Postcodes.district(bare) + " " + bare.substring(Postcodes.district(bare).length());
    }

    private Page page(List<Working> working, Block asking) {
        access.log(null, "where teams work from", "view", null);
        var registry = caseFile.timeline(OfficeEntry.bases(Acting.who().holder()));
        var bases = Bases.of(registry, today());
        var table = Block.table("Teams, and workers who work from elsewhere", "Whose", "Office", "Postcode").whenEmpty("Nobody is in a team yet.");
        for (var team : working.stream().map(Working::team).distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList()) {
            table = table.row(Words.text(team), office(bases.ofTeam(team)), postcode(bases.ofTeam(team)));
            for (var each : working.stream().filter(one -> one.team().equals(team)).toList()) {
                var own = bases.last(each.worker());
                if (own.isPresent()) table = table.row(lines(link(each.name(), "/team/worker/" + each.worker()), quiet(team)), office(own), postcode(own));
            }
        }
        var blocks = new ArrayList<Block>(List.of(Block.lead("From here it is told how far a child lives from whoever might work with them. A worker's home is not recorded."), table, asking,
                Block.say(new Postcodes(database).taken().map(list -> "Where " + String.format(Locale.UK, "%,d", list.postcodes()) + " postcodes lie is told by " + list.source() + " of " + Words.spoken(list.told()) + ".")
                        .orElse("Where postcodes lie is not known yet: an administrator takes in Code-Point Open or the ONS Postcode Directory with goldthread import postcodes FILE."))));
        if (!registry.lines().isEmpty()) blocks.add(Block.say(link("Look at what was recorded, correct or withdraw it", "/recorded/" + registry.subject())));
        return Page.of("Where teams work from").in("/team").under(link("Team", "/team")).with(blocks);
    }

    private static Words office(Optional<Based> base) {
        return base.<Words>map(one -> lines(Words.text(one.place()), quiet("since " + Words.spoken(one.from())))).orElse(quiet("Not recorded"));
    }

    private static Words postcode(Optional<Based> base) {
        return base.<Words>map(one -> Words.text(one.postcode())).orElse(quiet(""));
    }

    private About about(List<Working> working) {
        return About.on(today()).offering("whose", Stream.concat(working.stream().map(Working::team).distinct().sorted(String.CASE_INSENSITIVE_ORDER).map(team -> Choice.of(TEAM + team, team)),
                working.stream().map(each -> Choice.of(WORKER + each.worker(), each.name() + ", " + each.team()))).toList());
    }

    private List<Working> working() {
        return database.sql("select subject, name, team from worker_now where team <> '' and (until is null or until >= :today) order by name, subject").param("today", today())
                .query((row, number) -> new Working(row.getObject("subject", UUID.class), row.getString("name"), row.getString("team"))).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    /// As it is put right: whose it is is shown, and stays as it was.
    static final Form<Answers> PUT_RIGHT = Form.of("team.based", "Where a team or a worker works from", "Correct").ask(text("of", "Whose is it?").named("Whose").required("Enter whose it is").longest(NAME), PLACE, AT, SINCE)
            .refuse("postcode", answers -> answers.has("postcode") && !Postcodes.whole(answers.text("postcode")), WHOLE);
}
