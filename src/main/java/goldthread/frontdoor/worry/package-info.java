/// The public form: anybody tells of a worry about a child, or asks for help, without an account. What is not sent belongs
/// to whoever typed it: it is sealed with a code that they alone hold.
@NullMarked
package goldthread.frontdoor.worry;

import org.jspecify.annotations.NullMarked;
