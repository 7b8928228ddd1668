/// What a worker shared with a parent of a child, read by that parent in plain words with an account of their own, and what they say
/// to it. Serves parents, carers and the advocates who stand beside them, and whoever works with the child. Nothing is derived for
/// them: they see what somebody chose to share, and nothing else of the record. Decision 0034.
///
/// Working Together to Safeguard Children 2023, chapter 1; Public Law Working Group, best practice guidance 2021; UK GDPR articles 5(1)(f) and 32.
@NullMarked
@ApplicationModule(displayName = "Portal")
package goldthread.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
