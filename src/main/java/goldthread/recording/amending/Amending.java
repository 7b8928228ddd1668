package goldthread.recording.amending;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How one kind of entry is put right: the form by which it was recorded, without what makes it another entry (of whom it
/// is), and how an entry goes into its answers and comes out of them.
///
/// @param type  of the entry           @param needs what whoever records it may do; nobody else reads or changes it here
/// @param form  for a correction       @param about what the form offers on a day
/// @param fill  the answers that the entry would have been made from
/// @param make  the entry as corrected
/// @param back  where such entries are shown       @param rule what may stand against it, and what follows it
public record Amending<E extends Entry>(Class<E> type, Permission needs, Form<Answers> form, Function<LocalDate, About> about, Function<E, Answers> fill, BiFunction<E, Answers, E> make, Function<E, String> back, Rule<E> rule) {

    /// What a room says to a correction or a withdrawal.
    public interface Rule<E extends Entry> {

        /// @param without the record as if the entry had never been told     @param now as it is to stand; null where it is withdrawn
        Optional<Refused> against(Timeline without, E before, @Nullable E now);

        /// What is done beside it, with the same transaction. @return what is said of that; empty for nothing
        default String then(E before, @Nullable E now) {
            return "";
        }
    }

    /// Nothing stands against it, whatever it says.
    public Amending(Class<E> type, Permission needs, Form<Answers> form, Function<LocalDate, About> about, Function<E, Answers> fill, BiFunction<E, Answers, E> make, Function<E, String> back) {
        this(type, needs, form, about, fill, make, back, (without, before, now) -> Optional.empty());
    }

    Optional<Refused> against(Timeline record, Fact<?> fact, @Nullable Entry now) {
        return rule.against(record.without(fact.id()), type.cast(fact.entry()), now == null ? null : type.cast(now));
    }

    String then(Entry before, @Nullable Entry now) {
        return rule.then(type.cast(before), now == null ? null : type.cast(now));
    }

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
