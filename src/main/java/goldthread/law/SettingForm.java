package goldthread.law;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.wholeNumber;

import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How an authority sets a rule.
final class SettingForm {

    private static final int REASON = 1_000;

    static final Form<Answers> FORM = Form.of("law.setting", "Set this limit", "Set the limit").ask(
        wholeNumber("number", "How many?", 0, ChangingSetting.LARGEST).named("Number").required("Enter a whole number"),
        radiosFrom("unit", "Of what?", "units").named("Unit").required("Choose what the number counts"),
        date("from", "From which day?").named("From").hint("It decides what happens on that day and later. A day in the past changes what was due then.")
            .required("Enter the first day that this decides"),
        longText("why", "Why?").named("Reason").hint("Who agreed it, and where it is written down").longest(REASON)
            .required("Enter why this is set"));

    static About about(Rule rule, LocalDate today) {
        return About.on(today).offering("units", units(rule).stream().map(unit -> Choice.of(unit.name(), unit.words())).toList());
    }

    static ChangingSetting read(Rule rule, Answers answers) {
        return new ChangingSetting(answers.once(), rule.id(), new Amount(answers.number("number"), Unit.valueOf(answers.text("unit"))),
            answers.date("from"), answers.text("why"));
    }

    /// A clock may be set in any other clock; what a room counts for itself only in its own unit.
    private static List<Unit> units(Rule rule) {
        Amount amount = rule.amount();
        if (amount == null) return List.of();
        return amount.unit().hasClock() && amount.unit() != Unit.BIRTHDAY
            ? Stream.of(Unit.values()).filter(unit -> unit.hasClock() && unit != Unit.BIRTHDAY).toList() : List.of(amount.unit());
    }

    private SettingForm() {}
}
