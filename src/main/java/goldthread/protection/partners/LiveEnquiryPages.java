package goldthread.protection.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.people.People;
import goldthread.protection.partners.LiveEnquiry.Answer;
import goldthread.protectionteam.ProtectionTeams;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Section 47 enquiries that go on, by which agency has not answered. A child is named only to those who may open the record, and
/// each is written down as seen; the others are a number.
@Needs(Permission.WHOLE_RECORD)
@Controller
final class LiveEnquiryPages {
    private static final String ADDRESS = ProtectionTeams.ADDRESS + "/enquiries";
    private static final int MOST = 200;

    private final CaseFile caseFile;
    private final People people;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LiveEnquiryPages(CaseFile caseFile, People people, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.people = people;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View live(@RequestParam(required = false) @Nullable String agency) {
        return transaction.execute(status -> {
            var all = database.sql("select subject from plan_now where enquiry is not null and subject <> all(:hidden) order by enquiry_since, subject").param("hidden", access.hidden().toArray(UUID[]::new)).query(UUID.class).list();
            var seen = access.viewAll(all.stream().limit(MOST).toList(), "enquiries that go on");
            var live = caseFile.timelines(seen.stream().map(Subject::new).toList()).values().stream().flatMap(timeline -> LiveEnquiry.of(timeline, today()).stream())
                    .sorted(Comparator.comparingInt((LiveEnquiry one) -> -one.silent().size()).thenComparing(LiveEnquiry::since)).toList();
            return page(live, all.size() - live.size(), agency, people.find(live.stream().map(LiveEnquiry::child).toList()));
        });
    }

    private static Page page(List<LiveEnquiry> live, int others, @Nullable String agency, Map<Subject, Person> named) {
        var agencies = new TreeSet<>(LiveEnquiry.ASKED);
        live.forEach(one -> agencies.addAll(one.answers().keySet()));
        var wanted = agency != null && agencies.contains(agency) ? agency : null;
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Figures(agencies.stream().map(each -> new Block.Figure(text(live.stream().filter(one -> one.silent().contains(each)).count()), "without an answer of " + each.toLowerCase(java.util.Locale.UK), "")).toList()));
        var choose = new ArrayList<Words>(List.of(wanted == null ? text("All") : link("All", ADDRESS)));
        agencies.forEach(each -> choose.add(each.equals(wanted) ? text(each) : link(each, ADDRESS + "?agency=" + java.net.URLEncoder.encode(each, java.nio.charset.StandardCharsets.UTF_8), "has not answered")));
        blocks.add(Block.say(text("Whose answer is missing: "), Words.run(joined(choose))));
        var table = Block.table(wanted == null ? "Enquiries that go on" : "Enquiries that go on without an answer of " + wanted.toLowerCase(java.util.Locale.UK), "Child", "Since", "Has not answered", "Answered").whenEmpty("No enquiry that you may open goes on" + (wanted == null ? "." : " without it."));
        for (var one : live) {
            if (wanted != null && !one.silent().contains(wanted)) continue;
            table = table.row(link(named.containsKey(one.child()) ? named.get(one.child()).name() : "Name not recorded", "/child/" + one.child() + "/protection"), day(one.since()),
                    one.silent().isEmpty() ? quiet("Nobody") : lines(one.silent().stream().map(each -> tag(each, Words.Colour.RED)).toArray(Words[]::new)), given(one));
        }
        blocks.add(table);
        if (others > 0) blocks.add(Block.say(quiet(others + (others == 1 ? " more enquiry goes on, of a child whom you may not open." : " more enquiries go on, of children whom you may not open."))));
        blocks.add(Block.say(quiet("Police, health and education are asked in each (Working Together 2023, chapter 3), and whoever else was invited. Counted from the referral on.")));
        return Page.of("Enquiries by who has answered").in(ProtectionTeams.ADDRESS).under(link("Protection teams", ProtectionTeams.ADDRESS)).with(blocks);
    }

    private static Words[] joined(List<Words> choose) {
        var all = new ArrayList<Words>();
        choose.forEach(each -> {
            if (!all.isEmpty()) all.add(text(" · "));
            all.add(each);
        });
        return all.toArray(Words[]::new);
    }

    private static Words given(LiveEnquiry one) {
        var given = one.answers().entrySet().stream().filter(each -> each.getValue() != Answer.NONE).collect(Collectors.toList());
        return given.isEmpty() ? quiet("Nobody yet") : lines(given.stream().map(each -> each.getValue() == Answer.CONFIRMED ? text(each.getKey()) : Words.run(text(each.getKey() + " "), tag(each.getValue().words, Words.Colour.ORANGE))).toArray(Words[]::new));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
