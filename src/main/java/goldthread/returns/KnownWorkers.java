package goldthread.returns;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Numbered;
import goldthread.workforce.StaffEntry.PostStands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The workers of the authority and their teams, as the log tells of them. A worker of whom only a code is known, as in
/// returns, is not among them.
public final class KnownWorkers {
    public static final KnownWorkers NONE = new KnownWorkers();
    private static final Set<Class<? extends Entry>> READ = Set.of(Joined.class, Numbered.class, PostStands.class);

    /// By account.
    private final Map<String, Timeline> workers = new HashMap<>();
    /// Posts that somebody holds or held, by account, the latest last.
    private final Map<String, List<Fact<PostStands>>> posts = new HashMap<>();

    private KnownWorkers() {}

    /// @param asKnown null: now
    public static KnownWorkers read(CaseFile caseFile, @Nullable Instant asKnown) {
        var staff = new KnownWorkers();
        caseFile.each(READ, asKnown, staff::take);
        staff.posts.values().forEach(each -> each.sort(Comparator.comparing(Fact::happened)));
        return staff;
    }

    private void take(Timeline one) {
        if (!one.facts(Joined.class).isEmpty()) {
            workers.put(one.subject().id().toString(), one);
        }
        for (var post : one.facts(PostStands.class)) {
            if (post.entry().worker() != null) {
                posts.computeIfAbsent(post.entry().worker().id().toString(), none -> new ArrayList<>()).add(post);
            }
        }
    }

    /// The team of a worker on a day; null where none is known. The name is the id: teams have no other.
    public @Nullable String team(String professional, LocalDate day) {
        return joined(professional).stream().filter(each -> !each.from().isAfter(day)).reduce((earlier, later) -> later)
                .or(() -> joined(professional).stream().findFirst()).map(Joined::team).orElse(null);
    }

    private List<Joined> joined(String professional) {
        var worker = workers.get(professional);
        return worker == null ? List.of() : worker.facts(Joined.class).stream().map(Fact::entry).toList();
    }

    /// The last that was said of the worker: name, registration, team, role.
    public Optional<Joined> last(String professional) {
        return joined(professional).stream().reduce((earlier, later) -> later);
    }

    /// The number by which the council's HR system knows the worker.
    public Optional<String> number(String professional) {
        return Optional.ofNullable(workers.get(professional)).flatMap(worker -> worker.last(Numbered.class)).map(fact -> fact.entry().number());
    }

    /// The post that the worker holds or held last.
    public Optional<PostStands> post(String professional) {
        return posts.getOrDefault(professional, List.of()).stream().map(Fact::entry).reduce((earlier, later) -> later);
    }

    /// The teams that anybody has been in, by name.
    public List<String> teams() {
        return workers.keySet().stream().flatMap(worker -> joined(worker).stream()).map(Joined::team).distinct().sorted().toList();
    }

    /// What was recorded of a worker in between. @param from exclusive     @param to inclusive
    public List<Line> recorded(String professional, Instant from, Instant to) {
        var worker = workers.get(professional);
        return worker == null ? List.of() : between(worker.lines(), from, to);
    }

    /// Who was ever in a team.
    public Collection<Subject> ever(String team) {
        return workers.values().stream().filter(worker -> worker.facts(Joined.class).stream().anyMatch(fact -> fact.entry().team().equals(team))).map(Timeline::subject).toList();
    }

    private static List<Line> between(List<Line> lines, Instant from, Instant to) {
        var told = lines.stream().filter(line -> READ.contains(line.entry().getClass())).map(line -> line.envelope().id()).collect(Collectors.toSet());
        return lines.stream().filter(line -> line.envelope().recorded().isAfter(from) && !line.envelope().recorded().isAfter(to) && told.contains(about(line))).toList();
    }

    /// The entry that a line tells or changes: why a word on leave or supervision was changed is nobody's business here.
    private static UUID about(Line line) {
        return switch (line.entry()) {
            case Corrected corrected -> corrected.entry();
            case Withdrawn withdrawn -> withdrawn.entry();
            default -> line.envelope().id();
        };
    }
}
