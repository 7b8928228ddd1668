/// The public form: anybody tells of a worry about a child, or asks for help, without an account. What is not sent belongs
/// to whoever typed it: it is sealed with a code that they alone hold. How it is kept, how
/// often it may be used and what the browser holds serve every public form.
@NullMarked
@NamedInterface("worry")
package goldthread.frontdoor.worry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
