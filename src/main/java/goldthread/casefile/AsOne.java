package goldthread.casefile;

import java.util.Map;
import java.util.Set;

/// Which records are one person's, and what the folds of each are given in place of its own timeline. Told by the timelines
/// alone, so that live and rebuilt are the same.
public interface AsOne {

    /// The records with which this one is read, or ever was. Asked at each append: for nearly all it is none.
    Set<Subject> with(Timeline own);

    /// @param own with each record all with which it is or was read, each as it stands for itself
    Map<Subject, Timeline> folded(Map<Subject, Timeline> own);
}
