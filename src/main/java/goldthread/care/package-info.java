/// Children looked after: episodes, placements, visits, reviews. Children Act 1989, section 22; SI 2010/959.
@NullMarked
@ApplicationModule(displayName = "Care", allowedDependencies = {"casefile", "people", "workforce", "familyhelp", "protection", "familynetwork", "court", "outside", "duties", "law", "time", "pages", "recording"})
package goldthread.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
