/// The rules of a statutory return, run over its tables column by column. Serves performance analysts: what the
/// Department will refuse is told before it is sent. A rule is a small value ([goldthread.returns.rules.Rule]); the
/// rules of each return lie in a package of their own below this one. Knows neither the log nor the database.
@NullMarked
@NamedInterface("rules")
package goldthread.returns.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
