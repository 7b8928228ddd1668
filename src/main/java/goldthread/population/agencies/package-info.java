/// The same invented children as health, schools, social care, police and youth justice write them down, each with errors of
/// its own, and the truth beside: files that `goldthread link` reads. Serves tests and measurements of linkage.
@NullMarked
package goldthread.population.agencies;

import org.jspecify.annotations.NullMarked;
