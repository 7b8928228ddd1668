package goldthread.returns.validation;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.Answers;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a check found in one return: by rule, by child, by worker, row by row.
@Needs(Permission.RETURNS)
@Controller
class FindingPages {
    static final String ONE = ValidationPages.ALL + "/{validation}/{place}";

    private final Validations validations;
    private final KeptFindings findings;
    private final OnRecord record;
    private final ByWorker workers;
    private final Access access;

    FindingPages(Validations validations, KeptFindings findings, OnRecord record, ByWorker workers, Access access) {
        this.validations = validations;
        this.findings = findings;
        this.record = record;
        this.workers = workers;
        this.access = access;
    }

    @GetMapping(ONE)
    View byRule(@PathVariable UUID validation, @PathVariable int place) {
        var of = of(validation, place);
        access.log(null, "returns: check " + validation, "view", null);
        return new ReturnView(of, validations.find(validation).orElseThrow(NotThere::new), validations.rules(of), validations.faults(of)).page();
    }

    /// @param of     the number of a finding: those of its child     @param worker by the key of [ByWorker]
    @GetMapping(ONE + "/findings")
    View rows(@PathVariable UUID validation, @PathVariable int place, @RequestParam MultiValueMap<String, String> chosen, @RequestParam(defaultValue = "1") int page) {
        var one = of(validation, place);
        return new FindingsView(findings, record, one, validations.rules(one)).page(Answers.typed(chosen), children(one, Answers.typed(chosen)), page);
    }

    /// Those of some children only, as the address asks; null for all.
    private @Nullable Collection<String> children(KeptReturn of, Answers chosen) {
        if (chosen.has("of")) {
            return chosen.text("of").matches("\\d{1,9}") ? findings.numbered(of, List.of(Integer.valueOf(chosen.text("of")))).stream()
                    .map(each -> each.child() == null ? FindingFilter.NO_CHILD : each.child()).toList() : List.of();
        }
        return chosen.has("worker") ? workers.of(of).stream().filter(load -> load.key().equals(chosen.text("worker"))).flatMap(load -> load.children().stream()).toList() : null;
    }

    @GetMapping(ONE + "/children")
    View byChild(@PathVariable UUID validation, @PathVariable int place, @RequestParam(defaultValue = "1") int page) {
        return new PeopleView(of(validation, place)).children(findings, record, page);
    }

    @GetMapping(ONE + "/workers")
    View byWorker(@PathVariable UUID validation, @PathVariable int place) {
        var of = of(validation, place);
        access.log(null, "returns: check " + validation + ", by worker", "view", null);
        return new PeopleView(of).workers(workers.of(of));
    }

    private KeptReturn of(UUID validation, int place) {
        return validations.find(validation, place).orElseThrow(NotThere::new);
    }
}
