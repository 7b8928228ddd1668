package goldthread.frontdoor;

import goldthread.access.Acting;
import goldthread.frontdoor.Contacts.Waiting;
import goldthread.law.Due;
import goldthread.law.Laws;
import goldthread.pages.Words;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// How long there is to decide on a contact, and to tell whoever told it: one working day from its receipt (T-A01).
@Component
class Clocked {
    static final String RULE = "T-A01";

    private final Laws laws;

    Clocked(Laws laws) {
        this.laws = laws;
    }

    Due due(LocalDate received) {
        return laws.of(Acting.who().holder()).limit(RULE, received);
    }

    /// How it stands today, as a word with a colour, and by when.
    Words words(Waiting contact, LocalDate today) {
        var by = due(LocalDate.ofInstant(contact.at(), ContactEntry.ENGLAND)).by();
        var tag = contact.decidedAt() != null && contact.told() ? Words.tag("Decided and told", Words.Colour.GREEN)
                : today.isAfter(by) ? Words.tag("Late", Words.Colour.RED)
                : today.equals(by) ? Words.tag("Due today", Words.Colour.ORANGE) : Words.tag("In time", Words.Colour.BLUE);
        return Words.lines(tag, Words.run(Words.text("by the end of "), Words.day(by)));
    }

    /// The rule, for the reader to look up.
    Words rule(LocalDate received) {
        var due = due(received);
        return Words.run(Words.link(due.citation(), "/law/" + RULE), Words.text(", " + due.confidence()));
    }
}
