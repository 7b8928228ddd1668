package goldthread.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Filters that are on, each as a link to the same list without it.
final class ChosenFilters {
    private record Field(String name, String value) {
        String inQuery() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    static List<Words.Link> of(Form<?> form, String address, About about, Answers chosen) {
        return form.questions().stream().filter(question -> question.fields().anyMatch(chosen::has))
            .flatMap(question -> links(form, question, address, about, chosen)).toList();
    }

    private static Stream<Words.Link> links(Form<?> form, Question question, String address, About about, Answers chosen) {
        var reading = Reading.of(question, chosen, about);
        if (!reading.wrong().isEmpty()) return Stream.empty();
        var name = about.fill(question.name());
        if (question.component() instanceof Question.Component.Date)
            return Stream.of(Words.link(name + ": " + Answered.words(question, new Answers(reading.kept()), about).said(),
                without(form, address, chosen, field -> question.fields().noneMatch(field.name()::equals))));
        return chosen.texts(question.key()).stream().map(value -> Words.link(
            name + ": " + Answered.words(question, new Answers(java.util.Map.of(question.key(), List.of(value))), about).said(),
            without(form, address, chosen, field -> !field.equals(new Field(question.key(), value)))));
    }

    private static String without(Form<?> form, String address, Answers chosen, java.util.function.Predicate<Field> stays) {
        var query = form.questions().stream().flatMap(Question::fields)
            .flatMap(name -> chosen.texts(name).stream().map(value -> new Field(name, value)))
            .filter(stays).map(Field::inQuery).collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    private ChosenFilters() {}
}
