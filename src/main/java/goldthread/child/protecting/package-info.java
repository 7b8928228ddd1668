/// What the multi-agency child protection teams did in a year, from what is recorded: numbers only, no child is named.
@NullMarked
package goldthread.child.protecting;

import org.jspecify.annotations.NullMarked;
