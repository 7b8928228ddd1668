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
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The local offer as families read it: public, without an account. Nothing here is about anybody.
@Controller
class PublicOfferPages {
    static final String ADDRESS = "/kinship-offer";
    private static final String TITLE = "Help for family and friends who care for a child";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseFile caseFile;
    private final Authorities authorities;
    private final Clock clock;

    PublicOfferPages(CaseFile caseFile, Authorities authorities, Clock clock) {
        this.caseFile = caseFile;
        this.authorities = authorities;
        this.clock = clock;
    }

    /// @param council number of the authority, where several share this installation   @param version an earlier one
    @GetMapping(ADDRESS)
    View offer(@RequestParam(required = false) @Nullable String council, @RequestParam(required = false) @Nullable String version) {
        return authorities.chosen(council).map(authority -> Acting.as(Who.product(authority.holder()), () -> page(authority, version))).orElseGet(this::choose);
    }

    private Page choose() {
        return Page.choosing(TITLE, "Choose your council.", "No council offers anything here yet.", authorities.all().stream().<Words>map(each -> link(each.name(), ADDRESS + "?council=" + each.holder())).toList());
    }

    private Page page(Authority authority, @Nullable String version) {
        var offer = new Offer(caseFile.timeline(OfferEntry.REGISTRY), LocalDate.ofInstant(clock.instant(), ENGLAND));
        var shown = offer.versions().stream().filter(fact -> fact.id().toString().equals(version)).findFirst().or(offer::published);
        var page = Page.of(TITLE).caption(authority.name());
        if (shown.isEmpty()) return page.with(Block.say("The council has not published its offer yet."));
        boolean old = !shown.get().id().equals(offer.published().orElseThrow().id());
        page = page.with(Block.lead(shown.get().entry().title()), Block.say(text("Stands from "), day(shown.get().happened()), text(old ? ". This is an earlier version." : ".")));
        for (var part : shown.get().entry().parts()) page = page.with(Block.heading(part.heading()), Block.say(part.text()));
        return page.with(together(offer), KinshipPages.consulted(offer), versions(authority, offer, shown.get().id()));
    }

    private static Block together(Offer offer) {
        var table = Block.table("Training and groups you can join", "What", "By", "Where and when").whenEmpty("Nothing is planned just now.");
        for (var one : offer.catalogue()) table = table.row(Words.lines(text(one.entry().name()), KinshipPages.kind(one, offer.day())), text(one.entry().provider()), text(one.entry().where()));
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
