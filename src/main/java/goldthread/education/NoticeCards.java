package goldthread.education;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.List;

/// What police told of domestic abuse, and how the school was told of it, as cards of a child's education.
final class NoticeCards {
    private static final int MOST = 5;

    static List<Block> of(Timeline timeline, LocalDate day) {
        return SchoolNotice.of(timeline).stream().filter(notice -> !notice.incident().happened().isAfter(day)).limit(MOST).map(notice -> card(notice, timeline)).toList();
    }

    private static Block card(SchoolNotice notice, Timeline timeline) {
        var card = Block.card("Domestic abuse that police told of on " + Words.spoken(notice.incident().happened())).fact("Say this, and no more", text(notice.words(Person.of(timeline).name(), notice.there(timeline))))
                .fact("Before school begins on", lines(day(notice.by()), quiet("To be confirmed: Domestic Abuse Act 2021 s49A; a school day is taken to begin at 9:00, our own value"))).fact("Who is told", whom(notice));
        var given = notice.given();
        if (given != null) {
            card = card.fact("Told", lines(run(day(given.happened()), text(given.entry().at() == null ? "" : " at " + given.entry().at())), text(given.entry().to() + (given.entry().who() == null ? "" : ", " + given.entry().who())), quiet(given.entry().how()),
                    notice.afterItBegan() ? tag("After the school day had begun", Words.Colour.ORANGE) : quiet("")));
        } else if (notice.excuse() != null) {
            card = card.fact("Nobody is told", lines(text(notice.excuse().entry().why()), day(notice.excuse().happened())));
        } else {
            card = card.fact("Told", tag("Not yet", Words.Colour.RED));
        }
        for (var read : notice.read()) card = card.fact("Read here", lines(text(read.entry().who()), day(read.happened())));
        for (var said : notice.offered()) card = card.fact("The school says", lines(text(said.entry().said()), day(said.happened())));
        return card;
    }

    private static Words whom(SchoolNotice notice) {
        return switch (notice.whom()) {
            case SCHOOL -> text(notice.school() == null ? "The school" : notice.school().school());
            case HOME -> text("The education officer: the child is educated at home");
            case NOBODY_KNOWN -> lines(tag("No school is recorded", Words.Colour.YELLOW), quiet("Whoever works with the child finds out the school, records it, and tells it"));
        };
    }

    private NoticeCards() {}
}
