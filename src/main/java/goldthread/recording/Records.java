package goldthread.recording;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import java.util.HashMap;
import java.util.List;

/// What stands on other records than the open one: a brother's or sister's, a worker's, a team's. Only what the holder holds.
@FunctionalInterface
public interface Records {
    /// Where nothing else may be read, or need be.
    Records NONE = Timeline::empty;

    Timeline of(Subject subject);

    /// These, each read once, however often it is asked for. For one request only.
    static Records once(Records records) {
        var read = new HashMap<Subject, Timeline>();
        return subject -> {
            var known = read.get(subject);
            if (known == null) read.put(subject, known = records.of(subject));
            return known;
        };
    }

    /// The records of those who were chosen as question `children`; the open one is not read again.
    default List<Timeline> all(Answers answers, Timeline open) {
        return all(answers.ids("children").stream().map(Subject::new).toList(), open);
    }

    /// The records of these; the open one is not read again.
    default List<Timeline> all(List<Subject> subjects, Timeline open) {
        return subjects.stream().map(each -> each.equals(open.subject()) ? open : of(each)).toList();
    }
}
