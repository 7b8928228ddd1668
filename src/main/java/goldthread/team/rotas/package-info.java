/// Who does not work on which day, by the rotas that were agreed, beside the visits that are due: for the board and for
/// suggestions. It says so, and does nothing by itself.
@NullMarked
package goldthread.team.rotas;

import org.jspecify.annotations.NullMarked;
