package goldthread.returns.rules;

import org.jspecify.annotations.Nullable;

/// What became of one rule on one return: it was run, or there is a reason why not.
///
/// @param whyNot null where it was run
public record Verdict(Rule<?> rule, Hits hits, @Nullable String whyNot) {
}
