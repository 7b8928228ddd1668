/// When returns are to be given in (section L of the timescales): of which period each is, and until which day. Pure functions of a
/// dated table and the moment; what is unconfirmed is marked.
@NullMarked
package goldthread.returns.calendar;

import org.jspecify.annotations.NullMarked;
