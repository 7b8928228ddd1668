/// Days as the law counts them: working days of England, limits, periods, ages and collection years.
///
/// Serves every room; knows no social care. Carries the Banking and Financial Dealings Act 1971 (bank holidays)
/// and the definition of a working day in the Care Planning, Placement and Case Review (England)
/// Regulations 2010, reg. 2. Start with `Limit`.
///
/// School terms are not here: each school and each authority publishes its own calendar.
@NullMarked
@ApplicationModule(displayName = "Time", allowedDependencies = {})
package goldthread.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
