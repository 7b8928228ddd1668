/// Pages of the workforce beside the board: who comes into the work and on in it, what was learnt, which rotas bend; and
/// how much recording asks of a worker.
@NullMarked
package goldthread.team.careers;

import org.jspecify.annotations.NullMarked;
