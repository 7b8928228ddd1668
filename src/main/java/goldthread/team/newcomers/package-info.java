/// Workers who are known, as from the HR system, and have no account yet: for the administrator, who gives accounts to those
/// whom they tick, in one go. A role is proposed, and given by nobody but them.
@NullMarked
package goldthread.team.newcomers;

import org.jspecify.annotations.NullMarked;
