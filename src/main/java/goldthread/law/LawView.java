package goldthread.law;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The law as pages.
final class LawView {

    static Page book(List<RuleLine> all, LawFilter filter) {
        List<RuleLine> shown = all.stream().filter(filter::takes).toList();
        return Page.of("Law").in("/law").under(link("Home", "/")).with(
            Block.lead("Every limit that Goldthread counts, where it comes from, and how sure that is."),
            Block.say(link("What is enacted and not in force", "/law/commencement")),
            filter.block(),
            Block.say(shown.size() + " of " + all.size() + " limits, as they decide what happens on " + Words.spoken(filter.on()) + "."),
            table(shown));
    }

    private static Block table(List<RuleLine> shown) {
        Block.Table table = Block.table("Limits", "What is owed", "Limit", "Held by", "Source", "How sure")
            .captionHidden().whenEmpty("No limit matches these filters. Clear one of them.");
        for (RuleLine line : shown) table = table.row(
            owed(line.rule()),
            lines(text(line.limit()), quiet("from: " + line.rule().trigger())),
            text(line.rule().heldBy()),
            lines(text(line.rule().clause().citation()), quiet(line.status())),
            sure(line));
        return table;
    }

    static Page rule(RuleLine line, Law law, boolean maySet) {
        Rule rule = line.rule();
        Page page = Page.of("Rule " + rule.id()).heading(rule.duty()).caption("Rule " + rule.id()).in("/law")
            .under(link("Home", "/"), link("Law", "/law"))
            .with(summary(line), versions(law.book().history(rule.id())), settings(law.settings().history(rule.id())));
        return maySet && line.settable()
            ? page.actions(Block.Button.go("Set this limit", "/law/settings/" + rule.id())) : page;
    }

    static Page asking(RuleLine line, Block.Asking asking) {
        return Page.of("Set a limit").caption(line.rule().duty()).in("/law").back("/law/" + line.rule().id()).with(
            summary(line),
            Block.say(line.rule().isLocal() ? "There is no national limit: the authority sets its own."
                : "There is a limit in law: the authority may only be stricter."),
            asking);
    }

    private static Block summary(RuleLine line) {
        Rule rule = line.rule();
        Block.Summary summary = Block.summary();
        if (!rule.part().isEmpty()) summary = summary.fact("About", text(rule.part()));
        summary = summary.fact("Counts from", text(rule.trigger())).fact("Limit", text(line.limit()))
            .fact("As the book has it", text(rule.wording())).fact("Held by", text(rule.heldBy()))
            .fact("Source", text(rule.clause().citation())).fact("Area", text(rule.clause().area()))
            .fact("Status", text(line.status())).fact("How sure", sure(line));
        String uncounted = Uncounted.why(rule.id()).orElse("");
        if (!uncounted.isEmpty()) summary = summary.fact("Nothing is owed by this number", text(uncounted));
        return rule.clause().note().isEmpty() ? summary : summary.fact("Note", text(rule.clause().note()));
    }

    private static Block versions(List<Rule> versions) {
        Block.Table table = Block.table("Versions in the book", "From", "Until", "Limit", "Source", "Status");
        for (Rule version : versions) table = table.row(known(version.clause().from()), until(version.clause().to()),
            text(version.words()), text(version.clause().citation()), text(version.clause().status().words()));
        return table;
    }

    private static Block settings(List<Setting> history) {
        Block.Table table = Block.table("What this authority has set", "From", "Limit", "Set by", "Set on", "Why")
            .whenEmpty("This authority has set nothing here.");
        for (Setting each : history) table = table.row(day(each.from()), text(each.amount().words()), text(each.setter()),
            Words.moment(each.setAt()), text(each.why()));
        return table;
    }

    /// Numbers of one row share the duty, so the link says its id to those who hear it.
    private static Words owed(Rule rule) {
        String part = rule.part().isEmpty() ? rule.id() : rule.id() + ", " + rule.part();
        return lines(link(rule.duty(), "/law/" + rule.id(), rule.id()), quiet(part));
    }

    /// The standing, and the phrase behind it where that says more.
    private static Words sure(RuleLine line) {
        Words standing = tag(line.standing().words(), colour(line.standing()));
        return line.confidence().equalsIgnoreCase(line.standing().words()) || line.standing() == RuleLine.Standing.WAITING
            ? standing : lines(standing, quiet(line.confidence()));
    }

    private static Words.Colour colour(RuleLine.Standing standing) {
        return switch (standing) {
            case CHECKED -> Words.Colour.GREEN;
            case UNCONFIRMED -> Words.Colour.YELLOW;
            case USUAL, WAITING -> Words.Colour.GREY;
            case SET -> Words.Colour.BLUE;
        };
    }

    private static Words known(@Nullable LocalDate from) {
        return from == null ? quiet("Not known") : day(from);
    }

    /// `to` is the day after the last.
    private static Words until(@Nullable LocalDate to) {
        return to == null ? quiet("Stands") : day(to.minusDays(1));
    }

    private LawView() {}
}
