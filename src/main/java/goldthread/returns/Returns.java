package goldthread.returns;

import goldthread.casefile.Fold;
import java.util.List;

/// The door of the returns room, for who puts the house together.
public final class Returns {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(ReturnFolds.SUBJECTS);

    private Returns() {}
}
