package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.Block;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.People.Found;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Finding somebody. What is typed is sent, never put into an address, so that no name stands in a log.
@Needs(Permission.SEE_CHILDREN)
@Controller
class SearchPages {
    private static final int MOST = 50;

    private final People people;
    private final Access access;
    private final TransactionTemplate transaction;

    SearchPages(People people, Access access, PlatformTransactionManager transactions) {
        this.people = people;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem search() {
            return new MenuItem("Search", "/search", 10, Permission.SEE_CHILDREN);
        }
    }

    @GetMapping("/search")
    View empty() {
        access.hidden();
        return page().with(Block.say("Type a name, however you think it is spelt, a date of birth, or any number in the search box above."));
    }

    @PostMapping("/search")
    View search(@RequestParam(name = "q", defaultValue = "") String typed) {
        if (typed.isBlank()) {
            return empty();
        }
        return transaction.execute(status -> {
            access.hidden();
            var found = people.search(typed, MOST);
            var known = access.found(found.stream().map(each -> each.person().subject().id()).toList());
            var open = access.seen(known);
            access.log(null, "search", "search", null);
            return results(found.stream().filter(each -> known.contains(each.person().subject().id())).toList(),
                    open.stream().map(Object::toString).collect(Collectors.toSet()));
        });
    }

    /// Whom the reader works with comes first, each half with the likest first.
    private static List<Found> ordered(List<Found> found, java.util.Set<String> open) {
        return found.stream().sorted(Comparator.comparing(each -> !open.contains(each.person().subject().toString()))).toList();
    }

    private static Page results(List<Found> found, java.util.Set<String> open) {
        var table = Block.table("People found", "Name", "Born", "Number", "Why it matched", "Opening")
                .whenEmpty("Nobody was found. Try another spelling, only the family name, or the date of birth.").captionHidden();
        for (var each : ordered(found, open)) {
            var person = each.person();
            var address = Frames.Part.first().of(person.subject());
            boolean opens = open.contains(person.subject().toString());
            table = table.row(opens ? Words.link(person.name(), address) : Words.text(person.name()), Words.day(person.born()),
                    Words.text(person.laChildId()), Words.text(each.why()),
                    opens ? Words.quiet("") : !Acting.who().may(Permission.BREAK_GLASS) ? Words.quiet("Opens to those who work with them") : Words.link("Open with a reason", "/break-glass/" + person.subject(), person.name()));
        }
        return page().with(Block.say(found.size() == 1 ? "1 person found." : found.size() + " people found."
                + (found.size() == MOST ? " Only the likest are shown." : "")), table);
    }

    private static Page page() {
        return Page.of("Search").in("/search");
    }
}
