package goldthread.protection.partners;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.InvitationEntry.InvitationEnded;
import goldthread.protection.InvitationEntry.Invited;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.Partner;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// How partner agencies are invited, and an invitation ended.
public final class Inviting {
    private static final String PLANNED = "planned";
    private static final int ID = 36;

    public static final Form<Answers> INVITE = Form.of("protection.partners-invited", "Invite partner agencies", "Invite").ask(
            radiosFrom("to", "To what?", "meetings").named("To").required("Choose to what they are invited"), checkboxesFrom("children", "Of which children does one speak?", "children").named("Children").required("Choose the children"),
            checkboxesFrom("partners", "Who is invited?", "partners").named("Invited").required("Choose who is invited"),
            longText("worry", "What is the worry?").named("The worry").hint("What they need to know to answer, and no more. No address").required("Write what the worry is"), longText("asks", "What are they asked?").named("Asked").hint("No address").required("Write what they are asked"),
            date("until", "Until when does it open to them?").named("Until").hint("Until what was decided is known to them").required("Enter the last day"));

    public static final Form<Answers> END = Form.of("protection.invitation-ended", "End an invitation", "End invitation").ask(radiosFrom("whose", "Whose?", "invited").named("Who").required("Choose whose invitation ends"),
            text("end-why", "Why?").named("Why").required("Enter why it ends"));

    private Inviting() {}

    /// Other children of whom one has spoken together with this one.
    public static Collection<Subject> together(Timeline timeline) {
        var children = new LinkedHashSet<Subject>();
        timeline.facts(HarmSuspected.class).forEach(fact -> children.addAll(fact.entry().children()));
        timeline.facts(ConferenceCalled.class).forEach(fact -> children.addAll(fact.entry().children()));
        timeline.facts(StrategyDiscussed.class).forEach(fact -> children.addAll(fact.entry().said() == null ? List.of() : fact.entry().said().siblings()));
        children.remove(timeline.subject());
        return children;
    }

    /// What may be chosen. @param siblings those of them whose record is open to who invites
    public static About about(About about, Timeline timeline, Collection<Subject> siblings, Records records, List<Partner> partners, LocalDate today) {
        var meetings = new ArrayList<Choice>(List.of(Choice.of(PLANNED, "A strategy discussion that is to be held")));
        held(timeline).reversed().forEach(fact -> meetings.add(Choice.of(fact.id().toString(), what(fact.entry()) + ", " + Words.spoken(fact.happened()))));
        return about.offering("meetings", meetings).offering("children", Stream.concat(Stream.of(Choice.of(timeline.subject().toString(), Person.of(timeline).name())), siblings.stream().map(child -> Choice.of(child.toString(), Person.of(records.of(child)).name()))).toList())
                .offering("partners", partners.stream().map(partner -> Choice.of(partner.named().account().toString(), partner.named().name()).hint(partner.named().post() + ", " + partner.agency())).toList())
                .offering("invited", open(timeline, today));
    }

    /// Invitations that can be ended, one choice for each who was invited.
    public static List<Choice> open(Timeline timeline, LocalDate today) {
        return Invitation.all(timeline).stream().filter(invitation -> !today.isAfter(invitation.made().entry().until())).flatMap(invitation -> invitation.partners().stream()
                        .map(one -> Choice.of(invitation.subject() + " " + one.account(), one.name()).hint(invitation.made().entry().what() + ", " + Words.spoken(invitation.made().entry().on())))).toList();
    }

    private static List<Fact<? extends Entry>> held(Timeline timeline) {
        return timeline.facts(Entry.class).stream().<Fact<? extends Entry>>map(fact -> fact).filter(fact -> !what(fact.entry()).isEmpty()).toList();
    }

    private static String what(Entry entry) {
        return switch (entry) {
            case StrategyDiscussed held -> PartnersInvited.DISCUSSION;
            case ConferenceCalled called -> PartnersInvited.CONFERENCE;
            case Challenged challenged -> PartnersInvited.CHALLENGE;
            default -> "";
        };
    }

    /// @param invitation by which it is known from now on
    public static PartnersInvited invited(Subject invitation, Answers answers, Timeline timeline, List<Partner> partners, LocalDate today) {
        var to = held(timeline).stream().filter(fact -> fact.id().toString().equals(answers.text("to"))).findFirst();
        return new PartnersInvited(invitation, answers.ids("children").stream().map(Subject::new).toList(), to.map(fact -> what(fact.entry())).orElse(PartnersInvited.DISCUSSION), to.map(Fact::id).orElse(null), answers.text("worry"), answers.text("asks"),
                partners.stream().filter(partner -> answers.chose("partners", partner.named().account().toString())).map(partner -> new Invited(partner.named().account(), partner.named().name(), partner.agreement().agency(), partner.named().school() == null ? partner.agreement().body() : partner.named().school())).toList(),
                answers.date("until"), today);
    }

    public static InvitationEnded ended(Answers answers, Timeline timeline, LocalDate today) {
        var subject = Subject.of(answers.text("whose").substring(0, ID));
        var account = UUID.fromString(answers.text("whose").substring(ID + 1));
        var made = Invitation.all(timeline).stream().filter(one -> one.subject().equals(subject)).findFirst().orElseThrow().made().entry();
        return new InvitationEnded(subject, made.children(), account, made.partners().stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow().name(), answers.text("end-why"), today);
    }
}
