package goldthread.pages.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page as a tagged file: what a screen reader needs of it, its words, and nothing that is withheld.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class APageOnPaperTest {
    private static final Page PAGE = Page.of("Chronology for court").caption("Amira Rahman").reference("Child 12").with(
            new Block.Filters("/child/1/chronology", List.of(), List.of(), "/child/1"), Block.heading("What happened"),
            Block.table("Chronology", "Date", "What happened").row(Words.day(LocalDate.of(2026, 3, 2)), Words.lines(Words.text("Seen at 7 Heron Lane <b>& well</b>"), Words.link("Change", "/x", "visit")))
                    .row(Words.day(LocalDate.of(2026, 3, 3)), Words.text("Zoë said “no”\u0007\n漢 next line")),
            Block.summary().fact("Who", Words.text("Maria Rahman")), Block.buttons(Block.Button.go("Press me", "/x")), new Block.Bullets(List.of(Words.text("First of a list"))));

    private PDDocument made() throws IOException {
        return Loader.loadPDF(new Sheet(PAGE, "chronology.pdf", text -> text.replace("7 Heron Lane", "[withheld]"), Instant.parse("2026-03-05T10:00:00Z")).bytes("Sam Okafor"));
    }

    @Test
    void it_is_tagged_says_its_language_and_title_and_brings_its_font() throws IOException {
        try (var file = made()) {
            var catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Chronology for court");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid:part");
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI");
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void it_has_the_words_of_the_page_and_nothing_that_is_pressed_or_withheld() throws IOException {
        try (var file = made()) {
            assertThat(new PDFTextStripper().getText(file).replaceAll("\\s+", " ")).contains("Chronology for court", "Amira Rahman", "What happened", "2 March 2026", "Seen at [withheld] <b>& well</b>", "Zoë said “no” [name or words in Chinese script, which cannot be printed here; see the record] next line",
                    "Maria Rahman", "First of a list", "Reference Child 12. Printed by Sam Okafor, 5 March 2026 at 10:00am.", "Page 1 of 1").doesNotContain("Heron", "Press me", "Change");
        }
    }

    /// Names as they are written by who bears them: what the font cannot write is said, never left out, guessed, or turned round.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ελένη Παπαδοπούλου | Ελένη Παπαδοπούλου", "Ольга Ковальчук | Ольга Ковальчук", "Nguyễn Thị Hạnh | Nguyễn Thị Hạnh", "Łukasz Żak, Zoë | Łukasz Żak, Zoë", "Zoe\u0308 Brand | Zoë Brand",
            "فاطمة الزهراء | [name or words in Arabic script, which cannot be printed here; see the record]", "Fatima (فاطمة) Khan | Fatima ([name or words in Arabic script, which cannot be printed here; see the record]) Khan",
            "王小明 | [name or words in Chinese script, which cannot be printed here; see the record]", "ਹਰਪ੍ਰੀਤ ਕੌਰ Kaur | [name or words in Gurmukhi script, which cannot be printed here; see the record] Kaur",
            "שרה לוי | [name or words in Hebrew script, which cannot be printed here; see the record]", "Well 😀 done | Well [a sign that cannot be printed; see the record] done"})
    void a_name_is_printed_as_it_is_or_it_is_said_that_it_cannot_be(String name, String printed) throws IOException {
        var page = Page.of("Letter").with(Block.say("Dear " + name + "."));
        try (var file = Loader.loadPDF(new Sheet(page, "letter.pdf", text -> text, Instant.parse("2026-03-05T10:00:00Z")).bytes(""))) {
            assertThat(new PDFTextStripper().getText(file).replaceAll("\\s+", " ")).contains("Dear " + printed + ".").doesNotContain("?");
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var all = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element.getStructureType());
                all.addAll(tags(element));
            }
        }
        return all;
    }
}
