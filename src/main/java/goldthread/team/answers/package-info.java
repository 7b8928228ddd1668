/// How many answers workers wrote about children: what recording asks of them, counted from what they recorded.
@NullMarked
@NamedInterface("answers")
package goldthread.team.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
