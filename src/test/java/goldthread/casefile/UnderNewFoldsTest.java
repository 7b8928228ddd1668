package goldthread.casefile;

import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.app.Rooms;
import goldthread.people.PeopleEntry.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// After an upgrade that folds otherwise, the rows follow by themselves: once, in the background, and from where it was cut short.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnderNewFoldsTest {
    private static final int CHILDREN = 120;
    private final Office office = new Office();

    @Test
    void a_database_of_another_version_is_folded_afresh_once_and_of_the_same_never() {
        fill();
        assertThat(begin().catchUp(() -> true)).as("which folds wrote it was never said").isEqualTo(CHILDREN);
        spoil();
        assertThat(begin().catchUp(() -> true)).as("the same version started again").isEqualTo(-1);
        assertThat(stray()).isEqualTo(CHILDREN);
        office.as(SAM, () -> office.sql.sql("update fold_print set print = 'of an older version'").update());
        assertThat(begin().catchUp(() -> true)).isEqualTo(CHILDREN);
        assertThat(stray()).isZero();
        assertThat(begin().catchUp(() -> true)).isEqualTo(-1);
    }

    @Test
    void what_was_cut_short_goes_on_from_there_and_says_how_far_it_is() {
        fill();
        spoil();
        var asked = new AtomicInteger();
        var killed = begin();
        long first = Acting.as(SAM, () -> killed.catchUp(() -> asked.incrementAndGet() <= 1));
        assertThat(first).isPositive().isLessThan(CHILDREN);
        assertThat(Acting.as(SAM, killed::standing)).isEqualTo(new UnderNewFolds.Standing(first, CHILDREN));
        var again = begin();
        assertThat(Acting.as(SAM, again::standing)).isNull();
        assertThat(again.catchUp(() -> true)).isEqualTo(CHILDREN - first);
        assertThat(stray()).isZero();
        assertThat(Acting.as(SAM, again::standing)).isNull();
    }

    @Test
    void a_fold_that_is_raised_or_reads_or_keeps_something_else_is_another_version() {
        Function<Integer, goldthread.law.Law> laws = office.laws::of;
        var folds = Rooms.folds(laws);
        var print = new Folds(folds).print();
        assertThat(new Folds(Rooms.folds(laws)).print()).as("from one start to the next").isEqualTo(print);
        assertThat(new Folds(folds.reversed()).print()).as("in whatever order").isEqualTo(print);
        var raised = new ArrayList<>(folds);
        raised.set(0, raised(folds.getFirst()));
        assertThat(new Folds(raised).print()).isNotEqualTo(print);
        assertThat(new Folds(folds.subList(1, folds.size())).print()).isNotEqualTo(print);
    }

    private static <R> Fold<R> raised(Fold<R> fold) {
        return new Fold<>() {
            @Override
            public String table() {
                return fold.table();
            }

            @Override
            public List<Column<R>> columns() {
                return fold.columns();
            }

            @Override
            public java.util.Set<Class<? extends Entry>> reads() {
                return fold.reads();
            }

            @Override
            public boolean ofTheRecordAlone() {
                return fold.ofTheRecordAlone();
            }

            @Override
            public List<R> rows(Timeline timeline) {
                return fold.rows(timeline);
            }

            @Override
            public int version() {
                return fold.version() + 1;
            }
        };
    }

    /// The product, started again.
    private Begun begin() {
        return new Begun(new UnderNewFolds(office.caseFile, office.sql, office.transactions));
    }

    private record Begun(UnderNewFolds folds) {
        long catchUp(java.util.function.BooleanSupplier goesOn) {
            return Acting.as(SAM, () -> folds.catchUp(goesOn));
        }

        UnderNewFolds.Standing standing() {
            return folds.standing();
        }
    }

    private void fill() {
        for (int i = 0; i < CHILDREN; i++) {
            office.record(new Named(Subject.unheardOf(), "Amira", "Rahman", null, null, LocalDate.parse("2026-03-02")));
        }
    }

    private void spoil() {
        office.as(SAM, () -> office.sql.sql("update person set family = 'as an older version wrote it'").update());
    }

    private long stray() {
        return office.as(SAM, () -> office.sql.sql("select count(*) from person where family <> 'Rahman'").query(Long.class).single());
    }
}
