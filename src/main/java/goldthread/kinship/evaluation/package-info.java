/// What the evaluation of the kinship allowance pilot is given: rows of children, carers and claims under pseudonyms, without
/// names, addresses, days of birth or anything that was written in words. About no child's page itself.
///
/// Kinship Zones, announced 27 February 2026: evaluated by Foundations and Alma Economics. Which columns they ask for is published
/// nowhere: these are ours, to be confirmed with them.
@NullMarked
package goldthread.kinship.evaluation;

import org.jspecify.annotations.NullMarked;
