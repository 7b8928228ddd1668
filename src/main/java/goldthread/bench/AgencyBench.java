package goldthread.bench;

import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Told;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.money.Pence;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The agency rules over invented assignments, under all three versions, one processor.
public final class AgencyBench {
    private static final int CHECKS = 100_000, BATCH = 10_000, WARM = 3;
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 2), FIRST = LocalDate.of(2024, 6, 1);
    private static final List<String> REGIONS = List.of("North", "Middle", "South");

    private final Random random;
    private final Caps caps;
    private final Map<Outcome, Integer> said = new EnumMap<>(Outcome.class);

    public AgencyBench(long seed) {
        this.random = new Random(seed);
        var all = new ArrayList<Caps.Cap>();
        for (String region : REGIONS) for (JobType job : JobType.values()) {
            all.add(new Caps.Cap(region, job, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 7, 1), new Pence(4_000 + 300L * job.ordinal()), "invented"));
            all.add(new Caps.Cap(region, job, LocalDate.of(2026, 7, 1), null, new Pence(4_100 + 300L * job.ordinal()), "invented"));
        }
        this.caps = new Caps(all);
    }

    public Targets run() {
        var targets = new Targets();
        var versions = List.of(Versions.proposed2023(), Versions.guidance2024(), Versions.draft(List.of(new Versions.Drafted("experience.years", "4", "", null))));
        for (int i = 0; i < WARM; i++) check(batch(), versions);
        said.clear();
        var processor = ManagementFactory.getThreadMXBean();
        long nanos = 0, spent = 0, before = used();
        for (int done = 0; done < CHECKS; done += BATCH) {
            var batch = batch();
            long began = System.nanoTime(), started = processor.getCurrentThreadCpuTime();
            check(batch, versions);
            nanos += System.nanoTime() - began;
            spent += processor.getCurrentThreadCpuTime() - started;
        }
        long after = used();
        targets.atMost("%,d assignments under three versions, processor time".formatted(CHECKS), spent / 1e9, 1, "s", "none");
        targets.atMost("memory kept after them", Math.max(0, after - before) / 1e6, 8, "MB", "none");
        System.out.printf("    by the clock %.2f s on a machine shared with other work; said: %s%n", nanos / 1e9, said);
        return targets;
    }

    private void check(List<Assignment> batch, List<Version> versions) {
        for (Assignment each : batch) for (Version version : versions) said.merge(Checking.of(each, version, caps, ASKED).outcome(), 1, Integer::sum);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private List<Assignment> batch() {
        var batch = new ArrayList<Assignment>(BATCH);
        for (int i = 0; i < BATCH; i++) batch.add(assignment(i));
        return batch;
    }

    private Assignment assignment(int number) {
        var from = FIRST.plusDays(random.nextInt(900));
        var qualified = from.minusDays(300 + random.nextInt(5_000));
        var worked = List.of(new Assignment.Stint(qualified.plusDays(60), qualified.plusDays(60 + random.nextInt(900)), true, true),
                new Assignment.Stint(qualified.plusDays(1_000), random.nextBoolean() ? null : qualified.plusDays(1_000 + random.nextInt(2_000)), true, random.nextInt(20) > 0));
        var pay = new EnumMap<Component, Pence>(Component.class);
        pay.put(Component.PAY, new Pence(2_800 + random.nextInt(1_600)));
        pay.put(Component.NATIONAL_INSURANCE, new Pence(300 + random.nextInt(150)));
        pay.put(Component.LEVY, new Pence(15));
        pay.put(Component.MARGIN, new Pence(random.nextInt(400)));
        return new Assignment("A" + number, new Assignment.Worker("Worker " + number, "SW" + number, qualified, told()), "Example", REGIONS.get(random.nextInt(REGIONS.size())),
                JobType.values()[random.nextInt(JobType.values().length)], new Assignment.Days(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(400)), null), worked,
                random.nextBoolean() ? null : new Assignment.Left(from.minusDays(random.nextInt(200)), REGIONS.get(random.nextInt(REGIONS.size())), random.nextInt(4) == 0 ? "redundancy" : "other"),
                new Assignment.Pay(pay, new Pence(4_000), 3_700), new Assignment.Reference(Told.YES, null, told(), null, told()), new Assignment.Notice(3 + random.nextInt(4), 4, null),
                random.nextInt(6) > 0 ? null : new Assignment.Project("Package", told(), told(), told()), new Assignment.Bank(told(), null, ""),
                new Assignment.Signed(random.nextBoolean() ? from.minusDays(2) : null, random.nextBoolean() ? from : null));
    }

    private Told told() {
        return random.nextInt(8) == 0 ? Told.NO : Told.YES;
    }
}
