package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.REFERENCES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reference asked for, received before the start, and about practice.
final class References {
    private References() {}

    static void of(Assignment assignment, Terms terms, List<Finding> findings) {
        var reference = assignment.reference();
        int before = findings.size();
        if (terms.requested) judge(terms.term("reference.requested"), "asked for", reference.asked(), reference.requested(), assignment, findings);
        if (terms.received) judge(terms.term("reference.received"), "received", reference.got(), reference.received(), assignment, findings);
        if (terms.practiceBased) judge(terms.term("reference.practice-based"), "about practice", reference.practice(), null, assignment, findings);
        if (findings.size() == before) findings.add(Finding.pass(REFERENCES, Reason.REFERENCED, terms.term("reference.received")));
    }

    private static void judge(Term term, String what, Told told, @Nullable LocalDate on, Assignment assignment, List<Finding> findings) {
        var start = assignment.days().from();
        switch (told) {
            case UNSAID -> findings.add(Finding.undecided(REFERENCES, Reason.REFERENCE_UNSAID, term, what));
            case NO -> findings.add(Finding.refuse(REFERENCES, Reason.REFERENCE_MISSING, term, what));
            case YES -> {
                if (on != null && on.isAfter(start)) findings.add(Finding.refuse(REFERENCES, Reason.REFERENCE_LATE, term, what, on, start));
            }
        }
    }
}
