/// The statutory returns of an invented population: the 903 with every module of a year, as CSV and as XML, and the children
/// in need census, written by the writers with which the product exports. What our own rules find in them is a fault of this
/// room. Serves tests and demonstrations of returns.
@NullMarked
package goldthread.population.returned;

import org.jspecify.annotations.NullMarked;
