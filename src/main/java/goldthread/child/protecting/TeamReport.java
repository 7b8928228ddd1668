package goldthread.child.protecting;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.law.RuleBook;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.LogEntry.Decided;
import goldthread.protectionteam.Seat;
import goldthread.protectionteam.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The yearly report of the multi-agency child protection teams: a pure function of what is recorded. An entry about brothers and
/// sisters counts once. The record does not say which team spoke of a child, so what was done is told of all teams together.
/// Children Act 2004 as the 2026 Act s3 amends it (enacted); Working Together 2023: safeguarding partners report each year.
record TeamReport(LocalDate from, LocalDate to, List<Section> sections) {
    /// As the Department rounds nothing and hides counts by which a child could be found.
    static final int LEAST_SHOWN = 5;
    private static final List<String> CLOCKS = List.of("T-B01b", "T-B02a", "T-B02b", "T-B03", "T-B07", "T-B08", "T-B10a", "T-B11a", "T-B23a", "T-B23b", "T-B23c", "T-B30a");
    private static final Map<Duty.State, String> STATES = Map.of(Duty.State.MET, "in time", Duty.State.MET_LATE, "late", Duty.State.LATE, "not done", Duty.State.MISSED, "not done");
    private static final List<String> NEEDED = List.of("Police", "Health");
    private static final String OWN = "Children's social care";

    /// @param hides whether small counts are not given out: of what was done about children
    record Section(String title, String of, boolean hides, List<Line> lines) {
        /// What is given out: null in the place of a count from 1 to 4, and of one more where it could be worked out.
        List<Line> given() {
            if (!hides) return lines;
            long small = lines.stream().filter(Line::small).count();
            var also = small != 1 ? null : lines.stream().filter(line -> line.number() != null && line.number() >= LEAST_SHOWN).min(Comparator.comparing((Line line) -> line.number())).orElse(null);
            return lines.stream().map(line -> new Line(line.what(), line.small() || line == also ? null : line.number())).toList();
        }
    }

    /// @param number null where it is not given out   @param of the number of which it is a part, if another line gives that
    record Line(String what, @Nullable Integer number, @Nullable Integer of) {
        Line(String what, @Nullable Integer number) {
            this(what, number, null);
        }

        /// From which, or from what is left beside it, a child could be found.
        boolean small() {
            return number != null && (few(number) || of != null && few(of - number));
        }

        private static boolean few(int number) {
            return number > 0 && number < LEAST_SHOWN;
        }
    }

    /// @param to the last day, of the year or today   @param children whole timelines   @param duties what is owed by one
    static TeamReport of(LocalDate from, LocalDate to, Timeline registry, Collection<Timeline> children, Function<Timeline, List<Duty>> duties) {
        var report = new Reading(from, to, children);
        var sections = new ArrayList<Section>();
        Team.all(registry, to).forEach(team -> sections.add(seats(registry, team, from, to)));
        sections.addAll(report.work());
        sections.add(report.clocks(duties));
        sections.addAll(report.challenges());
        return new TeamReport(from, to, sections);
    }

    /// On how many days of the year nobody held a seat that the law asks for.
    private static Section seats(Timeline registry, Team team, LocalDate from, LocalDate to) {
        var first = team.formed().from().isAfter(from) ? team.formed().from() : from;
        var stood = first.datesUntil(to.plusDays(1)).flatMap(day -> Team.all(registry, day).stream().filter(one -> one.subject().equals(team.subject()))).toList();
        var lines = new ArrayList<>(Stream.of(Seat.values()).map(seat -> new Line(seat.title() + (team.empty().contains(seat) ? ", empty on the last day" : ""), (int) stood.stream().filter(one -> one.empty().contains(seat)).count())).toList());
        lines.add(new Line("Any of the four", (int) stood.stream().filter(one -> !one.empty().isEmpty()).count()));
        return new Section("Seats of " + team.formed().name() + " that nobody held", "Days", false, lines);
    }

    private record Reading(LocalDate from, LocalDate to, Collection<Timeline> children) {
        /// Each entry once, of whomever it tells.
        private <E extends Entry> List<E> all(Class<E> kind) {
            var found = new LinkedHashMap<UUID, E>();
            for (var child : children) {
                for (var fact : child.facts(kind)) {
                    if (in(fact.happened())) found.put(fact.id(), fact.entry());
                }
            }
            return List.copyOf(found.values());
        }

