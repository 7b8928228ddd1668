package goldthread.returns.validation;

import goldthread.returns.rules.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule as it was when it was run, and what became of it.
///
/// @param found    findings of it, and in `fresh` those that the check before did not have
/// @param children how many it found something of
/// @param explained findings of it that somebody explained
/// @param whyNot   why it was not run; null where it was
record KeptRule(String code, Severity severity, List<String> fields, String sentence, String why, String whatToDo, int found, int children,
                int fresh, int explained, @Nullable String whyNot) {}
