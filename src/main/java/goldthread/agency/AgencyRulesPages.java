package goldthread.agency;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A draft of the rules, which binds nobody; and what was drafted, once regulations or new guidance bring it into force.
@Needs(Permission.SET_LAW)
@Controller
final class AgencyRulesPages {
    static final String DRAFT = AgencyPages.ALL + "/draft";

    private final Agency agency;
    private final Access access;

    AgencyRulesPages(Agency agency, Access access) {
        this.agency = agency;
        this.access = access;
    }

    @GetMapping(DRAFT)
    View draft() {
        return page(kept(), List.of());
    }

    @PostMapping(DRAFT)
    View write(@RequestParam MultiValueMap<String, String> typed) {
        try {
            var terms = typed.getFirst("terms");
            agency.draft(terms == null ? "" : terms);
            access.log(null, "agency rules", "draft", null);
            return Page.goTo(DRAFT, "The draft is kept");
        } catch (IllegalArgumentException wrong) {
            return page(AgencyForms.DRAFT.ask(DRAFT, about(), new Checked.Problems<>(Answers.typed(typed), List.of(new Problem("terms", String.valueOf(wrong.getMessage()))))), List.of());
        }
    }

    @PostMapping(DRAFT + "/in-force")
    View comesIntoForce(@RequestParam MultiValueMap<String, String> typed) {
        return switch (AgencyForms.IN_FORCE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(kept(), List.of(AgencyForms.IN_FORCE.ask(DRAFT + "/in-force", about(), problems)));
            case Checked.Filled<Answers> filled -> comesIntoForce(filled.answers());
        };
    }

    private View comesIntoForce(Answers answers) {
        try {
            agency.comesIntoForce(answers.once(), answers.date("from"), answers.text("source"));
            access.log(null, "agency rules", "in force from " + answers.date("from"), answers.text("source"));
            return Page.goTo(DRAFT, "It is recorded: assignments that begin on " + Words.spoken(answers.date("from")) + " or later are checked by these rules");
        } catch (IllegalArgumentException wrong) {
            return page(kept(), List.of(AgencyForms.IN_FORCE.ask(DRAFT + "/in-force", about(), new Checked.Problems<>(answers, List.of(new Problem("from", String.valueOf(wrong.getMessage())))))));
        }
    }

    @PostMapping(DRAFT + "/not-in-force")
    View notInForce(@RequestParam MultiValueMap<String, String> typed) {
        return switch (AgencyForms.NOT_IN_FORCE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(kept(), List.of(AgencyForms.NOT_IN_FORCE.ask(DRAFT + "/not-in-force", about(), problems)));
            case Checked.Filled<Answers> filled -> {
                agency.notInForce(filled.answers().id("version"));
                access.log(null, "agency rules", "not in force after all", filled.answers().text("why"));
                yield Page.goTo(DRAFT, "It is recorded: what is decided from now on is not checked by it");
            }
        };
    }

    private Block kept() {
        return AgencyForms.DRAFT.ask(DRAFT, about(), Answers.none().with("terms", agency.draft().orElse("")));
    }

    /// @param asking what was typed and is wrong; the forms as they begin where nothing is
    private Page page(Block draft, List<Block> asking) {
        var standing = agency.inForce().standing();
        var forms = standing.isEmpty() ? List.<Block>of(Block.details(AgencyForms.IN_FORCE.title(), AgencyForms.IN_FORCE.ask(DRAFT + "/in-force", about())))
                : List.<Block>of(Block.details(AgencyForms.IN_FORCE.title(), AgencyForms.IN_FORCE.ask(DRAFT + "/in-force", about())), Block.details(AgencyForms.NOT_IN_FORCE.title(), AgencyForms.NOT_IN_FORCE.ask(DRAFT + "/not-in-force", about())));
        return AgencyView.draft(agency.versions().getLast(), draft, standing, agency.today(), asking.isEmpty() ? forms : asking);
    }

    private About about() {
        LocalDate today = agency.today();
        return About.on(today).offering("versions", agency.inForce().standing().stream().map(each -> Choice.of(each.id().toString(), each.version().name()).hint(each.source())).toList());
    }
}
