package goldthread.kinship.offer;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.kinship.Arrangement;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The carers who agreed to be told of help, training and groups: by name only to those who may open the record of a child who lives with
/// them. No address is in it, for somebody may not be told one.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
class CarersToTell {
    static final String ADDRESS = "/kinship/carers";

    private final KinshipCount count;
    private final People people;
    private final Access access;
    private final TransactionTemplate transaction;

    CarersToTell(KinshipCount count, People people, Access access, PlatformTransactionManager transactions) {
        this.count = count;
        this.people = people;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View carers() {
        access.log(null, "carers who agreed to be told", "view", null);
        return Page.of("Carers who may be told of help").in(KinshipPages.ALL).under(link("Kinship care", KinshipPages.ALL)).with(Block.lead("Family and friends carers who agreed to be told of help, training and groups. Where they live stands on the child's record.")).with(blocks());
    }

    private List<Block> blocks() {
        return transaction.execute(status -> {
            var all = count.agreed();
            var seen = access.viewAll(all.stream().map(KinshipCount.Agreed::child).distinct().toList(), "carers who agreed to be told");
            var open = all.stream().filter(one -> seen.contains(one.child())).toList();
            var found = access.found(open.stream().map(KinshipCount.Agreed::carer).collect(Collectors.toSet()));
            var named = people.find(open.stream().flatMap(one -> java.util.stream.Stream.of(one.child(), one.carer())).distinct().filter(id -> seen.contains(id) || found.contains(id)).map(Subject::new).toList());
            var rows = new LinkedHashMap<Subject, List<Words>>();
            for (var one : open) {
                var child = new Subject(one.child());
                var carer = new Subject(one.carer());
                if (!named.containsKey(carer) || !named.containsKey(child)) continue;
                rows.computeIfAbsent(carer, any -> new ArrayList<>()).add(lines(link(named.get(child).name(), "/child/" + child + "/network"), Words.quiet(Arrangement.valueOf(one.type()).words())));
            }
            var table = Block.table("Carers who agreed to be told of help", "Carer", "Who lives with them").whenEmpty("Nobody whose child's record you may open has agreed yet. It is asked when it is recorded with whom a child lives.");
            for (var row : rows.entrySet()) table = table.row(text(named.get(row.getKey()).name()), lines(row.getValue()));
            long others = all.stream().filter(one -> !seen.contains(one.child())).map(KinshipCount.Agreed::carer).distinct().count();
            return others == 0 ? List.of(table) : List.of(table, Block.say(Words.quiet(others + (others == 1 ? " more carer" : " more carers") + " agreed whose child's record you may not open.")));
        });
    }
}
