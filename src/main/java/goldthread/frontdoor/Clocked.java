package goldthread.frontdoor;

import goldthread.access.Acting;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.Contacts.Waiting;
import goldthread.law.Due;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// How long there is to decide on a contact, and to tell whoever told it: one working day from its receipt (T-A01).
@Component
class Clocked {
    static final String RULE = "T-A01";
    private static final String DANGER = "T-A04";

    private final Laws laws;

    Clocked(Laws laws) {
        this.laws = laws;
    }

    Due due(LocalDate received) {
        return laws.of(Acting.who().holder()).limit(RULE, received);
    }

    /// How it stands today, as a word with a colour, and by when: where somebody says that there is danger now, by the end of the same day (T-A04).
    Words words(Waiting contact, LocalDate today) {
        if ("yes".equals(contact.danger()) && contact.decidedAt() == null) {
            var due = laws.of(Acting.who().holder()).limit(DANGER, LocalDate.ofInstant(contact.at(), ContactEntry.ENGLAND));
            return Words.lines(today.isAfter(due.by()) ? Words.tag("Late", Words.Colour.RED) : Words.tag("Decide today", Words.Colour.ORANGE),
                    Words.run(Words.text("whether the child must be protected at once, by the end of "), Words.day(due.by()), Words.quiet(", " + due.confidence())));
        }
        var by = due(LocalDate.ofInstant(contact.at(), ContactEntry.ENGLAND)).by();
        var tag = contact.decidedAt() != null && contact.told() ? Words.tag("Decided and told", Words.Colour.GREEN)
                : today.isAfter(by) ? Words.tag("Late", Words.Colour.RED)
                : today.equals(by) ? Words.tag("Due today", Words.Colour.ORANGE) : Words.tag("In time", Words.Colour.BLUE);
        return Words.lines(tag, Words.run(Words.text("by the end of "), Words.day(by)));
    }

    /// Every clock of a contact: the decision, danger, what who told it is to hear, and what who telephoned is to confirm.
    Block owed(Timeline contact, LocalDate today) {
        var table = Block.table("What is due on this contact", "What", "By", "How it stands", "Because").whenEmpty("Nothing is due.");
        for (var duty : ContactDuties.from(contact, laws.of(Acting.who().holder())).toList()) {
            table = table.row(Words.text(duty.what()), Words.day(duty.due()), duty.state(today).tag(), Words.run(Words.link(duty.citation(), "/law/" + duty.rule()), Words.quiet(", " + duty.mark())));
        }
        return table;
    }

    /// The rule, for the reader to look up.
    Words rule(LocalDate received) {
        var due = due(received);
        return Words.run(Words.link(due.citation(), "/law/" + RULE), Words.text(", " + due.confidence()));
    }
}
