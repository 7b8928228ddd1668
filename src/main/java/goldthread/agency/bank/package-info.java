/// The staff bank: people who take on work for the authority when it is offered, without an agency. Who is in it, what
/// was offered to whom and what they said, and where it was passed over and why: all of it can be counted.
///
/// That the bank comes first is a recommendation (Independent Review of Children's Social Care, May 2022: not-for-profit
/// staff banks), kept here as local practice.
@NullMarked
@NamedInterface("bank")
package goldthread.agency.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
