package goldthread.child;

import goldthread.care.Care;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.EpisodeNow;
import goldthread.familyhelp.FamilyHelp;
import goldthread.frontdoor.FrontDoor;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.protection.Protection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What goes on for a child now, in one line each, for whoever decides at the front door.
@Component
class GoesOn implements FrontDoor.Involvement {
    private final Clock clock;

    GoesOn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Words> now(Timeline child) {
        var today = LocalDate.now(clock.withZone(Known.ENGLAND));
        var lines = new ArrayList<Words>();
        Care.placement(child).filter(placement -> placement.lookedAfterOn(today)).ifPresent(placement ->
                lines.add(line("In care", placement.since(), CodeBook.PLACEMENT.words(placement.placement()))));
        Protection.protection(child).ifPresent(protection -> {
            if (protection.since() != null) {
                lines.add(line("Child protection plan", protection.since(), CodeBook.CATEGORY_OF_ABUSE.words(protection.category())));
            }
            if (protection.enquirySince() != null) {
                lines.add(line("Section 47 enquiry", protection.enquirySince(), ""));
            }
        });
        for (EpisodeNow episode : FamilyHelp.episodes(child)) {
            lines.add(episode.planSince() == null ? line("Referral that goes on", episode.since(), CodeBook.NEED.words(episode.need()))
                    : line("Child in need plan", episode.planSince(), CodeBook.NEED.words(episode.need())));
        }
        return lines;
    }

    @Override
    public boolean inNeed(Timeline child) {
        return !FamilyHelp.episodes(child).isEmpty();
    }

    private static Words line(String what, LocalDate since, String more) {
        return Words.text(what + " since " + Words.spoken(since) + (more.isEmpty() ? "" : ": " + more));
    }
}
