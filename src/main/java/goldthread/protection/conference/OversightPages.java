package goldthread.protection.conference;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.law.Law;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.protectionteam.ProtectionTeams;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What is looked at in the work of protecting children: what was authorised against a rule, how many children each reviewing
/// officer has, and whose lead practitioner has left. Numbers only: no child is named.
@Needs(Permission.SEE_CHILDREN)
@Controller
final class OversightPages {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int YEARS = 1;

    private final JdbcClient database;
    private final Access access;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OversightPages(JdbcClient database, Access access, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ProtectionTeams.ADDRESS + "/oversight")
    View oversight() {
        return transaction.execute(status -> {
            var today = LocalDate.ofInstant(clock.instant(), ENGLAND);
            var hidden = access.hidden();
            var law = laws.of(Acting.who().holder());
            access.log(null, "oversight of protection", "view", null);
            return Page.of("What is looked at").in(ProtectionTeams.ADDRESS).under(link("Protection teams", ProtectionTeams.ADDRESS)).with(figures(today, hidden), authorised(today, hidden, law))
                    .with(leads(today, hidden, law)).with(officers(today, hidden, law)).with(Block.say(Words.quiet("Children whose record is restricted to others, or from whom you are barred, are in no number.")));
        });
    }

    private Block figures(LocalDate today, Set<UUID> hidden) {
        return new Block.Figures(List.of(figure(count("select count(*) from plan_now where plan is not null and subject <> all(:hidden)", today, hidden), "children on a plan"),
                figure(count("select count(*) from plan_now where enquiry is not null and subject <> all(:hidden)", today, hidden), "in an enquiry"),
                figure(count("""
                        select count(*) from plan_now p where subject <> all(:hidden) and not exists (select from relationship r where r.subject = p.subject
                           and r.kind = 'lead-child-protection-practitioner' and r.from_day <= :today and (r.until is null or r.until > :today))""", today, hidden), "of these without a lead practitioner"),
                figure(count("""
                        select count(distinct p.subject) from plan_now p join relationship r on r.subject = p.subject join worker_now w on w.subject = r.account
                         where p.subject <> all(:hidden) and r.kind = 'lead-child-protection-practitioner' and r.from_day <= :today and (r.until is null or r.until > :today) and w.until < :today""", today, hidden),
                        "whose lead practitioner has left"),
                figure(count("select count(*) from duty where rule like 'T-B23%' and (until is null or until > :today) and subject <> all(:hidden)", today, hidden), "challenges not answered"),
                figure(count("select count(*) from duty where rule = 'T-D40' and due < :today and (until is null or until > :today) and subject <> all(:hidden)", today, hidden), "checks by a reviewing officer between reviews that are late")));
    }

    private static Block.Figure figure(long number, String counts) {
        return new Block.Figure(text(number), counts, "");
    }

    private long count(String sql, LocalDate today, Set<UUID> hidden) {
        return database.sql(sql).param("today", today).param("hidden", hidden.toArray(UUID[]::new)).query(Long.class).single();
    }

    /// Of each rule, how often, and by whom; children of one decision count once each. What a rule of a worker's own part stood against counts the worker.
    private Block authorised(LocalDate today, Set<UUID> hidden, Law law) {
        var table = Block.table("Authorised against a rule in the last 12 months").columns(Column.of("What"), Column.of("Authorised by"), Column.number("Children or workers")).whenEmpty("Nothing was authorised against a rule.");
        for (var each : database.sql("""
                select coalesce(rule, '') as rule, what, by_whom, count(*) as records from authorised where happened > :since and happened <= :today and subject <> all(:hidden) group by rule, what, by_whom order by what, records desc, by_whom""")
                .param("since", today.minusYears(YEARS)).param("today", today).param("hidden", hidden.toArray(UUID[]::new))
                .query((row, number) -> List.of(row.getString("rule"), row.getString("what"), row.getString("by_whom"), row.getString("records"))).list()) {
            var rule = each.getFirst();
            table = table.row(law.book().newest(rule).isPresent() ? link(each.get(1), "/law/" + rule) : text(each.get(1)), text(each.get(2)), text(each.get(3)));
        }
        return table;
    }

    private List<Block> leads(LocalDate today, Set<UUID> hidden, Law law) {
        int most = Objects.requireNonNull(law.amount("T-B31", today)).number();
        return List.of(Block.heading("Lead child protection practitioners"), Block.say(text(law.settings().on("T-B31", today).isPresent() ? "This authority has set that one leads at most " + most + " children. " : "No national number is known: until this authority sets its own, more than " + most + " children are pointed out (to be confirmed). "), link("The rule", "/law/T-B31")),
                carried("Lead child protection practitioners", "Practitioner", "No lead child protection practitioner leads now.", "lead-child-protection-practitioner", most, today, hidden));
    }

    private List<Block> officers(LocalDate today, Set<UUID> hidden, Law law) {
        int most = Objects.requireNonNull(law.amount("T-B28b", today)).number();
        return List.of(Block.heading("Independent reviewing officers"), Block.say(text("The handbook has 50 to 70 children for a full-time post. "), link("The rule", "/law/T-B28a")),
                carried("Independent reviewing officers", "Officer", "No reviewing officer is recorded.", "reviewing-officer", most, today, hidden));
    }

    /// Who has a part with how many children, and whether those are more than they should be.
    private Block carried(String caption, String who, String empty, String part, int most, LocalDate today, Set<UUID> hidden) {
        var table = Block.table(caption).columns(Column.of(who), Column.number("Children"), Column.of("Caseload")).captionHidden().whenEmpty(empty);
        for (var each : database.sql("""
                select max(worker) as name, count(distinct subject) as children from relationship
                 where kind = :part and account is not null and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden) group by account order by children desc, name""")
                .param("part", part).param("today", today).param("hidden", hidden.toArray(UUID[]::new)).query((row, number) -> new Officer(row.getString("name"), row.getInt("children"))).list()) {
            table = table.row(text(each.name), text(each.children), each.children > most ? tag("Above " + most, Words.Colour.RED) : Words.quiet("Up to " + most));
        }
        return table;
    }

    private record Officer(String name, int children) {}
}