        private boolean in(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /// Some of all, which another line gives.
        private static <E> Line part(String what, List<E> all, Predicate<E> which) {
            return new Line(what, (int) all.stream().filter(which).count(), all.size());
        }

        private static <E> Line line(String what, List<E> all, Predicate<E> which) {
            return new Line(what, (int) all.stream().filter(which).count());
        }

        List<Section> work() {
            var discussed = all(StrategyDiscussed.class);
            var contributions = discussed.stream().filter(held -> held.said() != null).flatMap(held -> held.said().contributions().stream()).filter(each -> !each.agency().equals(OWN)).toList();
            var signed = all(PartnerContributed.class);
            var concluded = all(EnquiryConcluded.class);
            var agencies = new ArrayList<>(List.of(line("Held", discussed, held -> true), part("With police and health", discussed, held -> held.present().containsAll(NEEDED)), part("With education", discussed, held -> held.present().contains("Education")), part("Led to a section 47 enquiry", discussed, held -> StrategyDiscussed.ENQUIRY.equals(held.outcome()))));
            return List.of(new Section("Strategy discussions", "Discussions", true, agencies),
                    new Section("What other agencies gave", "Contributions", true, List.of(line("Recorded in a discussion", contributions, each -> true), part("Of these confirmed by who gave it", contributions, each -> each.signed()), line("Written and signed with an account of their own", signed, each -> true), new Line("Invitations sent", all(PartnersInvited.class).stream().mapToInt(invited -> invited.partners().size()).sum()))),
                    new Section("Before an enquiry", "Consultations", true, List.of(line("Lead practitioner joined", all(Consulted.class), one -> one.outcome().equals(Consulted.JOINED)), line("Advised", all(Consulted.class), one -> one.outcome().equals(Consulted.ADVISED)), line("Not needed", all(Consulted.class), one -> one.outcome().equals(Consulted.NOT_NEEDED)))),
                    new Section("Section 47 enquiries", "Enquiries", true, Stream.concat(Stream.of(line("Begun", all(EnquiryStarted.class), one -> true)), by(concluded, one -> one.outcome() == null ? "Concluded, outcome not recorded" : "Concluded: " + one.outcome().substring(0, 1).toLowerCase(java.util.Locale.UK) + one.outcome().substring(1))).toList()),
                    new Section("Conferences", "Conferences", true, by(all(Conferred.class), Conferred::what).toList()));
        }

        private static <E> Stream<Line> by(List<E> all, Function<E, String> group) {
            return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.counting())).entrySet().stream().map(each -> new Line(each.getKey(), each.getValue().intValue()));
        }

        /// What was due in the year, by what became of it until its last day. One duty of brothers and sisters counts for each.
        Section clocks(Function<Timeline, List<Duty>> duties) {
            var due = children.stream().flatMap(child -> duties.apply(child).stream()).filter(duty -> CLOCKS.contains(duty.rule()) && in(duty.due())).collect(Collectors.toMap(duty -> duty.key() + duty.subject(), duty -> duty, (first, second) -> first)).values();
            var lines = new ArrayList<Line>();
            for (var rule : CLOCKS) {
                var of = due.stream().filter(duty -> duty.rule().equals(rule)).map(duty -> STATES.get(duty.state(to))).filter(Objects::nonNull).toList();
                STATES.values().stream().distinct().sorted().filter(of::contains).forEach(state -> lines.add(new Line(RuleBook.national().newest(rule).orElseThrow().duty() + " (" + rule + "): " + state, (int) of.stream().filter(state::equals).count())));
            }
            return new Section("What was due, and whether it was done in time", "Duties", true, lines);
        }

        List<Section> challenges() {
            var challenges = children.stream().flatMap(child -> child.facts(Challenged.class).stream()).filter(fact -> in(fact.happened())).collect(Collectors.toMap(Fact::id, fact -> fact, (first, second) -> first, LinkedHashMap::new));
            var answers = children.stream().flatMap(child -> child.facts(ChallengeAnswered.class).stream()).filter(fact -> !fact.happened().isAfter(to)).collect(Collectors.toMap(Fact::id, fact -> fact, (first, second) -> first, LinkedHashMap::new)).values();
            var ended = challenges.keySet().stream().map(id -> answers.stream().map(Fact::entry).filter(answer -> answer.challenge().equals(id) && Set.of(ChallengeAnswered.CHANGED, ChallengeAnswered.STANDS).contains(answer.outcome())).findFirst()
                    .map(answer -> answer.outcome() + ", by the " + answer.level().toLowerCase(java.util.Locale.UK)).orElse("Not settled on the last day")).toList();
            var decided = all(Decided.class);
            var dissent = decided.stream().flatMap(one -> one.dissents().stream()).toList();
            return List.of(new Section("Challenges, by who raised them", "Challenges", true, by(challenges.values().stream().map(Fact::entry).toList(), Challenged::by).toList()), new Section("How they ended", "Challenges", true, by(ended, Objects::requireNonNull).toList()),
                    new Section("Decisions of the team", "Decisions", true, List.of(line("Logged", decided, one -> true), part("With somebody who did not agree", decided, one -> !one.dissents().isEmpty()), part("With the child's and the parents' view", decided, one -> one.family() != null))),
                    new Section("Who did not agree", "Decisions", true, by(dissent, agency -> agency).toList()));
        }
    }
}
