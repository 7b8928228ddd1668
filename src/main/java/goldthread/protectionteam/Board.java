package goldthread.protectionteam;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.protectionteam.BoardEntry.BoardMet;
import goldthread.protectionteam.BoardEntry.BoardSeatLeft;
import goldthread.protectionteam.BoardEntry.BoardSeatTaken;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The board of the safeguarding partners as it stands on a day: a pure function of the registry. Three are partners by statute
/// (Children Act 2004 s16E); education is none, and has a seat as the local arrangements give it one (Children's Wellbeing and
/// Schools Act 2026 s2, enacted).
record Board(List<Fact<BoardSeatTaken>> members, List<Fact<BoardMet>> meetings) {
    static final String EDUCATION = "Education";
    static final List<String> SEATS = List.of("Local authority", "Integrated care board", "Chief officer of police", EDUCATION);

    static Board on(Timeline registry, LocalDate day) {
        var left = registry.facts(BoardSeatLeft.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(fact -> fact.entry().taken()).collect(Collectors.toSet());
        return new Board(registry.facts(BoardSeatTaken.class).stream().filter(fact -> !fact.happened().isAfter(day) && !left.contains(fact.id())).toList(), registry.facts(BoardMet.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).toList());
    }

    /// Seats that nobody holds.
    List<String> empty() {
        return SEATS.stream().filter(seat -> members.stream().noneMatch(member -> member.entry().seat().equals(seat))).toList();
    }
}
