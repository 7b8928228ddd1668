/// Letters and reports on paper, and as files: the same blocks as the page, as a tagged PDF (PDF/UA, ISO 14289-1) that a screen
/// reader reads as it reads the page.
///
/// The font is Liberation Sans, which Apache PDFBox brings (SIL Open Font License 1.1); nothing is fetched from anywhere.
/// It writes Latin, Greek and Cyrillic. A name in another script is not written wrongly: the sheet says that it stands in the record.
@NullMarked
@NamedInterface("sheet")
package goldthread.pages.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
