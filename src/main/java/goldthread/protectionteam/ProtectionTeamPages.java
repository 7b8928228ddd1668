package goldthread.protectionteam;

import goldthread.access.Access;
import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.protectionteam.TeamEntry.SeatLeft;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import goldthread.protectionteam.TeamEntry.TeamFormed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The protection teams of the authority, and how children are protected here: to read for everyone who works with children,
/// to change for those who lead a team. Holds nothing about a child.
@Needs(Permission.SEE_CHILDREN)
@Controller
final class ProtectionTeamPages {
    private static final String ALL = ProtectionTeams.ADDRESS;
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int ID = 36;

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;
    private final Laws laws;
    private final Clock clock;

    ProtectionTeamPages(CaseFile caseFile, Accounts accounts, Access access, Laws laws, Clock clock) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
    }

    @Bean
    static MenuItem protectionTeamMenu() {
        return new MenuItem("Protection teams", ALL, 8, Permission.SEE_CHILDREN);
    }

    @GetMapping(ALL)
    View teams() {
        return page(null, null);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/team")
    View form(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(TeamForms.TEAM, typed, answers -> new TeamFormed(new Subject(answers.once()), answers.text("name"), answers.textOrNull("area"), UUID.fromString(answers.text("lead").substring(0, ID)),
                answers.text("lead").substring(ID + 1), answers.textOrNull("agreed"), answers.date("from")), "The team is set up");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/seat")
    View seat(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(TeamForms.SEAT, typed, answers -> new SeatTaken(new Subject(answers.id("team")), answers.text("seat"), answers.text("who"), answers.textOrNull("employer"), answers.textOrNull("evidence"),
                answers.textOrNull("cover"), answers.date("seat-from")), "The seat is filled");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/left")
    View left(@RequestParam MultiValueMap<String, String> typed) {
        var registry = registry();
        return recorded(TeamForms.LEFT, typed, answers -> new SeatLeft(registry.facts(SeatTaken.class).stream().filter(fact -> fact.id().equals(answers.id("taken"))).findFirst().orElseThrow().entry().team(),
                answers.id("taken"), answers.date("left-on"), answers.textOrNull("left-why")), "It is recorded who leaves");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/practice")
    View practice(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(TeamForms.PRACTICE, typed, answers -> new PracticeSet(answers.text("chair"), answers.yes("adopted"), answers.text("set-why"), answers.date("set-from")), "It is set how children are protected here");
    }

    private View recorded(Form<Answers> form, MultiValueMap<String, String> typed, Function<Answers, TeamEntry> entry, String said) {
        return switch (form.check(Answers.typed(typed), about(registry()))) {
            case Checked.Problems<Answers> problems -> page(form, problems);
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(ALL, said);
            }
        };
    }

    /// With the form that was not right, if there is one: alone, so that what is wrong stands at the top.
    private View page(@Nullable Form<Answers> wrong, Checked.@Nullable Problems<Answers> problems) {
        var registry = registry();
        access.log(null, "protection teams", "view", null);
        return TeamView.teams(registry, laws.of(Acting.who().holder()), today(), !Acting.who().may(Permission.LEAD_TEAM) ? List.of()
                : wrong != null && problems != null ? List.of(wrong.ask(address(wrong), about(registry), problems)) : forms(registry));
    }

    private List<Block> forms(Timeline registry) {
        var about = about(registry);
        var forms = registry.lines().stream().noneMatch(line -> line.entry() instanceof TeamFormed) ? List.of(TeamForms.TEAM, TeamForms.PRACTICE) : List.of(TeamForms.SEAT, TeamForms.LEFT, TeamForms.TEAM, TeamForms.PRACTICE);
        return forms.stream().map(form -> Block.details(form.title(), form.ask(address(form), about))).toList();
    }

    private static String address(Form<?> form) {
        return ALL + form.name().substring(form.name().indexOf('.')).replace('.', '/');
    }

    private About about(Timeline registry) {
        var teams = Team.all(registry, LocalDate.MAX);
        return About.on(today()).offering("workers", accounts.all().stream().filter(account -> !account.disabled() && account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.RECORD)))
                        .sorted(java.util.Comparator.comparing(Account::name)).map(account -> Choice.of(account.id() + " " + account.name(), account.name())).toList())
                .offering("teams", teams.stream().map(team -> Choice.of(team.subject().toString(), team.formed().name())).toList())
                .offering("holders", teams.stream().flatMap(team -> team.holders().stream().map(holder -> Choice.of(holder.taken().id().toString(), holder.taken().entry().who())
                        .hint(holder.taken().entry().seat() + ", " + team.formed().name()))).toList());
    }

    private Timeline registry() {
        return caseFile.timeline(TeamEntry.REGISTRY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
