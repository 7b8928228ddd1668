/// The help that there is for families of the area, as the authority keeps the list: for families to search without an account,
/// for workers to search, and to be put into a family's plan. About nobody.
///
/// Children Act 1989, Schedule 2 paragraph 1 (information about services); Working Together 2023, chapter 3.
@NullMarked
@NamedInterface("directory")
package goldthread.familyhelp.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
