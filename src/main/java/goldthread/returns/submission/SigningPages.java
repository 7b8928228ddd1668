package goldthread.returns.submission;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether who makes a return may sign it off: the authority's own decision.
@Needs(Permission.SET_LAW)
@Controller
class SigningPages {
    private static final String ADDRESS = "/returns-sign-off";

    private static final Form<Boolean> SETTING = Form.of("returns.sign-off", "Sign-off of returns", "Save").ask(
            Question.yesNo("same", "May whoever made a return sign it off as well?").named("Same person").required("Say whether the same person may sign")
                    .hint("If not, somebody else who may do returns signs it off"))
            .makes(answers -> answers.yes("same"));

    private final Submissions submissions;
    private final Access access;

    SigningPages(Submissions submissions, Access access) {
        this.submissions = submissions;
        this.access = access;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem signOffInTheMenu() {
            return new MenuItem("Sign-off of returns", ADDRESS, 75, Permission.SET_LAW);
        }
    }

    @GetMapping(ADDRESS)
    View asked() {
        return page().with(SETTING.ask(ADDRESS, about(), Answers.of(Map.of("same", submissions.makerMaySign() ? "yes" : "no"))));
    }

    @PostMapping(ADDRESS)
    View set(@RequestParam MultiValueMap<String, String> typed) {
        return switch (SETTING.check(Answers.typed(typed), about())) {
            case Checked.Problems<Boolean> problems -> page().with(SETTING.ask(ADDRESS, about(), problems));
            case Checked.Filled<Boolean> filled -> {
                submissions.setMakerMaySign(filled.made());
                access.log(null, "returns: who may sign off, " + (filled.made() ? "also the maker" : "not the maker"), "set", null);
                yield Page.goTo(ADDRESS, "Saved.");
            }
        };
    }

    private static Page page() {
        return Page.of("Sign-off of returns").in(ADDRESS);
    }

    private static About about() {
        return About.on(LocalDate.EPOCH);
    }
}
