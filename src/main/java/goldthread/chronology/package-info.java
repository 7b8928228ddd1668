/// The chronology of a child: what is significant of all that is recorded, why, and what stands out across the years. It
/// prompts and never scores. Serves whoever must see the pattern, and the court.
@NullMarked
@ApplicationModule(displayName = "Chronology", allowedDependencies = {"casefile", "people", "workforce", "duties", "frontdoor", "familyhelp", "protection", "protectionteam", "court", "familynetwork", "education", "outside", "care", "kinship"})
package goldthread.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
