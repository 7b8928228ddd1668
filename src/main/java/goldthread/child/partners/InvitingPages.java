package goldthread.child.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame;
import goldthread.child.ChildFrame.Reading;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import goldthread.protection.partners.Invitation;
import goldthread.protection.InvitationEntry;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.partners.Inviting;
import goldthread.protectionteam.Partner;
import goldthread.protectionteam.TeamEntry;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Partner agencies on a child's record: invited, what each wrote and signed, and the end of an invitation, which closes at once.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
class InvitingPages {
    private static final String PATH = "/child/{child}/partners", PART = "partner agencies";

    private final ChildFrame frame;
    private final CaseFile caseFile;
    private final Access access;
    private final LedByOthers led;
    private final Clock clock;

    InvitingPages(ChildFrame frame, CaseFile caseFile, Access access, LedByOthers led, Clock clock) {
        this.frame = frame;
        this.caseFile = caseFile;
        this.access = access;
        this.led = led;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View partners(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.partners(child, known, reading -> blocks(reading, null));
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/invite")
    View invite(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, Inviting.INVITE, typed, (answers, timeline) -> Inviting.invited(new Subject(Append.beside(answers.once(), 1_000)), answers, timeline, Partner.all(registry(), today()), today()), "They are invited. It stands among what they see when they sign in");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.RECORD})
    @PostMapping(PATH + "/end")
    View end(@PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(child, Inviting.END, typed, (answers, timeline) -> Inviting.ended(answers, timeline, today()), "It is closed to them");
    }

    private interface Made {
        InvitationEntry from(Answers answers, Timeline timeline);
    }

    private View recorded(UUID child, Form<Answers> form, MultiValueMap<String, String> typed, Made made, String said) {
        var timeline = access.view(child, PART, () -> Optional.of(caseFile.timeline(new Subject(child))).filter(found -> !found.lines().isEmpty()).orElseThrow(NotThere::new));
        return switch (form.check(Answers.typed(typed), about(timeline))) {
            case Problems<Answers> problems -> frame.partners(child, null, reading -> blocks(reading, form.ask(address(child, form), about(timeline), problems)));
            case Checked.Filled<Answers> filled -> {
                var entry = made.from(filled.answers(), timeline);
                var problem = wrong(entry);
                if (problem.isPresent()) yield frame.partners(child, null, reading -> blocks(reading, form.ask(address(child, form), about(timeline), new Problems<>(filled.answers(), List.of(problem.get())))));
                caseFile.append(Append.observed(filled.answers().once(), entry, clock.instant(), "page"));
                yield Page.goTo("/child/" + child + "/partners", said);
            }
        };
    }

    /// It would be closed already, or tell an address that is kept from somebody.
    private Optional<Problem> wrong(InvitationEntry entry) {
        if (!(entry instanceof PartnersInvited invited)) return Optional.empty();
        if (invited.until().isBefore(today())) return Optional.of(new Problem("until", "The last day must not be before today"));
        var told = Kept.ofAll(invited.children(), today(), caseFile::timeline).told(invited.worry() + "\n" + invited.asks());
        return told.isEmpty() ? Optional.empty() : Optional.of(new Problem("worry", "Take out where " + String.join(" and ", told) + (told.size() == 1 ? " lives" : " live") + ", or how to reach them: somebody must not be told"));
    }

    private List<Block> blocks(Reading reading, Block.@Nullable Asking wrong) {
        if (wrong != null) return List.of(wrong);
        var timeline = reading.timeline();
        var blocks = new ArrayList<Block>(List.of(Block.say("Police, health and schools with an account of their own see only what they are invited to here, for the parts that the agreement with their agency names. They see no record, and no address.")));
        var invitations = Invitation.all(timeline);
        if (invitations.isEmpty()) blocks.add(Block.say(quiet("No partner agency was invited yet.")));
        for (var invitation : invitations) {
            blocks.addAll(one(invitation, reading.day()));
        }
        blocks.addAll(written(reading));
        if (reading.writable()) {
            var child = timeline.subject().id();
            var about = about(timeline);
            if (Partner.all(registry(), today()).isEmpty()) blocks.add(Block.inset(Block.say(text("Nobody of a partner agency may be invited now. Who leads a team names them, under an agreement that is current, on "), link("Protection teams", "/protection-teams"), text(". You can write what they say with the discussion itself."))));
            else blocks.add(Block.details(Inviting.INVITE.title(), Inviting.INVITE.ask(address(child, Inviting.INVITE), about)));
            if (!Inviting.open(timeline, today()).isEmpty()) blocks.add(Block.details(Inviting.END.title(), Inviting.END.ask(address(child, Inviting.END), about)));
        }
        return blocks;
    }

