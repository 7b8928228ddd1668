package goldthread.fostering;

import goldthread.fostering.Household.Stage;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One thing that is recorded on the page of a household.
///
/// @param path    last part of its address
/// @param offered whether it can follow now
/// @param refused what stands against it by the rules, whatever the form let through
/// @param meets   rules whose duties it meets
/// @param said    what the page says when it is done
/// @param decides it is written only where nothing else was since the form was opened
record Step(String path, Form<Answers> form, Predicate<Now> offered, BiFunction<Now, Answers, Optional<Problem>> refused, BiFunction<Now, Answers, HouseholdEntry> makes, List<String> meets, String said, boolean decides) {

    /// The household on a day, under the law of the authority.
    record Now(Household household, Law law, LocalDate today) {
        boolean at(Stage... stages) {
            return List.of(stages).contains(household.stage(law, today));
        }
    }

    static Step of(String path, Form<Answers> form, Predicate<Now> offered, BiFunction<Now, Answers, HouseholdEntry> makes, String said) {
        return new Step(path, form, offered, (now, answers) -> Optional.empty(), makes, List.of(), said, false);
    }

    /// Rules stand before it: then it decides something.
    Step gate(BiFunction<Now, Answers, Optional<Problem>> refused) {
        return new Step(path, form, offered, refused, makes, meets, said, true);
    }

    Step meets(String... rules) {
        return new Step(path, form, offered, refused, makes, List.of(rules), said, decides);
    }

    static Stream<Step> all() {
        return Stream.of(ApprovalForms.ALL, SupportForms.ALL, AllegationForms.ALL).flatMap(List::stream);
    }

    static Optional<Step> named(String path) {
        return all().filter(step -> step.path.equals(path)).findFirst();
    }

    /// What is to be recorded so that a duty is met.
    static Optional<Step> meeting(String rule) {
        return all().filter(step -> step.meets.contains(rule)).findFirst();
    }
}
