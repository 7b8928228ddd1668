package goldthread.recording.amending;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How one kind of entry is put right: the form by which it was recorded, without what makes it another entry (of whom it
/// is), and how an entry goes into its answers and comes out of them.
///
/// @param type  of the entry           @param needs what whoever records it may do; nobody else reads or changes it here
/// @param form  for a correction       @param about what the form offers on a day
/// @param fill  the answers that the entry would have been made from
/// @param make  the entry as corrected
/// @param back  where such entries are shown
public record Amending<E extends Entry>(Class<E> type, Permission needs, Form<Answers> form, Function<LocalDate, About> about, Function<E, Answers> fill, BiFunction<E, Answers, E> make, Function<E, String> back) {

    Answers filled(Entry entry) {
        return fill.apply(type.cast(entry));
    }

    Entry made(Entry before, Answers answers) {
        return make.apply(type.cast(before), answers);
    }

    /// What an entry says, in the words of its form.
    Block.Summary said(Entry entry, LocalDate today) {
        var held = filled(entry);
        return form.holding(held, about.apply(today)).printed(held, about.apply(today));
    }

    String back(Entry entry) {
        return back.apply(type.cast(entry));
    }
}
