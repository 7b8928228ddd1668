/// The team manager's board: who is unallocated, who holds whom and how heavy it is, what is due and who is away; and
/// allocation, to one worker, of one child or many, with a handover note. A roof over the workforce and every room of the
/// child's way; holds no facts of its own. Suggestions are explained, and never acted on by themselves.
@NullMarked
@ApplicationModule(displayName = "Team")
package goldthread.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
