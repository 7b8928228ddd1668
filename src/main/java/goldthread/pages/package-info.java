/// The kit that every page is drawn with: layout, blocks, forms, errors and drafts, on the GOV.UK and MOJ design systems.
/// Serves everyone who looks at a screen; carries the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
/// Accessibility Regulations 2018 (SI 2018/952), by way of WCAG 2.2 AA.
///
/// A room fills plain records ([Page], [Block], [Words]) and describes its forms ([Form]); it writes no template.
/// Compiled templates live in a package of their own and see public types only, so those records are public.
@NullMarked
@ApplicationModule(displayName = "Pages", allowedDependencies = {"access"})
package goldthread.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
