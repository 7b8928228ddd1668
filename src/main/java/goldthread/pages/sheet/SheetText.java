package goldthread.pages.sheet;

import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The blocks of a page as plain marked-up text: headings, paragraphs, lists and tables, in the order of the page. What is
/// pressed, filled in or looked at (buttons, forms, drawings) is left out; a drawing has its table.
final class SheetText {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm; @bottom-left { content: "%s"; font: 9pt 'Liberation Sans'; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt 'Liberation Sans'; } }
            * { font-family: 'Liberation Sans'; } body { font-size: 11pt; line-height: 1.4; }
            h1 { font-size: 20pt; margin: 0 0 4mm 0; } h2 { font-size: 15pt; margin: 6mm 0 2mm 0; } h3 { font-size: 12pt; margin: 4mm 0 1mm 0; }
            p, li { margin: 0 0 2.5mm 0; } table { width: 100%%; border-collapse: collapse; margin: 0 0 4mm 0; -fs-table-paginate: paginate; }
            th, td { border-bottom: 0.5pt solid #505a5f; padding: 1.5mm 2mm 1.5mm 0; text-align: left; vertical-align: top; font-weight: normal; } caption { text-align: left; font-size: 12pt; padding: 0 0 1mm 0; }
            blockquote { margin: 0 0 4mm 0; padding: 0 0 0 4mm; border-left: 2pt solid #505a5f; }
            """;

    private final UnaryOperator<String> without;
    private final Printable printable;

    SheetText(UnaryOperator<String> without, Printable printable) {
        this.without = without;
        this.printable = printable;
    }

    /// @param foot at the foot of each sheet
    String html(Page page, String foot) {
        var title = text(page.heading());
        return "<html lang=\"en-GB\"><head><title>" + title + "</title><meta name=\"subject\" content=\"" + title + "\"/><style>" + STYLE.formatted(text(foot.replaceAll("[\"\\\\\\s]+", " ")))
                + "</style></head><body><h1>" + title + "</h1>" + (page.caption().isEmpty() ? "" : "<p>" + text(page.caption()) + "</p>") + all(page.blocks()) + "</body></html>";
    }

    private String all(List<Block> blocks) {
        return blocks.stream().map(this::one).collect(Collectors.joining());
    }

    private String one(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading.level(), heading.text());
            case Block.Paragraph paragraph -> "<p>" + words(paragraph.words()) + "</p>";
            case Block.Bullets bullets -> "<ul>" + bullets.items().stream().map(item -> "<li>" + words(item) + "</li>").collect(Collectors.joining()) + "</ul>";
            case Block.Quote quote -> "<blockquote><p>" + text(quote.voice().label()) + "</p><p>" + text(quote.text()) + "</p><p>" + words(quote.by()) + "</p></blockquote>";
            case Block.Table table -> table(table);
            case Block.Summary summary -> facts(summary.title(), summary.facts());
            case Block.Story story -> story.events().stream().map(this::event).collect(Collectors.joining());
            case Block.Warning warning -> "<p>" + text(warning.text()) + "</p>";
            case Block.Inset inset -> all(inset.blocks());
            case Block.Details details -> all(details.blocks()).isEmpty() ? "" : heading(3, details.summary()) + all(details.blocks());
            case Block.Section section -> heading(2, section.title()) + all(section.blocks());
            case Block.Columns columns -> all(columns.main()) + all(columns.aside());
            case Block.Cards cards -> cards.cards().stream().map(card -> facts(card.title().said(), card.facts())).collect(Collectors.joining());
            case Block.Figures figures -> figures.figures().stream().map(figure -> "<p>" + words(figure.number()) + " " + text(figure.counts()) + "</p>").collect(Collectors.joining());
            case Block.Picture picture -> table(picture.table());
            case Block.Asking pressed -> "";
            case Block.Filters pressed -> "";
            case Block.Pages pressed -> "";
            case Block.Banner said -> "";
            case Block.Upload pressed -> "";
            case Block.Progress moving -> "";
            case Block.Buttons pressed -> "";
            case Block.Tasks pressed -> "";
        };
    }

    private String heading(int level, String text) {
        return "<h" + level + ">" + text(text) + "</h" + level + ">";
    }

    private String table(Block.Table table) {
        if (table.rows().isEmpty()) {
            return "<p>" + words(table.empty()) + "</p>";
        }
        return "<table><caption>" + text(table.caption()) + "</caption><thead><tr>" + table.columns().stream().map(column -> "<th scope=\"col\">" + text(column.title()) + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>" + table.rows().stream().map(row -> "<tr>" + row.cells().stream().map(cell -> "<td>" + words(cell) + "</td>").collect(Collectors.joining()) + "</tr>").collect(Collectors.joining())
                + "</tbody></table>";
    }

    /// What is kept of somebody, row by row: the row's name heads it.
    private String facts(String title, List<Block.Fact> facts) {
        return (title.isEmpty() ? "" : heading(2, title)) + (facts.isEmpty() ? "" : "<table><tbody>" + facts.stream().map(fact -> "<tr><th scope=\"row\">" + text(fact.key()) + "</th><td>" + words(fact.value())
                + "</td></tr>").collect(Collectors.joining()) + "</tbody></table>");
    }

    private String event(Block.Event event) {
        return heading(3, event.title().said() + ", " + Words.spoken(event.day())) + all(event.body()) + (event.by().isEmpty() ? "" : "<p>" + text("By " + event.by()) + "</p>");
    }

    private String words(Words words) {
        return switch (words) {
            case Words.Lines lines -> lines.parts().stream().filter(part -> !pressed(part)).map(this::words).collect(Collectors.joining("<br/>"));
            default -> text(words.said());
        };
    }

    /// One "Change" of several: it does nothing on paper.
    private static boolean pressed(Words part) {
        return part instanceof Words.Link link && !link.hidden().isEmpty();
    }

    /// Escaped; what a file cannot hold is left out, and what the font cannot write is said.
    private String text(String text) {
        return printable.of(without.apply(text)).replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "<br/>");
    }
}
