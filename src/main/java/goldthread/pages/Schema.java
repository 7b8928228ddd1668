package goldthread.pages;

import goldthread.pages.Question.Component;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A form as JSON Schema (2020-12): what the API accepts is what the page asks.
final class Schema {

    static ObjectNode of(Form<?> form) {
        var schema = object();
        schema.put("type", "object").put("title", plain(form.title()));
        var properties = schema.putObject("properties");
        for (var question : form.questions()) {
            properties.set(question.key(), describe(question));
            if (question.component() instanceof Component.Date date && date.approximate())
                properties.putObject(question.key() + "-approximate").put("type", "boolean").put("title", "The date is approximate");
        }
        lines(form, schema);
        required(form, schema);
        return schema;
    }

    /// Lines beyond those that are shown at first have the same questions, with their own number.
    private static void lines(Form<?> form, ObjectNode schema) {
        for (var section : form.sections()) {
            if (section.lines() == null) continue;
            for (var question : section.lines().section().apply(1).questions())
                schema.withObjectProperty("patternProperties").set("^" + question.key().replaceAll("1$", "") + "[0-9]{1,3}$", describe(question));
        }
    }

    private static ObjectNode describe(Question question) {
        var node = switch (question.component()) {
            case Component.Text text -> object().put("type", "string").put("maxLength", text.longest());
            case Component.LongText text -> object().put("type", "string").put("maxLength", text.longest());
            case Component.Date _ -> object().put("type", "string").put("format", "date");
            case Component.Time _ -> object().put("type", "string").put("format", "time");
            case Component.WholeNumber range -> object().put("type", "integer").put("minimum", range.least()).put("maximum", range.most());
            case Component.Radios radios -> among(object(), radios.choices());
            case Component.Select select -> among(object(), select.choices());
            case Component.Checkboxes boxes -> {
                var list = object().put("type", "array").put("uniqueItems", true);
                list.set("items", among(object(), boxes.choices()));
                yield list;
            }
        };
        node.put("title", plain(question.name()));
        return question.hint().isEmpty() ? node : node.put("description", plain(question.hint()));
    }

    private static ObjectNode among(ObjectNode node, Question.Choices choices) {
        if (isYesNo(choices)) return node.put("type", "boolean");
        node.put("type", "string");
        if (choices.fixed().isEmpty()) return node;
        var each = node.putArray("oneOf");
        choices.fixed().forEach(choice -> each.addObject().put("const", choice.value()).put("title", plain(choice.text())));
        return node;
    }

    /// What is required outright, and what only after a certain answer.
    private static void required(Form<?> form, ObjectNode schema) {
        var must = form.questions().stream().filter(question -> !question.required().isEmpty()).toList();
        var always = must.stream().filter(question -> question.onlyIf().key().isEmpty()).map(Question::key).toList();
        if (!always.isEmpty()) always.forEach(schema.putArray("required")::add);
        var after = must.stream().filter(question -> !question.onlyIf().key().isEmpty()).toList();
        if (!after.isEmpty()) conditions(form, after, schema);
    }

    private static void conditions(Form<?> form, List<Question> questions, ObjectNode schema) {
        var all = schema.putArray("allOf");
        for (var question : questions) {
            var rule = all.addObject();
            var given = rule.putObject("if");
            expect(form, question.onlyIf(), given.putObject("properties").putObject(question.onlyIf().key()));
            given.putArray("required").add(question.onlyIf().key());
            rule.putObject("then").putArray("required").add(question.key());
        }
    }

    private static void expect(Form<?> form, Question.OnlyIf condition, ObjectNode node) {
        var yesNo = form.questions().stream().anyMatch(question -> question.key().equals(condition.key())
            && question.component() instanceof Component.Radios radios && isYesNo(radios.choices()));
        if (yesNo) node.put("const", condition.value().equals("yes"));
        else node.put("const", condition.value());
    }

    private static boolean isYesNo(Question.Choices choices) {
        return choices.fixed().stream().map(Question.Choice::value).toList().equals(List.of("yes", "no"));
    }

    private static String plain(String words) {
        return words.replaceAll("\\{([a-z]+)}", "the $1");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Schema() {}
}
