package goldthread.returns.validation;

import goldthread.access.Acting;
import goldthread.casefile.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Why queries are right as they stand. An explanation is about what the finding says: it stands in every check of the year, and
/// of the years after it, that finds the same, and no longer when the row says something else. In a later year it is shown as
/// carried on, with the year it was given for, and can be explained anew or taken back for that year.
@Component
final class Explanations {
    private final Validations validations;
    private final Clock clock;

    Explanations(Validations validations, Clock clock) {
        this.validations = validations;
        this.clock = clock;
    }

    /// Explains those of these findings that are queries. One that was explained before is explained anew.
    /// @return how many
    int explain(KeptReturn of, List<KeptFinding> findings, String why) {
        var queries = findings.stream().filter(KeptFinding::query).toList();
        return validations.in(() -> {
            for (var finding : queries) {
                takeBack(of, finding);
                write(of, finding, why, false);
            }
            return queries.size();
        });
    }

    /// Takes the explanation of a finding back, where it has one. One that was carried on from an earlier year goes on standing
    /// there; that it does not for this year is written down beside it.
    void undo(KeptReturn of, KeptFinding finding) {
        validations.in(() -> {
            int own = takeBack(of, finding);
            if (finding.carriedOn(of)) {
                write(of, finding, finding.explained().why(), true);
            }
            return own;
        });
    }

    /// What was said of it for its own year. @return how many explanations
    private int takeBack(KeptReturn of, KeptFinding finding) {
        return validations.database().sql("""
                update query_explained set undone_at = :now, undone_by = :account
                 where standard = :standard and year = :year and same = :same and undone_at is null""")
                .param("now", now()).param("account", Acting.who().account()).param("standard", of.standard())
                .param("year", of.year()).param("same", finding.same()).update();
    }

    private void write(KeptReturn of, KeptFinding finding, String why, boolean undone) {
        validations.database().sql("""
                insert into query_explained (id, holder, standard, year, rule, same, why, account, name, at, undone_at, undone_by)
                values (:id, :holder, :standard, :year, :rule, :same, :why, :account, :name, :now,
                        case when :undone then cast(:now as timestamptz) end, case when :undone then cast(:account as uuid) end)""")
                .param("id", Ids.next()).param("holder", Acting.who().holder()).param("standard", of.standard()).param("year", of.year())
                .param("rule", finding.rule()).param("same", finding.same()).param("why", why).param("account", Acting.who().account())
                .param("name", Acting.who().name()).param("now", now()).param("undone", undone).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
