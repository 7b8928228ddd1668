package goldthread.population.returned;

import static goldthread.population.returned.Told.day;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinDetails;
import goldthread.time.CollectionYear;
import goldthread.time.WorkingDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The children in need census for one child and year. Times in need and in care that touch are one episode of need.
final class Census {
    private static final String[] FACTORS = {"1A", "2B", "3A", "4B", "7A", "11A", "16A", "17A", "18B", "20", "24A"};
    private static final int ASSESSED = 40, SIX_MONTHS = 175, THREE_MONTHS = 85, TO_CONFERENCE = 15, DISABLED = 120, SOON = 60;
    private static final String[] DISABILITIES = {"MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"};

    private final Told told;
    private final int start, end, census;

    /// @param need whether it is more than a referral
    private record Episode(int from, int until, boolean need) {}

    private Census(Told told, CollectionYear year) {
        this.told = told;
        this.start = (int) year.first().toEpochDay();
        this.end = (int) year.last().toEpochDay();
        this.census = year.starts() + 1;
    }

    /// @return null for a child whom the census does not tell of
    static @Nullable CinChild of(Told told, CollectionYear year) {
        var census = new Census(told, year);
        var details = census.episodes().stream().filter(each -> each.from() <= census.end && each.until() >= census.start).map(census::details).toList();
        if (details.isEmpty()) return null;
        var who = told.child();
        String upn = told.birthday(5) > census.end || who.alone() ? null : told.pupil();
        return new CinChild(0, new CinChild.Identifiers(0, told.id(), upn, null, upn == null ? who.alone() ? "UN2" : "UN1" : null, day(who.born()).toString(), null,
                census.census < 2025 ? who.girl() ? "2" : "1" : who.girl() ? "F" : "M", null, null, Map.of()), who.ethnicity(),
                census.disabilities(), details, Map.of(), "");
    }

    /// Ours: 12 of 100 have one, and every child whose first need it is; a third of them have two.
    private List<String> disabilities() {
        int some = (int) Math.floorMod(told.child().number() / 8 * 31 + told.child().number(), 1_000L);
        if (!told.child().need().equals("N2") && some >= DISABLED) return List.of("NONE");
        String one = DISABILITIES[some % DISABILITIES.length], other = DISABILITIES[(some + 1 + some / 11 % 9) % DISABILITIES.length];
        return some % 3 == 0 && !one.equals(other) ? List.of(one, other) : List.of(one);
    }

    private List<Episode> episodes() {
        var need = new ArrayList<Episode>();
        told.child().events().stream().filter(event -> event.what() == What.IN_NEED || event.what() == What.CARE).sorted(Comparator.comparingInt(Event::from)).forEach(event -> {
            var last = need.isEmpty() ? null : need.getLast();
            if (last == null || last.until() < event.from() - 1) need.add(new Episode(event.from(), event.until(), true));
            else need.set(need.size() - 1, new Episode(last.from(), Math.max(last.until(), event.until()), true));
        });
        var all = new ArrayList<>(need);
        for (var event : told.of(What.REFERRED)) {
            if (need.stream().noneMatch(each -> each.from() <= event.from() && each.until() >= event.from() - 1) && all.stream().noneMatch(each -> each.from() == event.from())) {
                all.add(new Episode(event.from(), event.from(), false));
            }
        }
        all.sort(Comparator.comparingInt(Episode::from));
        return all;
    }

    private CinDetails details(Episode episode) {
        String referred = day(episode.from()).toString();
        if (!episode.need()) return new CinDetails(0, referred, "1A", told.child().need(), null, null, null, List.of(), List.of(), List.of(), "true", List.of(), List.of(), Map.of());
        boolean over = episode.until() <= end;
        var plans = plans(episode);
        return new CinDetails(0, referred, "1A", told.child().need(), over ? day(episode.until()).toString() : null, over ? why(episode) : null, null, assessments(episode), List.of(),
                enquiries(episode), "false", plans, List.of(), Map.of());
    }

