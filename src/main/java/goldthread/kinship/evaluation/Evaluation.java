package goldthread.kinship.evaluation;

import goldthread.care.Care;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.Programmes;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.allowance.AllowanceEntry.Circumstance;
import goldthread.kinship.allowance.Claim;
import goldthread.kinship.allowance.Overpayment;
import goldthread.kinship.evaluation.Extract.File;
import goldthread.law.Law;
import goldthread.people.CodeBook;
import goldthread.people.EthnicGroup;
import goldthread.people.Life;
import goldthread.people.Person;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the rows of the extract out of the records of the children: a function of what stands on a day, and nothing else.
final class Evaluation {
    private static final int ADULT = 18;

    private final int holder;
    private final Records records;
    private final Law law;
    private final LocalDate day;
    private final Map<File, List<List<String>>> rows = new EnumMap<>(File.class);

    private Evaluation(int holder, Records records, Law law, LocalDate day) {
        this.holder = holder;
        this.records = records;
        this.law = law;
        this.day = day;
    }

    /// @param records of other subjects: brothers and sisters, and the authority's own register of programmes
    static Extract of(Collection<Timeline> children, int holder, Records records, Law law, LocalDate day) {
        var evaluation = new Evaluation(holder, records, law, day);
        children.forEach(evaluation::child);
        return Extract.of(evaluation.rows);
    }

    private void child(Timeline timeline) {
        var claims = Claim.all(timeline, day, records).reversed();
        var arrangements = timeline.facts(ArrangementBegan.class).stream().filter(fact -> !fact.happened().isAfter(day)).toList();
        arrangements.forEach(began -> arrangement(timeline, began, !claims.isEmpty()));
        claims.forEach(claim -> claim(timeline, claim));
        Stream.concat(claims.stream().map(claim -> claim.claimed().happened()).limit(1), arrangements.stream().map(Fact::happened)).findFirst().ifPresent(since -> outcome(timeline, claims, since));
    }

    private void arrangement(Timeline timeline, Fact<ArrangementBegan> began, boolean claimed) {
        var life = Life.of(timeline);
        var is = Person.of(timeline);
        add(File.CHILDREN, holder, group(day), pseudonym(timeline), pseudonym(began.entry().carer()), began.entry().type().words(), began.happened(), ended(timeline, began),
                life.born() == null || life.born().isAfter(began.happened()) ? null : Period.between(life.born(), began.happened()).getYears(), is.sex() == null ? null : CodeBook.SEX.words(is.sex()), EthnicGroup.of(is.ethnicity()),
                is.disabilities() == null ? null : yes(!is.disabilities().isBlank() && !is.disabilities().equals("NONE")), yes(claimed));
    }

    private @Nullable LocalDate ended(Timeline timeline, Fact<ArrangementBegan> began) {
        return timeline.facts(ArrangementEnded.class).stream().filter(fact -> fact.entry().arrangement().equals(began.id()) && !fact.happened().isAfter(day)).map(Fact::happened).findFirst().orElse(null);
    }

    private void claim(Timeline timeline, Claim claim) {
        var said = claim.claimed().entry();
        var id = Pseudonym.of(holder, claim.id());
        var child = pseudonym(timeline);
        var test = claim.test(timeline, holder, records);
        var decided = claim.decided().orElse(null);
        add(File.CLAIMS, holder, group(said.on()), id, child, pseudonym(said.carer()), said.on(), said.route().words(), yes(said.hearing()), yes(said.parentNamed()), said.circumstances().stream().map(Circumstance::words).collect(Collectors.joining("; ")), yes(test.met()),
                decided == null ? "waiting" : decided.entry().accepted() ? "accepted" : "refused", decided == null ? null : decided.happened(), decided == null || !decided.entry().accepted() ? null : decided.entry().weekly(), claim.from().orElse(null), claim.ended().orElse(null));
        test.lines().forEach(line -> add(File.ELIGIBILITY, id, child, line.id(), line.words(), yes(line.met()), line.citation()));
        var over = Overpayment.of(claim, timeline, law, day).weeks().stream().collect(Collectors.toMap(Overpayment.Week::from, week -> week.over().amount(), Long::sum));
        claim.payments().forEach(paid -> add(File.PAYMENTS, id, child, paid.entry().week(), paid.entry().pence(), paid.happened(), over.getOrDefault(paid.entry().week(), 0L)));
        claim.changes().forEach(changed -> add(File.CHANGES, id, child, changed.happened(), changed.entry().weekly(), yes(changed.entry().ends())));
    }

    private void outcome(Timeline timeline, List<Claim> claims, LocalDate since) {
        var life = Life.of(timeline);
        var grownUp = life.birthday(ADULT);
        add(File.OUTCOMES, holder, group(day), pseudonym(timeline), since, yes(timeline.facts(ArrangementBegan.class).stream().anyMatch(fact -> !fact.happened().isAfter(day) && ended(timeline, fact) == null)),
                timeline.facts(EpisodeStarted.class).stream().filter(fact -> "S".equals(fact.entry().reason()) && later(fact, since)).count(), yes(Care.placement(timeline).filter(now -> now.lookedAfterOn(day)).isPresent()),
                timeline.facts(PlanStarted.class).stream().filter(fact -> later(fact, since)).count(), yes(grownUp != null && !day.isBefore(grownUp)), yes(life.died() != null && !life.died().isAfter(day)),
                claims.stream().mapToLong(claim -> claim.paid().amount()).sum());
    }

    private boolean later(Fact<?> fact, LocalDate since) {
        return fact.happened().isAfter(since) && !fact.happened().isAfter(day);
    }

    private String group(LocalDate on) {
        return Programmes.of(Programmes.ALLOWANCE, holder, records.of(BudgetEntry.REGISTRY), on).isPresent() ? "zone" : "comparison";
    }

    private String pseudonym(Timeline timeline) {
        return pseudonym(timeline.subject());
    }

    private String pseudonym(Subject subject) {
        return Pseudonym.of(holder, subject.id());
    }

    private static @Nullable String yes(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    private void add(File file, @Nullable Object... cells) {
        rows.computeIfAbsent(file, none -> new ArrayList<>()).add(Stream.of(cells).map(cell -> Objects.toString(cell, "")).toList());
    }
}
