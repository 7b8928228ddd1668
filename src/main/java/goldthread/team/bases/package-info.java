/// From where teams and workers work, told and shown; and how far that is from where children live, for suggestions.
@NullMarked
package goldthread.team.bases;

import org.jspecify.annotations.NullMarked;
