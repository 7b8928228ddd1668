package goldthread.pages;

import goldthread.pages.Question.Choice;
import goldthread.pages.Question.Component;

/// Answers as they are read back.
final class Answered {

    static Words words(Question question, Answers answers, About about) {
        if (!answers.has(question.key())) return Words.quiet("Not answered");
        return switch (question.component()) {
            case Component.Date _ -> answers.approximate(question.key())
                ? Words.run(new Words.Plain("about "), Words.day(answers.date(question.key()))) : Words.day(answers.date(question.key()));
            case Component.Time _ -> new Words.Plain(Spoken.of(answers.time(question.key())));
            case Component.Radios _, Component.Checkboxes _, Component.Select _ -> Words.lines(answers.texts(question.key()).stream()
                .map(value -> Words.text(said(question, value, about))).toList());
            case Component.Text _, Component.LongText _, Component.WholeNumber _ -> Words.text(answers.text(question.key()));
        };
    }

    private static String said(Question question, String value, About about) {
        return Asked.choices(question, about).stream().filter(choice -> choice.value().equals(value)).map(Choice::text).findFirst().orElse(value);
    }

    static String anchor(Question question) {
        return question.component() instanceof Component.Date ? question.key() + "-day" : question.key();
    }

    private Answered() {}
}
