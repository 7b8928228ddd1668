/// Enquiry, conference and plan to protect a child from harm. Children Act 1989, section 47.
@NullMarked
@ApplicationModule(displayName = "Protection", allowedDependencies = {"casefile", "people", "people :: safe", "time", "frontdoor", "familyhelp", "protectionteam", "workforce", "workforce :: programme", "access", "duties", "law", "pages", "recording"})
package goldthread.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
