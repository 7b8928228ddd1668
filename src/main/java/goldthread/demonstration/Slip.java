package goldthread.demonstration;

import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.ProtectionEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A mistake of the kind people make when they write things down.
///
/// @param wrong what they wrote   @param why the set of words in which they say what was wrong
record Slip(Entry wrong, String why) {

    /// A mistake in writing this down.
    /// @param known the day by which it is written: nothing is dated later
    /// @return null where none is likely
    static @Nullable Slip in(Entry entry, LocalDate known, Chance chance) {
        return switch (entry) {
            case Visited v -> date(new Visited(v.children(), earlier(v.on(), chance), v.where(), v.seen(), v.alone(),
                    v.bedroom(), v.childsView(), v.observations(), v.analysis(), v.actions()));
            case Noted n -> date(new Noted(n.people(), earlier(n.on(), chance), n.category(), n.text(), n.significant(), n.dictated()));
            case Reviewed r -> date(new Reviewed(r.child(), earlier(r.on(), chance), r.part()));
            case ProtectionEntry.ConferenceHeld c ->
                    date(new ProtectionEntry.ConferenceHeld(c.child(), c.referral(), c.enquiry(), earlier(c.on(), chance)));
            case ProtectionEntry.PlanStarted p -> new Slip(new ProtectionEntry.PlanStarted(p.child(), p.referral(), p.on(),
                    other(p.category()), other(p.category()), p.previous(), p.known()), "why.corrected.category");
            case EpisodeStarted e -> episode(e);
            case Named n -> n.given() == null || n.given().length() < 4 ? null : new Slip(new Named(n.person(),
                    doubled(n.given(), chance), n.family(), n.knownAs(), n.previous(), n.from()), "why.corrected.name");
            case Described d -> born(d, known);
            case Located l -> l.phone() == null ? null : new Slip(new Located(l.person(), l.address(), l.postcode(),
                    swapped(l.phone()), l.confidential(), l.from()), "why.corrected.phone");
            default -> null;
        };
    }

    private static String other(@Nullable String category) {
        return "MUL".equals(category) ? "EMO" : "MUL";
    }

    private static Slip date(Entry wrong) {
        return new Slip(wrong, "why.corrected.date");
    }

    private static LocalDate earlier(LocalDate on, Chance chance) {
        return on.minusDays(chance.comes(0.5) ? 1 : 7);
    }

    private static @Nullable Slip episode(EpisodeStarted e) {
        var placement = switch (e.placement()) {
            case "U6" -> "U3";
            case "U4" -> "U6";
            case "K2" -> "R1";
            case null, default -> null;
        };
        return placement == null ? null : new Slip(new EpisodeStarted(e.child(), e.from(), e.reason(), e.legalStatus(), e.need(),
                placement, e.provider(), e.homePostcode(), e.placementPostcode(), e.urn()), "why.corrected.code");
    }

    /// Day and month the wrong way round, where that is a day and no later one.
    private static @Nullable Slip born(Described d, LocalDate known) {
        if (d.born() == null || d.born().getDayOfMonth() == d.born().getMonthValue()) {
            return null;
        }
        try {
            var turned = LocalDate.of(d.born().getYear(), d.born().getDayOfMonth(), d.born().getMonthValue());
            return turned.isAfter(known) ? null : new Slip(new Described(d.person(), d.sex(), turned, d.expected(), d.died(),
                    d.ethnicity(), d.disabilities(), d.asOf()), "why.corrected.born");
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String doubled(String name, Chance chance) {
        int at = chance.between(1, name.length() - 2);
        return name.substring(0, at) + name.charAt(at) + name.substring(at);
    }

    private static String swapped(String phone) {
        int last = phone.length() - 1;
        return phone.substring(0, last - 1) + phone.charAt(last) + phone.charAt(last - 1);
    }
}
