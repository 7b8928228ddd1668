/// Assessment and plan of help to a family. Children Act 1989, section 17.
@NullMarked
@ApplicationModule(displayName = "Family help", allowedDependencies = {"casefile", "people", "frontdoor", "duties", "law", "pages", "recording"})
package goldthread.familyhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
