package goldthread.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What whoever acts must be allowed, to open this page or call this operation: all of these permissions; with none,
/// to be signed in is enough. On a method, or on a class for all its methods. A handler that does not say what it
/// needs is open to nobody.
///
///     @Needs(Permission.RECORD)
///     @PostMapping("/children/{child}/visits")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Permission[] value() default {};
}
