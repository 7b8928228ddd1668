package goldthread.frontdoor;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.time;
import static goldthread.pages.Question.yesNo;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.PartnerAnswered;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A contact that is not decided by one alone: partners of the same front door say what they know, and a manager signs off.
final class Screening {
    /// Who sits together in a multi-agency safeguarding hub; Working Together 2023, chapter 3, names no list.
    private static final List<String> PARTNERS = List.of("Police", "Health", "Education", "Housing", "Probation", "Youth justice", "Adult social care", "Adult mental health",
            "Drug and alcohol service", "Domestic abuse service", "Community safety");

    static final Form<Answers> ANSWER = Form.of("frontdoor.partner-answered", "Record what a partner says", "Record answer")
            .ask(select("agency", "Which partner?", choices(PARTNERS)).named("Partner").required("Choose the partner"),
                    text("who", "Who answered?").named("Who").hint("Name and work").required("Enter who answered"),
                    radios("knows", "Does it know the family?", Choice.of("yes", "Yes"), Choice.of("no", "No: nothing is known")).named("Knows the family").required("Say whether it knows the family"),
                    longText("known", "What does it know?").named("What it knows").hint("Only what is needed to decide").onlyIf("knows", "yes").required("Enter what it knows"),
                    select("advises", "What does it advise, if anything?", outcomes()).named("Advises"),
                    day("on", "On which day?", "Date of the answer"), time("at", "At what time?").named("Time of the answer").required("Enter the time of the answer"),
                    yesNo("signed", "Has whoever answered read this, and confirmed it?").named("Confirmed").required("Say whether it is confirmed"));

    static final Form<Answers> SIGN = Form.of("frontdoor.decision-signed", "Sign off the decision", "Send your answer")
            .ask(radios("answer", "What do you say?", Choice.of("yes", "I sign it off").hint("What was decided begins now"), Choice.of("no", "I send it back")).named("Answer").required("Choose whether you sign it off"),
                    longText("why", "Why?").named("Why"))
            .refuse("why", answers -> answers.chose("answer", "no") && !answers.has("why"), "Write why you send it back");

    /// What may be decided, to choose from.
    static Choice[] outcomes() {
        return Arrays.stream(Outcome.values()).map(one -> Choice.of(one.name(), one.words())).toArray(Choice[]::new);
    }

    /// What each partner answered, and the way to record another.
    static List<Block> answers(ContactNow now) {
        var open = now.decided() == null ? Stream.<Block>of(Block.buttons(Button.go("Record what a partner says", ContactPages.address(now.received().contact()) + "/partners").secondary())) : Stream.<Block>empty();
        if (now.partners().isEmpty()) {
            return open.toList();
        }
        var table = Block.table("What the partners know", "Partner", "Answered", "What it knows", "Advises", "Confirmed");
        for (var answer : now.partners()) {
            table = table.row(Words.lines(Words.text(answer.agency()), Words.quiet(answer.who())), Words.moment(answer.at()), Words.text(answer.known() == null ? "Nothing is known" : answer.known()),
                    answer.advises() == null ? Words.quiet("Nothing said") : Words.text(answer.advises().words()), confirmed(answer));
        }
        return Stream.concat(Stream.of(table), open).toList();
    }

    private static Words confirmed(PartnerAnswered answer) {
        return answer.signed() ? Words.tag("Confirmed", Words.Colour.GREEN) : Words.tag("Not yet", Words.Colour.YELLOW);
    }

    /// A decision that waits, for whoever may sign it off and for the others.
    static List<Block> waiting(ContactNow now, Timeline timeline, Answers typed, List<Problem> problems) {
        var put = now.put();
        var card = Block.card("Waits for a manager").fact("Put by", Words.text(put.worker())).fact("When", Words.moment(put.at())).fact("Outcome", Words.text(put.outcome().words()))
                .fact("Level of need", Words.text(put.level() == null ? null : put.level() + ", " + put.title())).fact("Why", Words.text(put.why()));
        if (put.kin() != null) card = card.fact("The family", Words.text(put.kin().words()));
        if (!maySign(now)) {
            return List.of(card, Block.say(put.account().equals(Acting.who().account()) ? "A manager of the front door signs it off. You put it, so another has to."
                    : "A manager of the front door signs it off: somebody who works at the front door and leads a team."));
        }
        return List.of(card, SIGN.ask(ContactPages.address(timeline) + "/sign", About.on(put.happened()), typed, problems)
                .with(Form.READ, typed.has(Form.READ) ? typed.text(Form.READ) : Long.toString(timeline.head())));
    }

    /// A manager of the front door, and not whoever put it.
    static boolean maySign(ContactNow now) {
        return now.put() != null && Acting.who().may(Permission.LEAD_TEAM) && !now.put().account().equals(Acting.who().account());
    }

    private Screening() {}
}
