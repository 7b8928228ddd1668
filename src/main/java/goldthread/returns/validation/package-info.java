/// Files of a return are checked here before they are sent: what the rules find in them is kept, by rule, by child and by
/// worker, held against the check before, and a query may be explained. Serves performance analysts. Nothing found here is an
/// entry: it is about files, and is deleted when it is no longer needed.
@NullMarked
package goldthread.returns.validation;

import org.jspecify.annotations.NullMarked;
