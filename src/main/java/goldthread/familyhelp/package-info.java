/// Help to a family: one lead, one team, one assessment and one plan, from targeted early help to child protection and back; and
/// what the census counts of it child by child. Children Act 1989, section 17; Working Together.
@NullMarked
@ApplicationModule(displayName = "Family help", allowedDependencies = {"casefile", "access", "people", "workforce", "frontdoor", "duties", "law", "pages", "recording", "time"})
package goldthread.familyhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
