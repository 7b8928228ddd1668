package goldthread.returns.desk;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Page;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.Imports;
import goldthread.returns.desk.ListsAsRead.Group;
import goldthread.returns.mapping.Standard;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How lists for inspection that were sent will be read: each sheet, heading and code that is not as in the standard is shown,
/// confirmed or changed, and kept for the next time. Nothing is taken in before all are.
@Needs(Permission.RETURNS)
@Controller
class MappingPages {
    static final String ONE = "/returns/imports/{id}/mapping";

    private final Imports imports;
    private final ListsAsRead.Reader lists;
    private final Access access;

    MappingPages(Imports imports, ListsAsRead.Reader lists, Access access) {
        this.imports = imports;
        this.lists = lists;
        this.access = access;
    }

    @GetMapping(ONE)
    View all(@PathVariable UUID id) {
        var of = gathering(id);
        return MappingView.all(of, read(of));
    }

    @GetMapping(ONE + "/{group}")
    View one(@PathVariable UUID id, @PathVariable String group) {
        var of = gathering(id);
        return group(of, group).<View>map(each -> new MappingView(of, each).page()).orElseGet(() -> Page.goTo(MappingView.address(of)));
    }

    @PostMapping(ONE + "/{group}")
    View confirm(@PathVariable UUID id, @PathVariable String group, @RequestParam MultiValueMap<String, String> typed) {
        var of = gathering(id);
        return group(of, group).map(each -> confirm(new MappingView(of, each), typed)).orElseGet(() -> Page.goTo(MappingView.address(of)));
    }

    private View confirm(MappingView view, MultiValueMap<String, String> typed) {
        return switch (view.form().check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> view.page(problems);
            case Checked.Filled<Answers> filled -> {
                imports.keep(Standard.named(view.of().standard()), kept -> view.say(filled.made(), kept));
                yield Page.goTo(view.next(lists.of(view.of())), "Kept, also for the next time.");
            }
        };
    }

    private Optional<Group> group(Import of, String key) {
        return read(of).groups().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private ListsAsRead read(Import of) {
        access.log(null, "returns: how lists are read, import " + of.id(), "view", null);
        return lists.of(of);
    }

    private Import gathering(UUID id) {
        return imports.find(id).filter(found -> found.state().equals("GATHERING") && Standard.named(found.standard()).listed())
                .orElseThrow(NotThere::new);
    }

    static About about() {
        return About.on(LocalDate.EPOCH);
    }
}
