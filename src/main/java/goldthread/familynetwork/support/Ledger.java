package goldthread.familynetwork.support;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was paid for a family, line by line in the order of the log. Nothing is ever changed in it: a payment that is corrected
/// is taken back on one line and stands as it should on another, so that the sum of the lines is what stands.
public record Ledger(List<Entry> lines) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /// @param written the day on which the line was written   @param what `Paid`, `Taken back`, `Corrected to`
    public record Entry(UUID payment, LocalDate written, String what, SupportPaid paid, Pence amount) {}

    /// What is on several records is there once; what was withdrawn for one child and stands for another was paid.
    /// @param family the records of its children
    public static Ledger of(Collection<Timeline> family) {
        var standing = family.stream().flatMap(child -> child.facts(SupportPaid.class).stream()).map(Fact::id).collect(Collectors.toSet());
        var told = new TreeMap<Long, Line>();
        family.forEach(child -> child.lines().forEach(line -> told.put(line.position(), line)));
        var lines = new ArrayList<Entry>();
        var stands = new HashMap<UUID, SupportPaid>();
        for (var line : told.values()) {
            var written = LocalDate.ofInstant(line.envelope().recorded(), ENGLAND);
            switch (line.entry()) {
                case SupportPaid paid -> {
                    stands.put(line.envelope().id(), paid);
                    lines.add(new Entry(line.envelope().id(), written, "Paid", paid, new Pence(paid.pence())));
                }
                case Corrected corrected when stands.containsKey(corrected.entry()) && corrected.to() instanceof SupportPaid to -> {
                    lines.add(back(corrected.entry(), written, stands.put(corrected.entry(), to)));
                    lines.add(new Entry(corrected.entry(), written, "Corrected to", to, new Pence(to.pence())));
                }
                case Withdrawn withdrawn when stands.containsKey(withdrawn.entry()) && !standing.contains(withdrawn.entry()) -> lines.add(back(withdrawn.entry(), written, stands.remove(withdrawn.entry())));
                default -> { }
            }
        }
        return new Ledger(List.copyOf(lines));
    }

    private static Entry back(UUID payment, LocalDate written, SupportPaid was) {
        return new Entry(payment, written, "Taken back", was, Pence.NONE.minus(new Pence(was.pence())));
    }

    public Pence sum() {
        return lines.stream().map(Entry::amount).reduce(Pence.NONE, Pence::plus);
    }
}
