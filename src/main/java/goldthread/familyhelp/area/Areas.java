package goldthread.familyhelp.area;

import goldthread.casefile.Timeline;
import goldthread.familyhelp.area.AreaEntry.AreaClosed;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.AreaEntry.WorkerLeft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The teams and hubs of an authority as they stand on a day.
public record Areas(List<Team> all) {
    /// A district (`ZZ1`, `WC2A`), or a sector of one (`ZZ1 4`).
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?( \\d)?");
    private static final int INWARD = 3;

    /// @param workers who works there, by name
    public record Team(AreaServed served, List<WorkerJoined> workers) {
        public UUID id() {
            return served.team();
        }

        /// Who works there, in one line.
        public String names() {
            return String.join(", ", workers.stream().map(WorkerJoined::worker).toList());
        }

        boolean has(@Nullable UUID account) {
            return account != null && workers.stream().anyMatch(worker -> account.equals(worker.account()));
        }
    }

    public static Areas of(Timeline registry, LocalDate day) {
        var standing = new LinkedHashMap<UUID, AreaServed>();
        var workers = new LinkedHashMap<UUID, List<WorkerJoined>>();
        registry.facts(AreaEntry.class).stream().filter(fact -> !fact.happened().isAfter(day)).forEach(fact -> {
            var there = workers.computeIfAbsent(fact.entry().team(), team -> new ArrayList<>());
            switch (fact.entry()) {
                case AreaServed served -> standing.put(served.team(), served);
                case WorkerJoined joined -> {
                    there.removeIf(other -> other.worker().equalsIgnoreCase(joined.worker()));
                    there.add(joined);
                }
                case WorkerLeft left -> there.removeIf(other -> other.worker().equalsIgnoreCase(left.worker()));
                case AreaClosed closed -> {
                    standing.remove(closed.team());
                    there.clear();
                }
            }
        });
        return new Areas(standing.values().stream().map(served -> new Team(served, workers.get(served.team()).stream().sorted(Comparator.comparing(WorkerJoined::worker)).toList()))
                .sorted(Comparator.comparing(team -> team.served().name(), String.CASE_INSENSITIVE_ORDER)).toList());
    }

    /// The same without those who have left the authority, though nobody said that they work there no more.
    public Areas without(Predicate<UUID> gone) {
        return new Areas(all.stream().map(team -> new Team(team.served(), team.workers().stream().filter(worker -> worker.account() == null || !gone.test(worker.account())).toList())).toList());
    }

    /// Who serves a postcode: the sector before the district, of two alike the first by name.
    public Optional<Team> serving(@Nullable String postcode, String sort) {
        var plain = plain(postcode);
        return plain.length() <= INWARD ? Optional.empty() : all.stream().filter(team -> team.served().sort().equals(sort)).flatMap(team -> team.served().areas().stream().filter(area -> covers(area, plain)).map(area -> new Served(team, area.length())))
                .max(Comparator.comparing(Served::narrow)).map(Served::team);
    }

    private record Served(Team team, int narrow) {}

    private static boolean covers(String area, String postcode) {
        var outward = postcode.substring(0, postcode.length() - INWARD);
        return area.contains(" ") ? area.equals(outward + " " + postcode.charAt(outward.length())) : area.equals(outward);
    }

    private static String plain(@Nullable String postcode) {
        return postcode == null ? "" : postcode.toUpperCase(Locale.UK).replaceAll("\\s", "");
    }

    /// `zz1, ZZ2 4` as districts and sectors, in the order typed; what is neither stands as it was typed.
    static List<String> read(String typed) {
        return typed.lines().flatMap(line -> java.util.Arrays.stream(line.split("[,;]"))).map(area -> area.strip().toUpperCase(Locale.UK).replaceAll("\\s+", " ")).filter(area -> !area.isEmpty()).distinct().toList();
    }

    static Optional<String> wrong(String typed) {
        return read(typed).stream().filter(area -> !AREA.matcher(area).matches()).findFirst();
    }
}