    private List<Block> one(Invitation invitation, LocalDate day) {
        var made = invitation.made().entry();
        var table = Block.table("Invited to a " + made.what().toLowerCase(java.util.Locale.UK) + " on " + Words.spoken(made.on()), "Who", "Agency", "How it stands", "Signed");
        for (var partner : made.partners()) {
            var signed = invitation.by(partner.account());
            table = table.row(text(partner.name()), lines(text(partner.body()), quiet(partner.agency())), state(invitation, partner, day), signed.isEmpty() ? tag("Not yet", Words.Colour.ORANGE)
                    : lines(signed.stream().map(fact -> Words.moment(fact.first().recorded())).toList()));
        }
        var blocks = new ArrayList<Block>(List.of(Block.heading(made.what() + ", " + Words.spoken(made.on())), Block.summary().fact("The worry", text(made.worry())).fact("Asked", text(made.asks())), table));
        invitation.contributions().stream().map(InvitingPages::said).forEach(blocks::add);
        return blocks;
    }

    private static Block said(Fact<PartnerContributed> fact) {
        return Block.card(fact.entry().agency() + ", " + Words.spoken(fact.first().recorded())).fact("Signed by", text(fact.entry().who())).fact("What", text(String.join(", ", fact.entry().told()))).fact("In their words", text(fact.entry().words()));
    }

    /// What leads of other agencies wrote of the help to the family, the latest first; on reading it, it is read.
    private List<Block> written(Reading reading) {
        var timeline = reading.timeline();
        var leads = Written.leads(timeline);
        var written = Written.by(timeline, leads.keySet());
        if (written.isEmpty()) return List.of();
        long read = reading.writable() ? led.read(timeline.subject().id(), timeline.head()) : Long.MAX_VALUE;
        var blocks = new ArrayList<Block>(List.of(Block.heading("What the lead of another agency wrote")));
        for (var line : written) {
            var when = Words.run(Words.moment(line.envelope().recorded()), text(", by " + leads.get(line.envelope().author()) + " "), line.position() > read ? tag("New", Words.Colour.BLUE) : text(""));
            blocks.add(Written.card(caseFile.kinds(), timeline, line, when, said -> said)
                    .action(new Words.Link("Open, to correct or withdraw it", "/child/" + timeline.subject() + "/entry/" + line.envelope().id(), "the entry of " + Words.spoken(line.entry().happened()))));
        }
        return blocks;
    }

    private Words state(Invitation invitation, Invited partner, LocalDate day) {
        boolean named = Partner.of(registry(), partner.account(), day).isPresent();
        return invitation.ended().contains(partner.account()) ? tag("Ended", Words.Colour.GREY) : day.isAfter(invitation.made().entry().until()) ? lines(tag("Over", Words.Colour.GREY), quiet("since " + Words.spoken(invitation.made().entry().until())))
                : named ? lines(tag("Open", Words.Colour.GREEN), quiet("until " + Words.spoken(invitation.made().entry().until()))) : tag("No agreement", Words.Colour.ORANGE);
    }

    private About about(Timeline timeline) {
        var siblings = Inviting.together(timeline).stream().filter(other -> access.sees(other.id())).toList();
        return Inviting.about(About.on(today()), timeline, siblings, caseFile::timeline, Partner.all(registry(), today()), today());
    }

    private static String address(UUID child, Form<?> form) {
        return "/child/" + child + (form == Inviting.INVITE ? "/partners/invite" : "/partners/end");
    }

    private Timeline registry() {
        return caseFile.timeline(TeamEntry.REGISTRY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
