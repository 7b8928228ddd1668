package goldthread.pages;

import goldthread.access.Permission;
import org.jspecify.annotations.Nullable;

/// One item of the navigation. A room offers its own as a bean; those who may not use it do not see it.
///
/// @param place  order from left to right: Home 0, Search 10, Returns 30, Law 40, Admin 90
/// @param needed what one must be allowed, or null for everyone who is signed in
public record MenuItem(String text, String address, int place, @Nullable Permission needed) {}
