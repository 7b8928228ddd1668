package goldthread.api;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.child.Recordings;
import goldthread.pages.Question;
import goldthread.recording.Recording;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API, in OpenAPI 3.1. The kinds of entry are read off the registry, so none can be left out.
@RestController
class Description {
    private static final JsonMapper JSON = new JsonMapper();

    private final CaseFile caseFile;

    Description(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = "application/json")
    ObjectNode openapi() {
        var api = JSON.createObjectNode().put("openapi", "3.1.0");
        api.putObject("info").put("title", "Goldthread").put("version", "1")
                .put("description", "One record from the first worry about a child to adult life. Every call is written to the access log. "
                        + "Errors are problem details (RFC 9457).");
        var paths = api.putObject("paths");
        operation(paths, "/api/v1/search", "post", "Finds people by name, date of birth or number", "Search", "People found", List.of());
        operation(paths, "/api/v1/children/{child}", "get", "Who a child is, now or as known on a day", null, "Child",
                List.of("known", "If-None-Match"));
        operation(paths, "/api/v1/children/{child}/timeline", "get", "Every entry about a child, in the order of the log", null, "Timeline",
                List.of("known", "after", "limit", "If-None-Match"));
        operation(paths, "/api/v1/children/{child}/duties", "get", "What is owed to a child, with citation", null, "Duties",
                List.of("known", "If-None-Match"));
        operation(paths, "/api/v1/children/{child}/entries", "post", "Writes an entry of any kind about a child", "Writing", "Written",
                List.of("Idempotency-Key", "If-Match"));
        components(api.putObject("components"));
        api.putArray("security").addObject().putArray("token");
        return api;
    }

    private static void operation(ObjectNode paths, String path, String method, String summary, @Nullable String body, String answer,
                                  List<String> parameters) {
        var operation = paths.withObjectProperty(path).putObject(method).put("summary", summary)
                .put("operationId", method + path.replaceAll("[^a-z]+", "-"));
        var list = operation.putArray("parameters");
        if (path.contains("{child}")) {
            list.addObject().put("name", "child").put("in", "path").put("required", true).putObject("schema").put("type", "string").put("format", "uuid");
        }
        for (var name : parameters) {
            boolean header = Character.isUpperCase(name.charAt(0));
            list.addObject().put("name", name).put("in", header ? "header" : "query").put("required", name.equals("Idempotency-Key"))
                    .putObject("schema").put("type", name.equals("after") || name.equals("limit") ? "integer" : "string");
        }
        if (body != null) {
            operation.putObject("requestBody").put("required", true).putObject("content").putObject("application/json")
                    .putObject("schema").put("$ref", "#/components/schemas/" + body);
        }
        var responses = operation.putObject("responses");
        responses.putObject(body != null && parameters.contains("If-Match") ? "201" : "200").put("description", answer);
        for (var status : List.of("400 What was sent cannot be read", "401 Nobody is signed in", "404 Not there, or not to be seen",
                "409 The record has moved on", "422 Something must be mended")) {
            responses.putObject(status.substring(0, 3)).put("description", status.substring(4)).putObject("content")
                    .putObject("application/problem+json").putObject("schema").put("$ref", "#/components/schemas/Problem");
        }
    }

    private void components(ObjectNode components) {
        components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
        var schemas = components.putObject("schemas");
        schemas.putObject("Problem").put("type", "object").putObject("properties").putObject("detail").put("type", "string");
        schemas.putObject("Search").put("type", "object").putObject("properties").putObject("q").put("type", "string");
        var choices = schemas.putObject("Writing").putArray("oneOf");
        for (var kind : caseFile.kinds().all()) {
            choices.addObject().put("$ref", "#/components/schemas/" + kind.name());
            var writing = schemas.putObject(kind.name()).put("type", "object").put("title", kind.title());
            writing.putArray("required").add("kind").add("body");
            var properties = writing.putObject("properties");
            properties.putObject("kind").put("const", kind.name());
            properties.set("body", body(kind));
            Recordings.of(kind.name()).ifPresent(recording -> {
                properties.set("answers", answers(recording).put("description", "In place of body: what a person would answer on the page, with the same checks. "
                        + "What the record settles, such as the only open plan, may be left out."));
                writing.putArray("required").add("kind");
                writing.putArray("oneOf").addObject().putArray("required").add("body");
                writing.withArray("oneOf").addObject().putArray("required").add("answers");
            });
        }
    }

    /// What the record may settle has a list of its own name, and need not be sent.
    private static ObjectNode answers(Recording<?> recording) {
        var schema = recording.form().schema();
        var settled = recording.form().questions().stream().filter(question -> question.component() instanceof Question.Component.Radios radios
                && radios.choices().offered().equals(question.key())).map(Question::key).toList();
        var required = schema.putArray("required");
        recording.form().questions().stream().filter(question -> !question.required().isEmpty() && question.onlyIf().key().isEmpty()
                && !settled.contains(question.key())).forEach(question -> required.add(question.key()));
        return schema;
    }

    private static ObjectNode body(Kind<?> kind) {
        var body = JSON.createObjectNode().put("type", "object");
        var properties = body.putObject("properties");
        var required = body.putArray("required");
        for (var component : kind.type().getRecordComponents()) {
            properties.set(component.getName(), schema(component.getGenericType()));
            if (!optional(component)) {
                required.add(component.getName());
            }
        }
        if (kind.type() == CaseFileEntry.Corrected.class) {
            properties.putObject("kind").put("type", "string").put("description", "the kind of what is corrected");
        }
        return body;
    }

    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode schema(Type type) {
        var node = JSON.createObjectNode();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            node.put("type", "array").set("items", schema(list.getActualTypeArguments()[0]));
            return node;
        }
        if (type == Subject.class || type == UUID.class) {
            return node.put("type", "string").put("format", "uuid");
        }
        if (type == LocalDate.class) {
            return node.put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return node.put("type", "string").put("format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.put("type", "boolean");
        }
        if (type == int.class || type == long.class) {
            return node.put("type", "integer");
        }
        return node.put("type", type == String.class ? "string" : type == Entry.class ? "object" : "object");
    }
}
