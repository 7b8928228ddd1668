/// Pages to sign in, to look after accounts, and to guard records: restriction, bars, break-glass, the access log.
/// Serves administrators, who read no record, the information guardian, who reads none either, and everyone about
/// their own account. Carries UK GDPR articles 5(1)(f) and 32.
@NullMarked
@ApplicationModule(displayName = "Administration", allowedDependencies = {"access", "signin", "pages"})
package goldthread.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
