/// When risk rises in family help, the lead child protection practitioner is called in to consult, before anybody decides on an
/// enquiry: what rose, who was asked, and whether they joined, advised, or found it not needed.
///
/// Families First Partnership programme guide (20 March 2025; year 2 version 26 March 2026): experts work beside the family help lead
/// when risk is higher. What is said of days and numbers is local, and to be confirmed.
@NullMarked
@NamedInterface("cowork")
package goldthread.protection.cowork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
