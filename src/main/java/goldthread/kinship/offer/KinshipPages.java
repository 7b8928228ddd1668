package goldthread.kinship.offer;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.kinship.offer.OfferEntry.OfferConsulted;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.familynetwork.FamilyMeetings;
import goldthread.law.Laws;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
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
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Kinship care of the authority: the local offer and when it is to be looked at again, whom it was talked over with, the
/// catalogue and what it costs. To read for everyone who works with children, to change for those who lead a team.
@Needs(Permission.SEE_CHILDREN)
@Controller
final class KinshipPages {
    static final String ALL = "/kinship";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final List<Form<? extends OfferEntry>> FORMS = List.of(OfferForms.PUBLISH, OfferForms.CONSULT, OfferForms.OFFER, OfferForms.SPEND, OfferForms.EVENT, OfferForms.RATE);

    private final CaseFile caseFile;
    private final KinshipCount count;
    private final FamilyMeetings meetings;
    private final Constellations constellations;
    private final Access access;
    private final Laws laws;
    private final Clock clock;

    KinshipPages(CaseFile caseFile, KinshipCount count, FamilyMeetings meetings, Constellations constellations, Access access, Laws laws, Clock clock) {
        this.caseFile = caseFile;
        this.count = count;
        this.meetings = meetings;
        this.constellations = constellations;
        this.access = access;
        this.laws = laws;
        this.clock = clock;
    }

    @Bean
    static MenuItem kinshipMenu() {
        return new MenuItem("Kinship", ALL, 9, Permission.SEE_CHILDREN);
    }

    @GetMapping(ALL)
    View kinship() {
        access.log(null, "kinship care", "view", null);
        var offer = offer();
        var page = frame().with(standing(offer), count.block(), meetings.byYear(today()));
        if (Acting.who().may(Permission.WHOLE_RECORD)) page = page.with(Block.say(Words.link("The families and where they stand", "/family-network/meetings")));
        if (Acting.who().may(Permission.SEE_ALL_CHILDREN) && Acting.who().may(Permission.RETURNS)) page = page.with(Block.say(Words.link("Evaluation of the kinship allowance", "/kinship/allowance/evaluation")));
        if (Acting.who().may(Permission.WHOLE_RECORD)) page = page.with(Block.say(Words.link("Carers who agreed to be told of help", CarersToTell.ADDRESS)));
        if (Acting.who().may(Permission.FOSTERING) && Acting.who().may(Permission.LEAD_TEAM)) page = page.with(Block.say(Words.link("Whether homes of a constellation stay longer", "/fostering/constellations")));
        page = page.with(catalogue(offer)).with(constellations.blocks(offer)).with(consulted(offer), rates(offer));
        return Acting.who().may(Permission.LEAD_TEAM) ? page.with(FORMS.stream().map(form -> Block.details(form.title(), form.ask(address(form), about(offer), likely(form, offer)))).toList()) : page;
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/{what:offer|consulted|catalogue|spend|event|rate}")
    View record(@PathVariable String what, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(FORMS.stream().filter(form -> form.name().equals("kinship." + what)).findFirst().orElseThrow(), typed);
    }

    private <E extends OfferEntry> View recorded(Form<E> form, MultiValueMap<String, String> typed) {
        var about = about(offer());
        return switch (form.check(Answers.typed(typed), about)) {
            case Checked.Problems<E> problems -> frame().with(form.ask(address(form), about, problems));
            case Checked.Filled<E> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), filled.made(), clock.instant(), "page"));
                yield Page.goTo(ALL, "It is written down");
            }
        };
    }

    private static Page frame() {
        return Page.of("Kinship care").in(ALL).under(link("Home", "/"));
    }

    private static String address(Form<?> form) {
        return ALL + "/" + form.name().substring(form.name().indexOf('.') + 1);
    }

    /// The next version begins with what stands.
    private static Answers likely(Form<?> form, Offer offer) {
        return form == OfferForms.PUBLISH ? offer.published().map(fact -> OfferForms.filled(fact.entry())).orElse(Answers.none()) : Answers.none();
    }

    private Block standing(Offer offer) {
        var card = Block.card("Local offer").fact("Stands", offer.published().<Words>map(fact -> lines(link(fact.entry().title(), PublicOfferPages.ADDRESS), quiet("Since " + Words.spoken(fact.happened())))).orElse(tag("Not published", Words.Colour.RED)));
        for (var next : offer.coming()) card = card.fact("Stands next", lines(text(next.entry().title()), quiet("From " + Words.spoken(next.happened()))));
        var due = offer.due(laws.of(Acting.who().holder()));
        if (due.isPresent()) {
            boolean late = due.get().by().isBefore(offer.day());
            card = card.fact(offer.published().isEmpty() ? "To be published by" : "To be looked at again by", late ? lines(day(due.get().by()), tag("Late", Words.Colour.RED)) : day(due.get().by()))
                    .fact("Because", lines(link(due.get().rule().duty(), "/law/" + due.get().rule().id()), quiet(due.get().citation() + ", " + due.get().confidence())));
        }
        return card;
    }

    private static Block catalogue(Offer offer) {
        var table = Block.table("Training, groups and constellations").columns(Column.of("What"), Column.of("By"), Column.of("Where and when"), Column.number("Spent")).whenEmpty("Nothing is in the catalogue.");
        var sum = Pence.NONE;
        for (var one : offer.catalogue()) {
            var spent = offer.spent(one.id());
            sum = sum.plus(spent);
            table = table.row(lines(text(one.entry().name()), kind(one, offer.day())), text(one.entry().provider()), text(one.entry().where()), text(spent.toString()));
        }
        return offer.catalogue().isEmpty() ? table : table.row(Words.strong("Sum"), quiet(""), quiet(""), Words.strong(sum.toString()));
    }

    static Words kind(Fact<SupportOffered> offered, LocalDate today) {
        return quiet(offered.entry().kind() + (offered.happened().isAfter(today) ? ", from " + Words.spoken(offered.happened()) : ""));
    }

    static Block consulted(Offer offer) {
        var table = Block.table("Whom the offer was talked over with", "When", "With", "They said", "What changed").whenEmpty("Nobody has been asked yet.");
        for (var fact : offer.registry().facts(OfferConsulted.class).reversed()) {
            var said = fact.entry();
            table = table.row(day(fact.happened()), lines(text(String.join(", ", said.who())), quiet(said.people() + (said.people() == 1 ? " person, " : " people, ") + said.how())), text(said.said()), said.changed() == null ? quiet("Not said yet") : text(said.changed()));
        }
        return table;
    }

    private static Block rates(Offer offer) {
        var table = Block.table("Weekly rates of the allowance").columns(Column.of("Age"), Column.number("A week"), Column.of("From")).whenEmpty("No rate is set.");
        for (var fact : Stream.concat(offer.rates().stream(), offer.laterRates().stream()).toList()) table = table.row(text(fact.entry().age() + " to " + fact.entry().until()), text(new Pence(fact.entry().pence()).toString()), lines(day(fact.happened()), quiet(fact.entry().source())));
        return table;
    }

    private Offer offer() {
        return new Offer(caseFile.timeline(OfferEntry.REGISTRY), today());
    }

    private About about(Offer offer) {
        return About.on(today()).offering("offered", offer.catalogue().stream().map(fact -> Choice.of(fact.id().toString(), fact.entry().name())).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
