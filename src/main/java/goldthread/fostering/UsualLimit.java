package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ChildLeft;
import goldthread.fostering.HouseholdEntry.Exempted;
import goldthread.law.Law;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The usual fostering limit: nobody fosters more than three children, unless all are brothers and sisters of each other, or
/// the authority where the carers live has exempted them. Children Act 1989 Sch 7 paras 2 to 4.
final class UsualLimit {
    static final String RULE = "T-G19";

    /// Children who live there on a day.
    static List<Fact<ChildCame>> stays(Household household, LocalDate day) {
        return household.timeline().facts(ChildCame.class).stream().filter(came -> !came.happened().isAfter(day) && left(household, came.id()).filter(left -> !left.isAfter(day)).isEmpty()).toList();
    }

    static Optional<LocalDate> left(Household household, UUID stay) {
        return household.timeline().facts(ChildLeft.class).stream().filter(left -> left.entry().stay().equals(stay)).map(Fact::happened).findFirst();
    }

    /// The exemption that holds on a day.
    static Optional<Fact<Exempted>> exemption(Household household, LocalDate day) {
        return exemptions(household, day).findFirst();
    }

    private static Stream<Fact<Exempted>> exemptions(Household household, LocalDate day) {
        return household.timeline().facts(Exempted.class).stream().filter(fact -> !fact.happened().isAfter(day) && (fact.entry().until() == null || !day.isAfter(fact.entry().until())));
    }

    /// An exemption names the children whom they may foster (Sch 7 para 4, to be confirmed), and a household's record names none: it
    /// concerns those who lived there on its day, and the next to come up to its number. Who comes later needs another.
    private static List<UUID> concerned(Household household, Fact<Exempted> exemption) {
        var later = household.timeline().facts(ChildCame.class).stream().filter(came -> came.happened().isAfter(exemption.happened()));
        return Stream.concat(stays(household, exemption.happened()).stream(), later).limit(exemption.entry().children()).map(Fact::id).toList();
    }

    /// Whether one exemption concerns all who live there, and has room for so many more to come.
    private static boolean exempted(Household household, List<Fact<ChildCame>> stays, int more, LocalDate day) {
        var here = stays.stream().map(Fact::id).toList();
        return exemptions(household, day).anyMatch(fact -> {
            var concerned = concerned(household, fact);
            return concerned.containsAll(here) && concerned.size() + more <= fact.entry().children();
        });
    }

    /// Whether these are all brothers and sisters of each other, as far as anybody said.
    static boolean siblings(List<Fact<ChildCame>> stays) {
        var family = new HashSet<UUID>();
        if (!stays.isEmpty()) family.add(stays.getFirst().id());
        for (boolean more = true; more; ) {
            more = false;
            for (var stay : stays) {
                var other = stay.entry().sibling();
                if (other != null && (family.contains(other) ? family.add(stay.id()) : family.contains(stay.id()) && family.add(other))) more = true;
            }
        }
        return stays.stream().allMatch(stay -> family.contains(stay.id()));
    }

    /// Whether more children live there on a day than may without an exemption, and none holds.
    static boolean exceeded(Household household, Law law, LocalDate day) {
        var stays = stays(household, day);
        return exceeded(household, stays, 0, siblings(stays), law, day);
    }

    /// The same, were one more child to come. @param sibling a brother or sister of one who lives there
    static boolean wouldExceed(Household household, boolean sibling, Law law, LocalDate day) {
        var stays = stays(household, day);
        return exceeded(household, stays, 1, sibling && siblings(stays), law, day);
    }

    private static boolean exceeded(Household household, List<Fact<ChildCame>> stays, int more, boolean siblings, Law law, LocalDate day) {
        var most = law.amount(RULE, day);
        return most != null && stays.size() + more > most.number() && !siblings && !exempted(household, stays, more, day);
    }

    /// The days on which the number or an exemption changes, from the first.
    static Set<LocalDate> changes(Household household) {
        var days = new java.util.TreeSet<LocalDate>();
        household.timeline().facts(ChildCame.class).forEach(fact -> days.add(fact.happened()));
        household.timeline().facts(ChildLeft.class).forEach(fact -> days.add(fact.happened()));
        household.timeline().facts(Exempted.class).forEach(fact -> {
            days.add(fact.happened());
            if (fact.entry().until() != null) days.add(fact.entry().until().plusDays(1));
        });
        return days;
    }

    private UsualLimit() {}
}
