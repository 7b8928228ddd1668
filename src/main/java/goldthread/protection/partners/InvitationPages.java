package goldthread.protection.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Fact;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.protection.StrategyRecordings;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.partners.Invitations.Open;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What somebody of a partner agency was invited to, what they are asked, and what they write and sign. No link leads from here
/// to a record of a child, and no address stands here.
@Needs(Permission.CONTRIBUTE)
@Controller
class InvitationPages {
    static final String ALL = "/invitations";
    private static final String ONE = ALL + "/{invitation}";

    private static final Form<Answers> CONTRIBUTE = Form.of("protection.partner-contributed", "Write what your agency knows", "Sign and send").ask(
            Question.checkboxes("told", "What kind of information?", Question.choices(StrategyRecordings.INFORMATION)).named("What").required("Choose what kind of information it is"),
            Question.longText("words", "What does your agency know?").named("In your words").hint("What was seen, heard or done, when, and who knows it. Say too what you do not know").required("Write what your agency knows, or that it knows nothing"),
            Question.checkboxes("sign", "Do you sign it?", Choice.of("yes", "Yes: this is what my agency knows").hint("It is kept with your name and the time, and cannot be changed. If something was wrong, write it anew")).named("Signed").required("Sign it, so that it is known who stands for it"));

    private final Invitations invitations;
    private final FamiliesLed families;

    InvitationPages(Invitations invitations, FamiliesLed families) {
        this.invitations = invitations;
        this.families = families;
    }

    @Bean
    static MenuItem invitationsMenu() {
        return new MenuItem("Invitations", ALL, 1, Permission.CONTRIBUTE);
    }

    @GetMapping(ALL)
    View all() {
        var table = Block.table("Invitations", "To", "Of", "Invited on", "Opens until", "You wrote").captionHidden().whenEmpty("You are invited to nothing now. What has ended, or is over, is not shown any more.");
        for (var open : invitations.open()) {
            var mine = open.invitation().by(Acting.who().account());
            table = table.row(link(open.made().what(), ALL + "/" + open.invitation().subject(), "of " + Words.spoken(open.made().on()) + ", " + names(open)), text(names(open)), day(open.made().on()), day(open.made().until()),
                    mine.isEmpty() ? tag("Not yet", Words.Colour.ORANGE) : moment(mine.getLast().first().recorded()));
        }
        return Page.of("Invitations").in(ALL).with(Block.lead("What you were invited to for your agency, while the agreement with it is current.")).with(table).with(families());
    }

    /// Whom they lead as family help lead practitioner; nothing where they lead no family.
    private List<Block> families() {
        var led = families.mine();
        var table = Block.table("Families you lead", "Child", "Level of help", "You lead since");
        for (var one : led) table = table.row(link(one.child().name(), FamiliesLed.address(one.subject().id())), text(one.family().level().words()), day(one.since()));
        return led.isEmpty() ? List.of() : List.of(table);
    }

    private String names(Open open) {
        return open.partner().sees(AgreementMade.WHO) ? open.made().children().stream().map(child -> invitations.child(child).name()).collect(Collectors.joining(", ")) : open.made().children().size() == 1 ? "A child" : open.made().children().size() + " children";
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID invitation) {
        return invitations.open(invitation, open -> page(open, CONTRIBUTE.ask(ALL + "/" + invitation, about())));
    }

    @PostMapping(ONE)
    View contribute(@PathVariable UUID invitation, @RequestParam MultiValueMap<String, String> typed) {
        return invitations.open(invitation, open -> switch (CONTRIBUTE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(open, CONTRIBUTE.ask(ALL + "/" + invitation, about(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                invitations.write(new PartnerContributed(open.invitation().subject(), open.made().children(), open.partner().agreement().agency(), Acting.who().name() + ", " + open.partner().named().post(), answers.texts("told"), answers.text("words"), invitations.today(), invitations.now()), answers.once());
                yield Page.goTo(ALL + "/" + invitation, "What you wrote is signed and sent");
            }
        });
    }

    private Page page(Open open, Block.Asking form) {
        var made = open.made();
        var blocks = new ArrayList<Block>();
        var about = Block.summary();
        if (open.partner().sees(AgreementMade.WHO)) about = about.fact(made.children().size() == 1 ? "Child" : "Children", lines(made.children().stream().map(invitations::child).map(InvitationPages::who).toList()));
        if (open.partner().sees(AgreementMade.WORRY)) about = about.fact("The worry", text(open.kept().without(made.worry())));
        blocks.add(about.fact("You are asked", text(open.kept().without(made.asks()))).fact("You write for", text(open.partner().agency())).fact("Opens to you until", day(made.until())).fact("Agreement", text(open.partner().agreement().kept())));
        var hidden = AgreementMade.PARTS.stream().filter(part -> !List.of(AgreementMade.FAMILY, AgreementMade.ROLL).contains(part) && !open.partner().sees(part)).toList();
        if (!hidden.isEmpty()) blocks.add(Block.inset(Block.say("The agreement does not name, and so is not shown here: " + hidden.stream().map(part -> part.substring(0, 1).toLowerCase(java.util.Locale.UK) + part.substring(1)).collect(Collectors.joining("; ")) + ".")));
        blocks.add(Block.heading("What you wrote"));
        blocks.addAll(written(open, open.invitation().by(Acting.who().account()), "You have written nothing yet."));
        blocks.add(form);
        if (open.partner().sees(AgreementMade.OTHERS)) {
            blocks.add(Block.heading("What other agencies wrote"));
            blocks.addAll(written(open, open.others(), "No other agency has written anything yet."));
        }
        if (open.partner().sees(AgreementMade.DECIDED)) blocks.addAll(decided(open));
        return Page.of(made.what()).in(ALL).under(link("Invitations", ALL)).with(blocks);
    }

    private static Words who(Person person) {
        return lines(text(person.name()), quiet(person.born() == null ? "Date of birth not known" : "born " + Words.spoken(person.born())));
    }

    private static List<Block> written(Open open, List<Fact<PartnerContributed>> facts, String none) {
        return facts.isEmpty() ? List.of(Block.say(quiet(none))) : facts.stream().<Block>map(fact -> Block.card(fact.entry().agency() + ", " + Words.spoken(fact.first().recorded())).fact("Signed by", text(fact.entry().who()))
                .fact("What", text(String.join(", ", fact.entry().told()))).fact("In their words", text(open.kept().without(fact.entry().words())))).toList();
    }

    private List<Block> decided(Open open) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("What was decided")));
        for (var one : invitations.decided(open.made())) {
            var card = Block.card(one.title() + ", " + Words.spoken(one.on()));
            for (var said : one.facts()) {
                if (said.words() != null && !said.words().isBlank()) card = card.fact(said.name(), text(open.kept().without(said.words())));
            }
            blocks.add(card);
        }
        if (blocks.size() == 1) blocks.add(Block.say(quiet("Nothing is decided yet.")));
        return blocks;
    }

    private About about() {
        return About.on(invitations.today());
    }
}
