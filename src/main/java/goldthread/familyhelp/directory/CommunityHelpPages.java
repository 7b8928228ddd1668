package goldthread.familyhelp.directory;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Authorities.Authority;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.familyhelp.directory.HelpEntry.HelpEnded;
import goldthread.familyhelp.directory.HelpEntry.HelpListed;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of community help: as workers search and keep it, and as families search it without an account.
@Controller
final class CommunityHelpPages {
    static final String ALL = "/community-help", PUBLIC = "/help-near-you";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final List<Form<Answers>> FORMS = List.of(Directory.LISTED, Directory.ENDED);

    private final CaseFile caseFile;
    private final Authorities authorities;
    private final Access access;
    private final Clock clock;

    CommunityHelpPages(CaseFile caseFile, Authorities authorities, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.authorities = authorities;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static MenuItem communityHelpMenu() {
        return new MenuItem("Community help", ALL, 9, Permission.SEE_CHILDREN);
    }

    @Needs(Permission.SEE_CHILDREN)
    @GetMapping(ALL)
    View all(@RequestParam MultiValueMap<String, String> typed) {
        var chosen = Answers.typed(typed);
        var directory = directory();
        access.log(null, "community help", "view", null);
        var page = frame().with(Block.say(text("What there is for families here. Families search the same list at "), link(PUBLIC, PUBLIC), text(". In a family's plan each can be chosen as who does an action.")), Block.say(link("Area teams and family help hubs: who serves which area", "/areas")),
                Directory.FILTER.filters(ALL, about(directory), chosen), table(directory.found(chosen)));
        return !Acting.who().may(Permission.LEAD_TEAM) ? page : page.with(FORMS.stream().filter(form -> form == Directory.LISTED || !directory.all().isEmpty())
                .map(form -> Block.details(form.title(), form.ask(address(form), about(directory), Answers.none().with("on", today()).with("ended-on", today())))).toList());
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/listed")
    View list(@RequestParam MultiValueMap<String, String> typed) {
        return record(Directory.LISTED, typed);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/ended")
    View end(@RequestParam MultiValueMap<String, String> typed) {
        return record(Directory.ENDED, typed);
    }

    private View record(Form<Answers> form, MultiValueMap<String, String> typed) {
        var directory = directory();
        var about = about(directory);
        return switch (form.check(Answers.typed(typed), about)) {
            case Checked.Problems<Answers> problems -> frame().with(form.ask(address(form), about, problems));
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry(form, directory, filled.answers()), clock.instant(), "page"));
                yield Page.goTo(ALL, form == Directory.LISTED ? "It is on the list" : "It is off the list");
            }
        };
    }

    /// Help of the same name is the same help, as it is from now on.
    private static HelpEntry entry(Form<Answers> form, Directory directory, Answers answers) {
        if (form == Directory.ENDED) {
            return new HelpEnded(answers.id("help"), answers.textOrNull("why"), answers.date("ended-on"));
        }
        var help = directory.all().stream().filter(one -> one.name().equalsIgnoreCase(answers.text("name"))).map(HelpListed::help).findFirst().orElseGet(() -> Append.beside(answers.once(), 1_000));
        return new HelpListed(help, answers.text("name"), answers.texts("needs"), answers.text("what"), answers.text("where"), answers.text("reach"), answers.textOrNull("cost"), answers.date("on"));
    }

    /// @param typed words and need; the number of the authority as `council`, where several share this installation
    @GetMapping(PUBLIC)
    View near(@RequestParam MultiValueMap<String, String> typed) {
        var chosen = Answers.typed(typed);
        return authorities.chosen(chosen.text("council")).map(authority -> Acting.as(Who.product(authority.holder()),
                () -> near(authority, chosen, chosen.has("council") ? PUBLIC + "?council=" + authority.holder() : PUBLIC))).orElseGet(this::choose);
    }

    private Page near(Authority authority, Answers chosen, String address) {
        var directory = directory();
        return Page.of("Help near you").caption(authority.name()).with(Block.lead("Groups, advice and support for families. You can go there yourself: nobody has to send you."),
                Directory.FILTER.filters(address, about(directory), chosen), table(directory.found(chosen)), Block.say(text("If a child of your family or friends lives with you: "), link("help for kinship carers", "/kinship-offer"), text(".")), Block.say(text("If you are worried about a child, "), link("tell the council", "/worry"), text(". If somebody is in danger now, call 999.")));
    }

    private Page choose() {
        return Page.choosing("Help near you", "Choose your council.", "No council lists anything here yet.", authorities.all().stream().<Words>map(each -> link(each.name(), PUBLIC + "?council=" + each.holder())).toList());
    }

    private static Block table(Directory found) {
        var table = Block.table("Help", "What", "Helps with", "Where and when", "How to reach").captionHidden().whenEmpty("Nothing was found. Try fewer words, or another kind of help.");
        for (var one : found.all()) {
            table = table.row(lines(Words.strong(one.name()), text(one.what()), quiet(one.cost() == null ? "Free" : one.cost())), text(String.join(", ", one.needs())), text(one.where()), text(one.reach()));
        }
        return table;
    }

    private Directory directory() {
        return Directory.of(caseFile.timeline(HelpEntry.REGISTRY), today());
    }

    private static Page frame() {
        return Page.of("Community help").in(ALL).under(link("Home", "/"));
    }

    private static String address(Form<?> form) {
        return ALL + "/" + form.name().substring(form.name().indexOf('.') + 1);
    }

    private About about(Directory directory) {
        return About.on(today()).offering("help", directory.all().stream().map(one -> Choice.of(one.help().toString(), one.name())).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
