package goldthread.education;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of the register, and of what is on the way to it. @param sort null, as is `since`, while the child is not on it
///   @param stage one of [#STAGES], or empty   @param school on whose roll the child is, or was last
record NotInSchool(@Nullable String sort, @Nullable LocalDate since, String stage, @Nullable LocalDate told, @Nullable String school) {
    static final String TOLD = "Parent told", GIVEN = "Consent given", REFUSED = "Consent refused", MAY_GO = "To be put on the register";
    static final List<String> STAGES = List.of(TOLD, GIVEN, REFUSED, MAY_GO);

    static final Fold<NotInSchool> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "not_in_school";
        }

        @Override
        public List<Column<NotInSchool>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(EducationEntry.class);
        }

        @Override
        public List<NotInSchool> rows(Timeline timeline) {
            return of(timeline).stream().toList();
        }
    };

    private static final List<Fold.Column<NotInSchool>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> "now"), new Fold.Column<>("sort", "text", NotInSchool::sort), new Fold.Column<>("since", "date", NotInSchool::since),
            new Fold.Column<>("stage", "text", NotInSchool::stage), new Fold.Column<>("told", "date", NotInSchool::told), new Fold.Column<>("school", "text", NotInSchool::school));

    /// None where the child is neither on the register nor on the way to it.
    static Optional<NotInSchool> of(Timeline timeline) {
        var on = Education.registered(timeline, LocalDate.MAX);
        var told = timeline.last(WithdrawalTold.class).filter(fact -> stillOpen(timeline, fact));
        var school = Schools.of(timeline).stream().map(stay -> stay.start().entry().school()).reduce((first, second) -> second).orElse(null);
        return on.isEmpty() && told.isEmpty() ? Optional.empty() : Optional.of(new NotInSchool(on.map(fact -> fact.entry().sort()).orElse(null), on.map(Fact::happened).orElse(null),
                told.map(fact -> stage(timeline, fact)).orElse(""), told.map(Fact::happened).orElse(null), school));
    }

    /// Until the child is or was on the register for it, the school was told that the name stays on the roll and no review may change that, or a
    /// school begins.
    private static boolean stillOpen(Timeline timeline, Fact<WithdrawalTold> told) {
        return (!Boolean.FALSE.equals(mayGo(timeline, told)) || Withdrawing.underReview(timeline, told.id())) && timeline.facts(Registered.class).stream().noneMatch(fact -> !fact.happened().isBefore(told.happened())) && timeline.facts(SchoolStarted.class).stream().noneMatch(start -> start.happened().isAfter(told.happened()));
    }

    /// What the school was told last; null while it was told nothing.
    private static @Nullable Boolean mayGo(Timeline timeline, Fact<WithdrawalTold> told) {
        return timeline.facts(SchoolAnswered.class).stream().filter(answer -> answer.entry().withdrawal().equals(told.id())).reduce((first, second) -> second).map(answer -> answer.entry().mayGo()).orElse(null);
    }

    private static String stage(Timeline timeline, Fact<WithdrawalTold> told) {
        return Boolean.TRUE.equals(mayGo(timeline, told)) ? MAY_GO : Withdrawing.consented(timeline, told.id(), LocalDate.MAX) ? GIVEN
                : Withdrawing.decision(timeline, told.id(), LocalDate.MAX).filter(fact -> fact.entry().outcome().equals(ConsentDecided.REFUSED)).isPresent() ? REFUSED : TOLD;
    }
}
