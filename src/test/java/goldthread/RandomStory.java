package goldthread;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.child.Recordings;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.ProtectionEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Entries about a few children in no good order: some refer to what was never recorded, end before they began, are
/// corrected or withdrawn, and are told late. The same seed tells the same story; the namespace only changes the names.
final class RandomStory {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 3 * 365, OTHERS = 3, DWELLS_ON = 3;
    private static final String[] PLACEMENTS = {"U6", "U6", "U4", "K2", "P1", "T1", "K3"};

    private final Random chance;
    private final long namespace;
    private final List<Writing> writings = new ArrayList<>();
    private final RandomBodies bodies;
    final List<Subject> children;
    /// Adults, places, workers.
    private final List<Subject> others;

    /// @param namespace upper half of every id
    RandomStory(long seed, long namespace, int children, int entries) {
        this.chance = new Random(seed);
        this.namespace = namespace;
        this.children = IntStream.range(0, children).mapToObj(n -> new Subject(id(1_000_000 + n))).toList();
        this.others = IntStream.range(0, OTHERS).mapToObj(n -> new Subject(id(2_000_000 + n))).toList();
        this.bodies = new RandomBodies(chance, DWELLS_ON, new RandomBodies.Story() {
            @Override
            public LocalDate day() {
                return RandomStory.this.day();
            }

            @Override
            public Subject somebody() {
                return RandomStory.this.somebody();
            }

            @Override
            public UUID some(Class<?> family) {
                return RandomStory.this.some(family);
            }
        });
        for (int i = 0; i < entries; i++) {
            writings.add(new Writing(id(i), entry(), told(), null, chance.nextInt(4) == 0 ? "import:1" : "page"));
        }
    }

    /// The children, and whoever or whatever else the story is about.
    List<Subject> subjects() {
        return Stream.concat(children.stream(), others.stream()).toList();
    }

    List<Writing> writings() {
        return writings;
    }

    private UUID id(int number) {
        return new UUID(namespace, 0x8000_0000_0000_0000L + number);
    }

    private Entry entry() {
        int kind = chance.nextInt(12);
        if (kind < 2 && !writings.isEmpty()) {
            var earlier = earlier();
            if (!(earlier.entry() instanceof Corrected) && !(earlier.entry() instanceof Withdrawn)) {
                return kind == 0 ? new Corrected(earlier.id(), again(earlier.entry()), "It was otherwise")
                        : new Withdrawn(earlier.id(), some(earlier.entry().tags()), day(), "It was not so");
            }
        }
        return chance.nextInt(3) > 0 ? body() : observation(chance.nextInt(24), child(), day());
    }

    /// Of any kind, but none that calls a child a place, a team or a worker: such a record is no child's and opens on no page of one.
    private Entry body() {
        var body = bodies.body(several(somebody()));
        while (children.stream().anyMatch(noPersons(body))) body = bodies.body(several(somebody()));
        return body;
    }

    private static Predicate<Subject> noPersons(Entry body) {
        var line = new Line(new Envelope(1, new UUID(0, 1), 1, "", body.happened(), Instant.EPOCH, new UUID(0, 2), null, "page"), body);
        return child -> body.tags().stream().anyMatch(tag -> tag.subject().equals(child)) && Recordings.isNoPersons(new Timeline(child, List.of(line)));
    }

    /// Another entry of the same kind about the same children.
    private Entry again(Entry entry) {
        var subjects = entry.tags().stream().map(Tag::subject).toList();
        return switch (entry) {
            case Visited visited -> visit(subjects, day());
            case Noted noted -> new Noted(subjects, day(), "Email", "Corrected", true);
            case Allocated allocated -> allocated(subjects, day());
            case AllocationEnded ended -> new AllocationEnded(subjects, ended.allocation(), day(), day(), null);
            default -> bodies.again(entry);
        };
    }

