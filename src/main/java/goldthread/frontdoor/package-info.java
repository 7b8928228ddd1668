/// What reaches the authority about a child, and what is decided on it. Working Together 2023, chapter 3.
@NullMarked
@ApplicationModule(displayName = "Front door", allowedDependencies = {"casefile", "access", "people", "people :: safe", "people :: schools", "workforce", "duties", "law", "pages", "pages :: sheet", "recording"})
package goldthread.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
