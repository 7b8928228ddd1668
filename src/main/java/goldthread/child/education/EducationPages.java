package goldthread.child.education;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.child.ChildFrame;
import goldthread.child.InPart;
import goldthread.duties.Duties;
import goldthread.education.EducationPage;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.Person;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A child's education, opened and written down like every part of the record.
@Needs(Permission.SEE_CHILDREN)
@Controller
class EducationPages {
    private final ChildFrame frame;
    private final Duties duties;
    private final Laws laws;

    EducationPages(ChildFrame frame, Duties duties, Laws laws) {
        this.frame = frame;
        this.duties = duties;
        this.laws = laws;
    }

    /// For those to whom no other page tells it: where a notice is sent, and whom a visit is to.
    private static Block home(Person child) {
        return Block.card("Where the child lives").fact("Address", child.confidential() ? Words.quiet("Withheld: ask the child's social worker") : Words.text(child.address()))
                .fact("Postcode", child.confidential() ? Words.quiet("Withheld") : Words.text(child.postcode()));
    }

    @GetMapping("/child/{child}/education")
    View education(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.education(child, known, reading -> {
            var law = laws.of(Acting.who().holder());
            var all = duties.of(reading.timeline(), law);
            var owed = reading.owed(all, rule -> rule.startsWith("T-K"), "Nothing is owed here. Clocks of sections that are not in force here do not run.");
            var blocks = EducationPage.blocks(reading.timeline(), reading.day(), law, all, owed, reading.writable());
            return InPart.whole() ? blocks : Stream.concat(Stream.of(home(Person.of(reading.timeline()))), blocks.stream()).toList();
        });
    }
}
