package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The frame of a child's page, for another room or an inner package that has a page about the child.
@Component
public final class ChildFrame {
    private final Frames frames;
    private final ChildPages pages;

    ChildFrame(Frames frames, ChildPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    /// What a page about a child is made of.
    /// @param day      the day as which it is read
    /// @param writable whether the reader may write to it: it is read as known now
    /// @param known    another record as it was known then
    public record Reading(Timeline timeline, LocalDate day, boolean writable, UnaryOperator<Timeline> known) {

        /// What is owed by some rules, each with a way to record what meets it; what is met, or needed no more, stands among the duties.
        public Block owed(List<Duty> duties, Predicate<String> rules, String none) {
            var as = new Known(day, day);
            var table = Block.table("What is owed", "What", "By", "How it stands", "Source").whenEmpty(none);
            for (var duty : duties) {
                if (rules.test(duty.rule()) && !duty.alert() && duty.state(day).owed() && !duty.arose().isAfter(day)) {
                    table = table.row(Words.lines(writable ? Work.act(duty) : Words.text(duty.what()), Words.quiet(duty.why())), Words.day(duty.due()), Overview.state(duty, as),
                            Words.lines(Words.link(duty.citation(), "/law/" + duty.rule()), Words.quiet(duty.mark())));
                }
            }
            return table;
        }
    }

    /// The page on which stands what the returns will say of the child, at `/child/{child}/returns`.
    public Page returns(Timeline timeline) {
        return frames.page(Frames.Part.RETURNS, timeline.subject(), timeline, frames.now());
    }

    /// The page about the help to the child's family, at `/child/{child}/family`: opened, and the opening written down, like
    /// every part of the record.
    /// @param title what the browser's tab says
    public View family(UUID child, @Nullable String known, String title, Function<Reading, List<Block>> blocks) {
        var view = part(Frames.Part.FAMILY, child, known, blocks);
        return view instanceof Page page ? new Page(title, title, page.caption(), page.status(), page.place(), page.actions(), page.blocks()) : view;
    }

    /// The page about who of the family and friends cares, and what helps them, at `/child/{child}/network`.
    public View network(UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return part(Frames.Part.NETWORK, child, known, blocks);
    }

    /// The page about the child's schools and education, at `/child/{child}/education`.
    public View education(UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return part(Frames.Part.EDUCATION, child, known, blocks);
    }

    /// The page about harm to the child outside the home, at `/child/{child}/outside-home`.
    public View outside(UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return part(Frames.Part.OUTSIDE, child, known, blocks);
    }

    /// The page about partner agencies and what they were invited to, at `/child/{child}/partners`.
    public View partners(UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return part(Frames.Part.PARTNERS, child, known, blocks);
    }

    /// The page about what is shared with parents, and what they say, at `/child/{child}/parents`.
    public View parents(UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return part(Frames.Part.PARENTS, child, known, blocks);
    }

    private View part(Frames.Part part, UUID child, @Nullable String known, Function<Reading, List<Block>> blocks) {
        return pages.part(part, child, known, (timeline, as) -> blocks.apply(new Reading(timeline, as.on(), as.now() && Acting.who().may(Permission.RECORD), as::of)));
    }
}
