package goldthread.protectionteam;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.protectionteam.PartnerEntry.AgreementEnded;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerLeft;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Partner agencies: what is agreed with each on sharing, and who of them may be invited. For those who lead a team. Holds
/// nothing about a child.
@Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
@Controller
final class PartnerPages {
    private static final String ALL = ProtectionTeams.ADDRESS + "/partners";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    PartnerPages(CaseFile caseFile, Accounts accounts, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    View partners() {
        return page(null, null);
    }

    @PostMapping(ALL + "/agreed")
    View agreed(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(PartnerForms.AGREED, typed, answers -> new AgreementMade(answers.text("agency"), answers.text("body"), answers.texts("parts"), answers.text("kept"), answers.date("from"), answers.date("until")), "The agreement is recorded");
    }

    @PostMapping(ALL + "/ended")
    View ended(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(PartnerForms.ENDED, typed, answers -> new AgreementEnded(answers.id("agreement"), answers.text("ended-why"), answers.date("ended-on")), "The agreement ends");
    }

    @PostMapping(ALL + "/named")
    View named(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(PartnerForms.NAMED, typed, answers -> new PartnerNamed(answers.id("account"), accounts.account(answers.id("account")).name(), answers.text("post"), answers.textOrNull("school"), answers.id("under"), answers.date("named-from")),
                "They may be invited from that day");
    }

    @PostMapping(ALL + "/left")
    View left(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(PartnerForms.LEFT, typed, answers -> new PartnerLeft(answers.id("partner"), accounts.account(answers.id("partner")).name(), answers.text("left-why"), answers.date("left-on")),
                "From that day they open nothing any more. Ask an administrator to end the account");
    }

    private View recorded(Form<Answers> form, MultiValueMap<String, String> typed, Function<Answers, PartnerEntry> entry, String said) {
        return switch (form.check(Answers.typed(typed), about(registry()))) {
            case Checked.Problems<Answers> problems -> page(form, problems);
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(ALL, said);
            }
        };
    }

    private View page(@Nullable Form<Answers> wrong, Checked.@Nullable Problems<Answers> problems) {
        var registry = registry();
        var about = about(registry);
        access.log(null, "partner agencies", "view", null);
        var forms = wrong != null && problems != null ? List.<Block>of(wrong.ask(address(wrong), about, problems))
                : List.of(PartnerForms.AGREED, PartnerForms.NAMED, PartnerForms.ENDED, PartnerForms.LEFT).stream().<Block>map(form -> Block.details(form.title(), form.ask(address(form), about))).toList();
        return Page.of("Partner agencies").in(ProtectionTeams.ADDRESS).under(link("Protection teams", ProtectionTeams.ADDRESS))
                .with(Block.say(text("Somebody of another agency sees only what they were invited to, for the parts that the agreement names, while it is current: no search, no record of a child, no address. "), link("Schools", "/schools"), text(".")))
                .with(Block.heading("Agreements on sharing"), agreements(registry), Block.heading("Who may be invited"), people(registry), Block.heading("Change")).with(forms);
    }

    private Block agreements(Timeline registry) {
        var table = Block.table("Agreements", "With", "What it names", "Kept", "From", "Until").captionHidden().whenEmpty("No agreement is recorded. Until one is, nobody of another agency sees anything.");
        for (var agreed : Partner.agreements(registry)) {
            var made = agreed.made().entry();
            table = table.row(lines(text(made.body()), quiet(made.agency())), lines(made.parts().stream().map(Words::text).toList()), text(made.kept()), day(made.from()),
                    agreed.on(today()) ? day(agreed.over().minusDays(1)) : lines(day(agreed.over().minusDays(1)), tag(made.from().isAfter(today()) ? "Not yet" : "Over", Words.Colour.GREY)));
        }
        return table;
    }

    private Block people(Timeline registry) {
        var current = Partner.all(registry, today()).stream().map(Partner::named).toList();
        var table = Block.table("People", "Who", "Is", "Of", "Since", "May be invited").captionHidden().whenEmpty("Nobody of another agency is named yet.");
        for (var named : Partner.named(registry, LocalDate.MAX)) {
            var body = Partner.agreements(registry).stream().filter(agreed -> agreed.made().id().equals(named.agreement())).map(agreed -> agreed.made().entry().body()).findFirst().orElse("");
            boolean open = accounts.all().stream().anyMatch(account -> account.id().equals(named.account()) && !account.disabled() && account.who().may(Permission.CONTRIBUTE));
            table = table.row(text(named.name()), text(named.post()), named.school() == null ? text(body) : lines(text(named.school()), quiet(body)), day(named.from()),
                    !open ? tag("No account", Words.Colour.ORANGE) : current.contains(named) ? tag("Yes", Words.Colour.GREEN) : tag(named.from().isAfter(today()) ? "Not yet" : "No agreement", Words.Colour.ORANGE));
        }
        return table;
    }

    private static String address(Form<?> form) {
        return ALL + form.name().substring(form.name().indexOf('.')).replace('.', '/');
    }

    private About about(Timeline registry) {
        var named = Partner.named(registry, LocalDate.MAX);
        return About.on(today()).offering("accounts", accounts.all().stream().filter(account -> !account.disabled() && account.who().may(Permission.CONTRIBUTE)).sorted(Comparator.comparing(Account::name)).map(account -> Choice.of(account.id().toString(), account.name())).toList())
                .offering("agreements", Partner.agreements(registry).stream().filter(agreed -> agreed.over().isAfter(today())).map(agreed -> Choice.of(agreed.made().id().toString(), agreed.made().entry().body()).hint(agreed.made().entry().agency())).toList())
                .offering("partners", named.stream().map(one -> Choice.of(one.account().toString(), one.name()).hint(one.post())).toList())
                .offering("schools", SchoolDirectory.choices(caseFile.timeline(SchoolsEntry.DIRECTORY)));
    }

    private Timeline registry() {
        return caseFile.timeline(TeamEntry.REGISTRY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
