package goldthread.law;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.access.Who;
import goldthread.law.ChangingSetting.Outcome;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The law to read for everyone who works by it, and to set for those whom the authority trusts with that.
@Needs(Permission.SEE_LAW)
@Controller
final class LawPages {

    private final Laws laws;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LawPages(Laws laws, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.laws = laws;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem lawMenu() {
        return new MenuItem("Law", "/law", 40, Permission.SEE_LAW);
    }

    @GetMapping("/law")
    View law(@RequestParam MultiValueMap<String, String> typed) {
        LawFilter filter = new LawFilter(typed, today());
        return LawView.book(RuleLine.all(law(Permission.SEE_LAW), filter.on()), filter);
    }

    @GetMapping("/law/{rule}")
    View rule(@PathVariable String rule) {
        Law law = law(Permission.SEE_LAW);
        return LawView.rule(line(law, rule), law, Acting.who().may(Permission.SET_LAW));
    }

    @Needs(Permission.SET_LAW)
    @GetMapping("/law/settings/{rule}")
    View ask(@PathVariable String rule) {
        RuleLine line = settable(rule);
        return LawView.asking(line, SettingForm.FORM.ask(address(line), SettingForm.about(line.rule(), today())));
    }

    @Needs(Permission.SET_LAW)
    @PostMapping("/law/settings/{rule}")
    View set(@PathVariable String rule, @RequestParam MultiValueMap<String, String> typed) {
        RuleLine line = settable(rule);
        return switch (SettingForm.FORM.check(Answers.typed(typed), SettingForm.about(line.rule(), today()))) {
            case Checked.Problems<Answers> problems -> again(line, problems);
            case Checked.Filled<Answers> filled -> set(line, filled);
        };
    }

    private View set(RuleLine line, Checked.Filled<Answers> filled) {
        return switch (Objects.requireNonNull(transaction.execute(status -> keep(SettingForm.read(line.rule(), filled.answers()))))) {
            case Outcome.Allowed allowed -> Page.goTo("/law/" + line.rule().id(),
                "The limit is set: " + allowed.setting().amount().words() + " from " + Words.spoken(allowed.setting().from()));
            case Outcome.Refused refused -> again(line, new Checked.Problems<>(filled.answers(),
                List.of(new Checked.Problem(refused.field().equals("rule") ? "" : refused.field(), refused.sentence()))));
        };
    }

    private Outcome keep(ChangingSetting asked) {
        Who who = Acting.who();
        Outcome outcome = laws.set(who.holder(), who.account(), who.name(), asked);
        if (outcome instanceof Outcome.Allowed allowed) access.log(null, "law", "set " + allowed.setting().rule(), asked.why());
        return outcome;
    }

    private View again(RuleLine line, Checked.Problems<Answers> problems) {
        return LawView.asking(line, SettingForm.FORM.ask(address(line), SettingForm.about(line.rule(), today()), problems));
    }

    private RuleLine settable(String rule) {
        RuleLine line = line(law(Permission.SET_LAW), rule);
        if (!line.settable()) throw new NotThere();
        return line;
    }

    private RuleLine line(Law law, String rule) {
        return RuleLine.of(law, rule, today()).orElseThrow(NotThere::new);
    }

    private Law law(Permission needed) {
        if (!Acting.who().may(needed)) throw new NotThere();
        return laws.of(Acting.who().holder());
    }

    private static String address(RuleLine line) {
        return "/law/settings/" + line.rule().id();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
