package goldthread.fostering;

import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Whether homes that belong to a constellation stay approved for longer, for those who lead a team. Numbers only.
@Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.LEAD_TEAM})
@Controller
class ConstellationPages {
    static final String ADDRESS = Fostering.ADDRESS + "/constellations";

    private final Households households;

    ConstellationPages(Households households) {
        this.households = households;
    }

    @GetMapping(ADDRESS)
    View retention() {
        var all = households.listed().stream().map(Households.Listed::household).toList();
        return Page.of("Constellations and how long homes stay").in(Fostering.ADDRESS).under(Words.link("Fostering", Fostering.ADDRESS))
                .with(Block.lead("Whether homes that belong to a constellation, a hub home and the homes around it, stay approved for longer than others."))
                .with(Block.say("Counted from all households that foster for the authority, since the first approval that is recorded. A home counts in a constellation from the day on which it joined; a move to another fostering service is no end."))
                .with(Retention.of(all, households.law(), households.today()).blocks()).with(Block.say(Words.link("The constellations, with their homes and nights", "/kinship")));
    }
}
