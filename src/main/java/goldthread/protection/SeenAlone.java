package goldthread.protection;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import java.util.List;

/// What is told in a room above of children who were seen alone: an enquiry is not concluded without it, or one is asked whether it
/// should be.
public interface SeenAlone extends Entry {

    List<Subject> seenAlone();
}