    private Entry observation(int number, Subject child, LocalDate day) {
        return switch (number) {
            case 0, 1 -> new EpisodeStarted(child, day, pick("S", "L", "P", "T", "B", "U", null), pick("C1", "C2", "V2", "V2", "L1", "V4", "V3"),
                    "N1", pick(PLACEMENTS), "PR1", "AB1 2CD", pick("AB1 2CD", "CD3 4EF"), null);
            case 2 -> new EpisodeEnded(child, some(), day(), pick(day, null), pick("X1", "E4A", "E2"), "CARPL");
            case 3, 4 -> visit(several(child), day);
            case 5 -> new Reviewed(child, day, "PN1");
            case 6 -> new Described(child, "F", pick(day.minusYears(chance.nextInt(19)), null), null, pick(day, null, null, null), "WBRI", null, day);
            case 7 -> new Named(child, "Amira", "Rahman", null, null, day);
            case 8 -> new Noted(several(child), day, "Email", "A note", false);
            case 9 -> allocated(several(child), day);
            case 10 -> new AllocationEnded(several(child), some(), day(), pick(day, null), null);
            case 11 -> new Referred(child, pick(day, null), "2A", null, day);
            case 12 -> new ReferralDecided(child, some(), day, chance.nextBoolean(), null);
            case 13 -> new FamilyHelpEntry.AssessmentStarted(child, some(), pick(day, null), day);
            case 14 -> new FamilyHelpEntry.AssessmentAuthorised(child, some(), some(), day);
            case 15 -> new FamilyHelpEntry.PlanStarted(child, some(), day, day);
            case 16 -> new FamilyHelpEntry.Closed(child, some(), pick(day, null), "RC7", day);
            case 17 -> new ProtectionEntry.EnquiryStarted(child, some(), day, null, pick(true, false, null), day);
            case 18 -> new ProtectionEntry.ConferenceHeld(child, some(), pick(some(), null), day);
            case 19 -> new ProtectionEntry.PlanStarted(child, some(), day, "NEG", "NEG", pick("0", "1", null), day);
            case 20 -> new ProtectionEntry.PlanReviewed(child, some(), some(), day);
            case 21 -> new ProtectionEntry.PlanEnded(child, some(), some(), day);
            case 22 -> new HealthOverYear(child, LocalDate.of(2024 + chance.nextInt(3), 3, 31), pick("12", null), pick("SDQ2", null), "0", "1",
                    pick("1", "0"), pick("1", "0"), pick("1", "0"), "0", null, null);
            default -> pick(new Found(child, some(), day), new WentMissing(child, day, "M", day), new HealthAssessed(child, day),
                    new PlanPrepared(child, PlanPrepared.PLACEMENT_PLAN, day));
        };
    }

    private Visited visit(List<Subject> to, LocalDate day) {
        var seen = to.subList(0, chance.nextInt(to.size() + 1));
        return new Visited(to, day, "Home", seen, seen, null, null, null, null, null);
    }

    private Allocated allocated(List<Subject> to, LocalDate day) {
        return new Allocated(to, pick(Office.SAM.account(), null), "Sam Okafor", pick(Allocated.ALLOCATED, Allocated.REVIEWING_OFFICER), day, null);
    }

    /// The id of something recorded before; now and then of nothing.
    private UUID some() {
        return writings.isEmpty() || chance.nextInt(9) == 0 ? id(9_999_999) : earlier().id();
    }

    private UUID some(Class<?> family) {
        var ours = writings.stream().filter(writing -> RandomBodies.family(writing.entry()) == family).toList();
        return ours.isEmpty() || chance.nextInt(4) == 0 ? some() : ours.get(chance.nextInt(ours.size())).id();
    }

    private Writing earlier() {
        int back = Math.min(writings.size(), 1 + chance.nextInt(12));
        return writings.get(writings.size() - back);
    }

    private List<Tag> some(List<Tag> tags) {
        return chance.nextBoolean() ? tags : tags.subList(0, 1);
    }

    private Subject child() {
        return children.get(chance.nextInt(children.size()));
    }

    private Subject somebody() {
        return chance.nextInt(4) == 0 ? others.get(chance.nextInt(others.size())) : child();
    }

    private List<Subject> several(Subject child) {
        var others = children.stream().filter(other -> !other.equals(child) && chance.nextInt(3) == 0).toList();
        var all = new ArrayList<Subject>(List.of(child));
        all.addAll(others);
        return all;
    }

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }

    /// Not always in the order of the log, as entries of several sources are not.
    private Instant told() {
        return Instant.parse("2026-01-01T09:00:00Z").plus(Duration.ofHours(writings.size())).minus(Duration.ofHours(chance.nextInt(30)));
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[chance.nextInt(some.length)];
    }
}
