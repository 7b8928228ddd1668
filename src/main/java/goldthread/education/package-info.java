/// Where a child is taught: schools begun and left, attendance that a plan asks for, a parent's withdrawal to educate at home
/// with the authority's consent where the law asks for it, and the register of children not in school.
///
/// Education Act 1996 s8, s434A and s434B, s436B to s436G, s437 to s443; School Attendance (Pupil Registration) (England)
/// Regulations 2024. What is enacted and not in force is ready: it decides for an authority from the day that somebody records
/// at *What is enacted and not in force*.
@NullMarked
@ApplicationModule(displayName = "Education", allowedDependencies = {"casefile", "people", "people :: safe", "people :: schools", "workforce", "frontdoor", "frontdoor :: worry", "familyhelp", "protectionteam", "protection", "access", "duties", "law", "pages", "recording", "time"})
package goldthread.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
