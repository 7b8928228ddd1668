/// Who is at the door: sign-in with a password or through the authority's identity provider, sessions, keys for
/// programs, and what every answer tells a browser. Serves everyone; carries UK GDPR article 32(1)(b).
@NullMarked
@ApplicationModule(displayName = "Signing in", allowedDependencies = "access")
package goldthread.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
