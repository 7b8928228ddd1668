package goldthread.child.partners;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.child.Filling;
import goldthread.child.Refusals;
import goldthread.familyhelp.WhoMayDecide;
import goldthread.law.Laws;
import goldthread.pages.Answers;
import goldthread.pages.Page;
import goldthread.protection.partners.FamiliesLed;
import goldthread.protection.partners.FamiliesLed.Led;
import goldthread.recording.Refusal;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a lead of another agency writes of the help to the family that they lead: with their own account, through the forms and the
/// gates of everybody else. What only a social worker decides is refused, and says whom to ask.
@Needs(Permission.CONTRIBUTE)
@Controller
class LedRecordingPages {
    private static final String ONE = "/invitations/family/{child}/record/{kind}";

    private final FamiliesLed families;
    private final Filling filling;
    private final CaseFile caseFile;
    private final Laws laws;
    private final Clock clock;
    private final Rising rising;

    LedRecordingPages(FamiliesLed families, Filling filling, CaseFile caseFile, Laws laws, Clock clock, Rising rising) {
        this.families = families;
        this.filling = filling;
        this.caseFile = caseFile;
        this.laws = laws;
        this.clock = clock;
        this.rising = rising;
    }

    @GetMapping(ONE)
    View ask(@PathVariable UUID child, @PathVariable String kind, @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "false") boolean all) {
        return open(child, kind, led -> filling.ask(desk(led), led.timeline(), kind, rule, due, all));
    }

    @PostMapping(ONE)
    View answer(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        return open(child, kind, led -> filling.answer(desk(led), led.timeline(), kind, Answers.typed(sent)));
    }

    @GetMapping(ONE + "/check")
    View check(@PathVariable UUID child, @PathVariable String kind) {
        return open(child, kind, led -> filling.check(desk(led), led.timeline(), kind));
    }

    @PostMapping(ONE + "/check")
    View send(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        return open(child, kind, led -> filling.send(desk(led), led.timeline(), kind, Answers.typed(sent)));
    }

    private LeadsDesk desk(Led led) {
        return new LeadsDesk(led, families, caseFile, clock, rising);
    }

    private View open(UUID child, String kind, Function<Led, View> work) {
        return families.open(child, led -> {
            if (LeadsDesk.KINDS.contains(kind)) return work.apply(led);
            if (!caseFile.kinds().knows(kind) || !Refusals.ofSection47(caseFile.kinds().named(kind).type())) throw new NotThere();
            var who = Acting.who();
            var law = laws.of(who.holder());
            var refusal = WhoMayDecide.section47(led.timeline(), who.account(), who.name(), families.today(), law)
                    .orElseGet(() -> new Refusal("Matters of section 47 are decided and recorded by a social worker of the authority. Tell them of the concern: it goes to them at once.", "Children Act 1989 section 47"));
            return Page.refused(refusal.sentence(), refusal.citation(), FamiliesLed.address(child));
        });
    }
}