    private String why(Episode episode) {
        boolean adopted = told.of(What.CARE).stream().anyMatch(care -> care.until() == episode.until() && care.detail().equals("E12"));
        if (adopted) return "RC1";
        boolean more = told.child().events().stream().anyMatch(event -> (event.what() == What.CARE || event.what() == What.ENQUIRY || event.what() == What.PLAN)
                && event.from() >= episode.from() && event.from() <= episode.until());
        return !more && !assessments(episode).isEmpty() && episode.until() - episode.from() < SOON ? "RC9" : "RC7";
    }

    private List<CinDetails.Assessment> assessments(Episode episode) {
        var first = assessment(episode, episode.from() + 1);
        if (!first.isEmpty()) return first;
        // an enquiry is made in an assessment, and where that of the referral is of an earlier year there is another
        for (var event : told.of(What.ENQUIRY).stream().sorted(Comparator.comparingInt(Event::from)).toList()) {
            boolean mine = event.from() >= episode.from() && event.from() <= Math.min(end, episode.until());
            if (mine && !assessment(episode, event.from()).isEmpty()) return assessment(episode, event.from());
        }
        return List.of();
    }

    private List<CinDetails.Assessment> assessment(Episode episode, int from) {
        int until = Math.min(episode.until(), from + ASSESSED);
        if (from > end || from > until || until < start) return List.of();
        boolean over = until <= end;
        var factor = FACTORS[(int) Math.floorMod(told.child().number() + episode.from(), (long) FACTORS.length)];
        return List.of(new CinDetails.Assessment(0, day(from).toString(), null, over ? day(until).toString() : null, over ? List.of(factor) : List.of(), Map.of()));
    }

    private List<CinDetails.Section47> enquiries(Episode episode) {
        var all = new ArrayList<CinDetails.Section47>();
        var working = WorkingDays.england();
        int open = 0;
        for (var event : told.of(What.ENQUIRY).stream().sorted(Comparator.comparingInt(Event::from)).toList()) {
            var conference = told.of(What.CONFERENCE).stream().filter(each -> each.from() > event.from() && each.from() < event.from() + 30).findFirst().orElse(null);
            int until = conference == null ? event.from() : conference.from();
            if (event.from() < episode.from() || event.from() > Math.min(end, episode.until()) || until < start || event.from() <= open) continue;
            open = until;
            boolean held = conference != null;
            all.add(new CinDetails.Section47(0, day(event.from()).toString(), held ? working.after(day(event.from()), TO_CONFERENCE).toString() : null,
                    held && conference.from() <= end ? day(conference.from()).toString() : null, held ? "false" : "true", Map.of()));
        }
        return all;
    }

    /// Plans that overlap are one.
    private static List<Event> together(List<Event> plans) {
        var all = new ArrayList<Event>();
        for (var plan : plans.stream().sorted(Comparator.comparingInt(Event::from)).toList()) {
            var last = all.isEmpty() ? null : all.getLast();
            if (last == null || last.until() < plan.from()) all.add(plan);
            else all.set(all.size() - 1, new Event(What.PLAN, last.from(), Math.max(last.until(), plan.until()), ""));
        }
        return all;
    }

    private List<CinDetails.ProtectionPlan> plans(Episode episode) {
        var all = new ArrayList<CinDetails.ProtectionPlan>();
        var plans = together(told.of(What.PLAN));
        for (int i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            // a plan follows from a conference that is told
            if (plan.from() >= start && enquiries(episode).stream().noneMatch(each -> day(plan.from()).toString().equals(each.initialConference()))) continue;
            if (plan.from() < episode.from() || plan.from() > Math.min(end, episode.until()) || plan.until() < start) continue;
            var reviews = new ArrayList<String>();
            for (int day = plan.from() + THREE_MONTHS; day <= end && day < plan.until(); day += SIX_MONTHS) {
                if (day >= start) reviews.add(day(day).toString());
            }
            all.add(new CinDetails.ProtectionPlan(0, day(plan.from()).toString(), plan.until() <= end ? day(plan.until()).toString() : null, "NEG", "NEG", Integer.toString(i), reviews, Map.of()));
        }
        return all;
    }
}
