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
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.protection.partners.LiveEnquiry.Answer;
import goldthread.protectionteam.ProtectionTeams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
/// each is written down as seen, fifty at a time; the others are a number.
@Needs(Permission.WHOLE_RECORD)
@Controller
final class LiveEnquiryPages {
    private static final String ADDRESS = ProtectionTeams.ADDRESS + "/enquiries";
    private static final int A_PAGE = 50;

    private final People people;
    private final JdbcClient database;
    private final Access access;
    private final TransactionTemplate transaction;

    LiveEnquiryPages(People people, JdbcClient database, Access access, PlatformTransactionManager transactions) {
        this.people = people;
        this.database = database;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View live(@RequestParam(required = false) @Nullable String agency, @RequestParam(defaultValue = "1") int page) {
        return transaction.execute(status -> {
            var all = all();
            var seen = access.seen(all.stream().map(one -> one.child().id()).toList());
            return page(all.stream().filter(one -> seen.contains(one.child().id())).toList(), all.size() - seen.size(), agency, page);
        });
    }

    /// Of every child who may be known of, whoever has most answers missing first, and of these whoever waits longest.
    private List<LiveEnquiry> all() {
        var all = new LinkedHashMap<UUID, LiveEnquiry>();
        database.sql("select subject, key, since, answer from live_enquiry where subject <> all(:hidden) order by subject, array_position(array['Police', 'Health', 'Education'], key), key").param("hidden", access.hidden().toArray(UUID[]::new)).query(row -> {
            var since = row.getObject("since", LocalDate.class);
            all.computeIfAbsent(row.getObject("subject", UUID.class), child -> new LiveEnquiry(new Subject(child), since, new LinkedHashMap<>())).answers().put(row.getString("key"), Answer.valueOf(row.getString("answer")));
        });
        return all.values().stream().sorted(Comparator.comparingInt((LiveEnquiry one) -> -one.silent().size()).thenComparing(LiveEnquiry::since).thenComparing(LiveEnquiry::child)).toList();
    }

    private Page page(List<LiveEnquiry> live, int others, @Nullable String agency, int page) {
        var agencies = new TreeSet<>(LiveEnquiry.ASKED);
        live.forEach(one -> agencies.addAll(one.answers().keySet()));
        var wanted = agency != null && agencies.contains(agency) ? agency : null;
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Figures(agencies.stream().map(each -> new Block.Figure(text(live.stream().filter(one -> one.silent().contains(each)).count()), "without an answer of " + each.toLowerCase(java.util.Locale.UK), "")).toList()));
        var choose = new ArrayList<Words>(List.of(wanted == null ? text("All") : link("All", ADDRESS)));
        agencies.forEach(each -> choose.add(each.equals(wanted) ? text(each) : link(each, address(each), "has not answered")));
        blocks.add(Block.say(text("Whose answer is missing: "), Words.run(joined(choose))));
        var chosen = live.stream().filter(one -> wanted == null || one.silent().contains(wanted)).toList();
        int pages = Math.max(1, (chosen.size() + A_PAGE - 1) / A_PAGE), shown = Math.clamp(page, 1, pages);
        blocks.add(table(chosen.subList((shown - 1) * A_PAGE, Math.min(shown * A_PAGE, chosen.size())), wanted));
        if (pages > 1) blocks.add(new Block.Pages(shown, pages, chosen.size(), wanted == null ? ADDRESS + "?page=" : address(wanted) + "&page="));
        if (others > 0) blocks.add(Block.say(quiet(others + (others == 1 ? " more enquiry goes on, of a child whom you may not open." : " more enquiries go on, of children whom you may not open."))));
        blocks.add(Block.say(quiet("Police, health and education are asked in each (Working Together 2023, chapter 3), and whoever else was invited. Counted from the referral on.")));
        return Page.of("Enquiries by who has answered").in(ProtectionTeams.ADDRESS).under(link("Protection teams", ProtectionTeams.ADDRESS)).with(blocks);
    }

    /// Each child who is named here is written down as seen.
    private Block table(List<LiveEnquiry> lines, @Nullable String wanted) {
        var seen = access.viewAll(lines.stream().map(one -> one.child().id()).toList(), "enquiries that go on");
        var named = people.find(lines.stream().map(LiveEnquiry::child).toList());
        var table = Block.table(wanted == null ? "Enquiries that go on" : "Enquiries that go on without an answer of " + wanted.toLowerCase(java.util.Locale.UK), "Child", "Since", "Has not answered", "Answered").whenEmpty("No enquiry that you may open goes on" + (wanted == null ? "." : " without it."));
        for (var one : lines) {
            if (!seen.contains(one.child().id())) continue;
            table = table.row(link(named.containsKey(one.child()) ? named.get(one.child()).name() : "Name not recorded", "/child/" + one.child() + "/protection"), day(one.since()),
                    one.silent().isEmpty() ? quiet("Nobody") : lines(one.silent().stream().map(each -> tag(each, Words.Colour.RED)).toArray(Words[]::new)), given(one));
        }
        return table;
    }

    private static String address(String agency) {
        return ADDRESS + "?agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8);
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
}
