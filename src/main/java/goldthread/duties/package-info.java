/// What is owed to a child, by when, and on whose word; and what met it.
///
/// A duty is never stored as late or done: it is computed from a timeline and the law, by the rooms that know the facts,
/// and its state is asked for a day. Knows no social care. Start with `Duty`; how a room computes its duties: `Ground`.
/// The table `duty` keeps what is still owed, for lists. What is computed and what is not yet: `docs/duties.md`.
@NullMarked
@ApplicationModule(displayName = "Duties", allowedDependencies = {"casefile", "access", "law", "pages"})
package goldthread.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
