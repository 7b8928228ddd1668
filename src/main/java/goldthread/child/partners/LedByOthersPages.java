package goldthread.child.partners;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The children whose family somebody of another agency leads and who acts supervises, with what is new; each is written down as
/// seen.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
@Controller
class LedByOthersPages {
    static final String ALL = "/families-led";

    private final LedByOthers led;
    private final People people;
    private final Access access;
    private final TransactionTemplate transaction;

    LedByOthersPages(LedByOthers led, People people, Access access, PlatformTransactionManager transactions) {
        this.led = led;
        this.people = people;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ALL)
    View all() {
        return transaction.execute(status -> page());
    }

    private Page page() {
        var rows = led.mine();
        var seen = access.viewAll(rows.stream().map(LedByOthers.Row::child).toList(), "families led by other agencies");
        var named = people.find(seen.stream().map(Subject::new).toList());
        var table = Block.table("Children", "Child", "Lead", "Wrote last", "New").captionHidden().whenEmpty("No lead of another agency has written anything of a family that you supervise.");
        for (var row : rows) {
            var child = named.get(new Subject(row.child()));
            if (child == null || !seen.contains(row.child())) continue;
            table = table.row(link(child.name(), "/child/" + row.child() + "/partners"), text(row.lead()), moment(row.last()), row.fresh() == 0 ? quiet("Read") : tag(row.fresh() + " new", Words.Colour.BLUE));
        }
        return Page.of("Families led by other agencies").in("/").under(link("My work", "/")).with(Block.lead("What leads of other agencies wrote of the families whose help you supervise. You can correct or withdraw each entry, and say why.")).with(table);
    }
}
