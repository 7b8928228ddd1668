package goldthread.returns.validation;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.Answers;
import java.util.UUID;
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
    private final Access access;

    FindingPages(Validations validations, KeptFindings findings, OnRecord record, Access access) {
        this.validations = validations;
        this.findings = findings;
        this.record = record;
        this.access = access;
    }

    @GetMapping(ONE)
    View byRule(@PathVariable UUID validation, @PathVariable int place) {
        var of = of(validation, place);
        access.log(null, "returns: check " + validation, "view", null);
        return new ReturnView(of, validations.find(validation).orElseThrow(NotThere::new), validations.rules(of), validations.faults(of)).page();
    }

    @GetMapping(ONE + "/findings")
    View rows(@PathVariable UUID validation, @PathVariable int place, @RequestParam MultiValueMap<String, String> chosen, @RequestParam(defaultValue = "1") int page) {
        return new FindingsView(findings, record, of(validation, place), validations.rules(of(validation, place))).page(Answers.typed(chosen), page);
    }

    private KeptReturn of(UUID validation, int place) {
        return validations.find(validation, place).orElseThrow(NotThere::new);
    }
}
