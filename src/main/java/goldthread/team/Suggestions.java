package goldthread.team;

import goldthread.casefile.Outcome.Refused;
import goldthread.team.Board.Load;
import goldthread.team.Board.Worker;
import goldthread.team.bases.Distances.Far;
import goldthread.workforce.Leading;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who might work with these children, each with the reasons for and against: who knows them first, where an enquiry is
/// open expert practitioners before others, then who has the language or skill that is needed, then who works in the area where they live, then who works nearer, then who carries the
/// least; who is away, or may not, last. A person chooses.
final class Suggestions {
    private Suggestions() {}

    /// @param why   reasons in words, for whoever chooses
    /// @param tier  0 knows the children, 1 does not, 2 is away, 3 may not
    record Suggested(Worker worker, Load load, String why, int tier) {}

    /// @param rotas   when each works, in words, where it was agreed otherwise than usual
    /// @param areas   who works in the area where the children live, in words
    /// @param far     how far each works from where they live, where it may be told
    /// @param needed  a language or skill that the children need, and who has it comes first among whoever knows them as well; empty where none is said
    /// @param enquiry whether a section 47 enquiry about one of them is open
    static List<Suggested> of(List<Worker> workers, Map<UUID, Load> loads, Map<UUID, String> known, Map<UUID, String> areas, Map<UUID, Far> far, Map<UUID, String> rotas, String needed, boolean enquiry, LocalDate today) {
        var all = new ArrayList<Suggested>();
        for (Worker worker : workers) {
            if (worker.role().equals("team-manager")) continue;
            var load = loads.getOrDefault(worker.account(), Load.nothing(worker.account()));
            var refused = Leading.refused(Allocated.ALLOCATED, enquiry, worker.able(), today);
            int tier = refused.isPresent() ? 3 : worker.awayUntil() != null ? 2 : known.containsKey(worker.account()) ? 0 : 1;
            all.add(new Suggested(worker, load, why(worker, load, said(worker.account(), known, areas, far, rotas), refused, today), tier));
        }
        all.sort(Comparator.comparingInt(Suggested::tier).thenComparing(one -> enquiry && !one.worker().expert(today)).thenComparing(one -> !needed.isEmpty() && !has(one.worker(), needed)).thenComparing(one -> !areas.containsKey(one.worker().account())).thenComparingInt(one -> step(far.get(one.worker().account()))).thenComparingInt(one -> one.load().weight()).thenComparing(one -> one.worker().name()));
        return all;
    }

    private static List<String> said(UUID worker, Map<UUID, String> known, Map<UUID, String> areas, Map<UUID, Far> far, Map<UUID, String> rotas) {
        return Stream.of(known.get(worker), areas.get(worker), far.containsKey(worker) ? far.get(worker).says() : null, rotas.get(worker)).filter(Objects::nonNull).toList();
    }

    /// What these workers speak and can, each once, in the order of the alphabet.
    static List<String> offered(List<Suggested> all) {
        return all.stream().flatMap(one -> listed(one.worker())).distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    static boolean has(Worker worker, String needed) {
        return listed(worker).anyMatch(needed::equalsIgnoreCase);
    }

    private static Stream<String> listed(Worker worker) {
        return Stream.of(worker.languages(), worker.skills()).flatMap(list -> Stream.of(list.split(", "))).filter(each -> !each.isEmpty());
    }

    private static int step(@Nullable Far far) {
        return far == null ? Integer.MAX_VALUE : far.step();
    }

    private static String why(Worker worker, Load load, List<String> known, Optional<Refused> refused, LocalDate today) {
        var reasons = new ArrayList<String>();
        refused.ifPresent(one -> reasons.add("may not lead: " + one.sentence().replaceAll("\\. .*", "")));
        if (worker.register() != null && worker.register().conditions(worker.name()).isPresent()) reasons.add("registered with conditions of practice");
        reasons.addAll(known);
        reasons.add(load.children() + (load.children() == 1 ? " child" : " children") + ", weight " + load.weight());
        if (load.late() > 0) reasons.add(load.late() + " late");
        if (worker.awayUntil() != null) reasons.add("away until " + goldthread.pages.Words.spoken(worker.awayUntil()) + " (" + worker.awayWhy().toLowerCase(java.util.Locale.UK) + ")");
        if (worker.firstYear(today)) reasons.add("first year of practice");
        if (worker.leadFrom() != null && !worker.leadFrom().isAfter(today)) reasons.add("lead child protection practitioner");
        if (worker.expert(today)) reasons.add("expert practitioner");
        if (!worker.languages().isEmpty()) reasons.add("speaks " + worker.languages());
        if (!worker.skills().isEmpty()) reasons.add(worker.skills());
        return String.join("; ", reasons);
    }
}
