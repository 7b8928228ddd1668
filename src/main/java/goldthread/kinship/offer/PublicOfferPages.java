package goldthread.kinship.offer;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Authorities.Authority;
import goldthread.access.Who;
import goldthread.casefile.CaseFile;
import goldthread.familyhelp.directory.Directory;
import goldthread.familyhelp.directory.HelpEntry;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.Programmes;
import goldthread.kinship.Arrangement;
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The local offer as families read it: public, without an account. Nothing here is about anybody.
@Controller
class PublicOfferPages {
    static final String ADDRESS = "/kinship-offer";
    private static final String TITLE = "Help for family and friends who care for a child";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final Form<Answers> FINDER = Form.of("kinship-offer", "Find help", "Find").ask(
            Question.select("footing", "How does the child live with you?", Arrays.stream(Arrangement.values()).map(each -> Choice.of(each.name(), each.words())).toArray(Choice[]::new)).named("How the child lives with you"),
            Question.text("place", "Where?").named("Where").hint("Such as a town, a library or the first half of a postcode").longest(100));

    private final CaseFile caseFile;
    private final Authorities authorities;
    private final Clock clock;

    PublicOfferPages(CaseFile caseFile, Authorities authorities, Clock clock) {
        this.caseFile = caseFile;
        this.authorities = authorities;
        this.clock = clock;
    }

    /// @param council number of the authority, where several share this installation   @param version an earlier one
    /// @param typed by which footing a child lives with somebody, and words of a place: about nobody
    @GetMapping(ADDRESS)
    View offer(@RequestParam(required = false) @Nullable String council, @RequestParam(required = false) @Nullable String version, @RequestParam MultiValueMap<String, String> typed) {
        return authorities.chosen(council).map(authority -> Acting.as(Who.product(authority.holder()), () -> page(authority, version, Answers.typed(typed)))).orElseGet(this::choose);
    }

    private Page choose() {
        return Page.choosing(TITLE, "Choose your council.", "No council offers anything here yet.", authorities.all().stream().<Words>map(each -> link(each.name(), ADDRESS + "?council=" + each.holder())).toList());
    }

    private Page page(Authority authority, @Nullable String version, Answers asked) {
        var offer = new Offer(caseFile.timeline(OfferEntry.REGISTRY), LocalDate.ofInstant(clock.instant(), ENGLAND));
        var shown = offer.versions().stream().filter(fact -> fact.id().toString().equals(version)).findFirst().or(offer::published);
        var page = Page.of(TITLE).caption(authority.name());
        var finding = new ArrayList<Block>(List.of(Block.heading("What you may have, and where you can meet others"), FINDER.filters(ADDRESS + "?council=" + authority.holder(), About.on(offer.day()), asked)));
        Arrays.stream(Arrangement.values()).filter(each -> asked.chose("footing", each.name())).findFirst().ifPresent(footing -> finding.add(mayHave(footing, authority.holder(), offer.day())));
        finding.add(together(offer, asked));
        finding.addAll(directory(offer.day(), asked));
        if (shown.isEmpty()) return page.with(Block.say("The council has not published its offer yet.")).with(finding);
        if (asked.has("footing") || asked.has("place")) page = page.with(finding);
        boolean old = !shown.get().id().equals(offer.published().orElseThrow().id());
        page = page.with(Block.lead(shown.get().entry().title()), Block.say(text("Stands from "), day(shown.get().happened()), text(old ? ". This is an earlier version." : ".")));
        for (var part : shown.get().entry().parts()) page = page.with(Block.heading(part.heading()), Block.say(part.text()));
        if (!asked.has("footing") && !asked.has("place")) page = page.with(finding);
        return page.with(KinshipPages.consulted(offer), versions(authority, offer, shown.get().id()));
    }

    /// Before anybody claims: what there is to ask for, from whom, and by what.
    private Block mayHave(Arrangement footing, int holder, LocalDate day) {
        var zone = Programmes.of(Programmes.ALLOWANCE, holder, caseFile.timeline(BudgetEntry.REGISTRY), day).orElse("");
        var table = Block.table("What you may have: " + footing.words().toLowerCase(java.util.Locale.UK), "What", "When", "By");
        for (var one : MayHave.of(footing, zone, day)) table = table.row(Words.strong(one.what()), text(one.words()), quiet(one.citation() + (one.checked() ? "" : ", to be confirmed")));
        return table;
    }

    /// The same list of community help that workers use.
    private List<Block> directory(LocalDate day, Answers asked) {
        var table = Block.table("Help near you for family and friends who care", "What", "Where and when", "How to reach").whenEmpty("Nothing on the list of community help is for family and friends carers there.");
        for (var one : Directory.of(caseFile.timeline(HelpEntry.REGISTRY), day).helping(Directory.KIN)) {
            if (near(one.name() + " " + one.where(), asked)) table = table.row(Words.lines(text(one.name()), quiet(one.what())), text(one.where()), text(one.reach()));
        }
        return List.of(table, Block.say(text("All community help is on "), link("Help near you", "/help-near-you"), text(".")));
    }

    /// Each word that was typed stands in what is told of where it is: a town, a library, a postcode.
    private static boolean near(String where, Answers asked) {
        return Arrays.stream(asked.text("place").toLowerCase(java.util.Locale.UK).split("\\s+")).allMatch(where.toLowerCase(java.util.Locale.UK)::contains);
    }

    private static Block together(Offer offer, Answers asked) {
        var table = Block.table("Training and groups you can join", "What", "By", "Where and when").whenEmpty(asked.has("place") ? "Nothing is planned there just now. Try another place, or fewer words." : "Nothing is planned just now.");
        for (var one : offer.catalogue()) if (near(one.entry().name() + " " + one.entry().where(), asked)) table = table.row(Words.lines(text(one.entry().name()), KinshipPages.kind(one, offer.day())), text(one.entry().provider()), text(one.entry().where()));
        return table;
    }

    private static Block versions(Authority authority, Offer offer, UUID shown) {
        var table = Block.table("Versions", "From", "Title", "What changed").captionHidden();
        for (var fact : offer.versions()) table = table.row(day(fact.happened()), fact.id().equals(shown) ? text(fact.entry().title()) : link(fact.entry().title(), ADDRESS + "?council=" + authority.holder() + "&version=" + fact.id(), "from " + Words.spoken(fact.happened())), review(fact.entry()));
        return Block.details("All versions", table);
    }

    private static Words review(OfferPublished offer) {
        return offer.review() == null ? quiet("") : text(offer.review());
    }
}
