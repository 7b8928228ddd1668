/// The statutory returns: taken in as entries of the log, told from what is known, and given out again for any year as
/// known on any day. The files themselves are read and written in packages below this one, which know neither the log
/// nor the database. Serves performance analysts. Looked-after children return (SSDA903) and children in need census,
/// Children Act 1989, section 83.
@NullMarked
@ApplicationModule(displayName = "Returns", allowedDependencies = {"casefile", "access", "people", "workforce", "agency", "agency :: quarter", "frontdoor", "familyhelp", "protection", "protection :: conference", "familynetwork", "court", "education", "care", "time", "pages", "child"})
package goldthread.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
