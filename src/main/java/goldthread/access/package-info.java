/// Who may see and do what: authorities, accounts, roles, relationships, restriction, break-glass, and the access log.
/// Serves everyone; carries UK GDPR articles 5(1)(f) and 32.
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = {})
package goldthread.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
