package goldthread.returns.validation;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.ssda903.Validator903;
import goldthread.returns.validation.Validation.State;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Checks of an authority for tests, each of files in a folder.
final class Checks {
    final Office office = new Office();
    final Validations validations = new Validations(office.application, office.transactions, Clock.systemUTC());
    final KeptFindings findings = new KeptFindings(validations);
    final Explanations explanations = new Explanations(validations, Clock.systemUTC());
    final Comparison comparison = new Comparison(validations);

    static List<Report> judged(Path folder, Path last) {
        return judged(folder, last, 2025);
    }

    static List<Report> judged(Path folder, Path last, int year) {
        return new Validator903().validate(new Validator.Request(List.of(folder), last == null ? List.of() : List.of(last), year, null, null, "301", false), words -> {});
    }

    UUID keep(List<Report> reports) {
        return Acting.as(Office.SAM, () -> {
            var id = validations.begin(Standard.SSDA903, null, null, false);
            validations.move(id, State.RUNNING, State.GATHERING);
            validations.keep(id, reports);
            return id;
        });
    }

    /// The first return of a check of these files.
    KeptReturn check(Path folder, Path last) {
        var id = keep(judged(folder, last));
        return Acting.as(Office.SAM, () -> validations.find(id, 1).orElseThrow());
    }
}
