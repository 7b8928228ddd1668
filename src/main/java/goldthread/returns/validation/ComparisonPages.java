package goldthread.returns.validation;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A check held against the one of the same year before it.
@Needs(Permission.RETURNS)
@Controller
class ComparisonPages {
    private static final String COMPARED = FindingPages.ONE + "/compared";

    private final Validations validations;
    private final Comparison comparison;
    private final OnRecord record;
    private final Access access;

    ComparisonPages(Validations validations, Comparison comparison, OnRecord record, Access access) {
        this.validations = validations;
        this.comparison = comparison;
        this.record = record;
        this.access = access;
    }

    @GetMapping(COMPARED)
    View byRule(@PathVariable UUID validation, @PathVariable int place) {
        return compared(validation, place, ComparisonView::byRule);
    }

    @GetMapping(COMPARED + "/children")
    View byChild(@PathVariable UUID validation, @PathVariable int place, @RequestParam(defaultValue = "1") int page) {
        return compared(validation, place, (view, before) -> view.byChild(before, page));
    }

    @GetMapping(COMPARED + "/gone")
    View gone(@PathVariable UUID validation, @PathVariable int place, @RequestParam(defaultValue = "1") int page) {
        return compared(validation, place, (view, before) -> view.gone(before, page));
    }

    private View compared(UUID validation, int place, BiFunction<ComparisonView, KeptReturn, View> view) {
        var of = validations.find(validation, place).orElseThrow(NotThere::new);
        access.log(null, "returns: check " + validation + ", compared", "view", null);
        if (!comparison.possible(of)) {
            return ReturnView.page("What changed since the last check", of).with(Block.say(of.before() == null ? "There was no check of this year before this one."
                    : "The check before this one has been deleted, so there is nothing to compare with."), Block.say(Words.link("Findings by rule", of.address())));
        }
        var before = of.before();
        return view.apply(new ComparisonView(comparison, record, of), validations.find(before.validation(), before.place()).orElseThrow(NotThere::new));
    }
}
