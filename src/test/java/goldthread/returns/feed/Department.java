package goldthread.returns.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Department's address, as its API says it behaves: it refuses whatever the schema refuses, sets records by their ids,
/// and purges what it is told to.
final class Department implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A field of the schema, or an object or list within it.
    private record Rule(String type, int least, int most, String pattern, boolean required, Map<String, Rule> within) {}

    private final HttpServer server;
    private final Rule schema = new Rule("object", 0, 0, "", false, schema());
    final Map<String, Object> children = new TreeMap<>();
    final List<Integer> batches = new ArrayList<>();
    final Set<String> disliked = new HashSet<>();
    final Deque<Integer> answersFirst = new ArrayDeque<>();
    int tokens;
    private String token = "none";

    Department() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/v1/children_social_care_data/201/children", this::children);
        server.start();
    }

    FeedSettings settings() {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new FeedSettings(URI.create(base + "/v1"), URI.create(base + "/token"), "goldthread", "only for tests", "feed", "a key", "SupplierKey",
                List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = body.contains("grant_type=client_credentials") && body.contains("client_id=goldthread") && body.contains("scope=feed");
        token = "token-" + ++tokens;
        answer(exchange, known ? 200 : 401, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
    }

    private void children(HttpExchange exchange) throws IOException {
        try {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (!answersFirst.isEmpty() && answersFirst.peek() != 200) {
                answer(exchange, answersFirst.pop(), "not now");
                return;
            }
            answersFirst.poll();
            if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "who are you");
            } else if (!"a key".equals(exchange.getRequestHeaders().getFirst("SupplierKey"))) {
                answer(exchange, 403, "no key");
            } else {
                take(exchange, body);
            }
        } catch (RuntimeException broken) {
            answer(exchange, 500, broken.toString());
        }
    }

    private void take(HttpExchange exchange, JsonNode body) throws IOException {
        if (body.size() > 100) {
            answer(exchange, 413, "too many");
            return;
        }
        int at = 0;
        for (var child : body) {
            var fault = disliked.contains(child.path("la_child_id").asString()) ? "not liked" : fault(child, schema, "");
            if (fault != null) {
                answer(exchange, 400, "[" + at + "] " + fault);
                return;
            }
            at++;
        }
        body.forEach(child -> tell(children, child));
        batches.add(body.size());
        answer(exchange, 200, "\"" + java.util.UUID.randomUUID() + "\"");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String fault(JsonNode node, Rule rule, String path) {
        switch (rule.type) {
            case "object" -> {
                if (!node.isObject()) {
                    return path + " is no object";
                }
                for (var property : node.properties()) {
                    var of = rule.within.get(property.getKey());
                    var fault = of == null ? path + "." + property.getKey() + " is not known" : fault(property.getValue(), of, path + "." + property.getKey());
                    if (fault != null) {
                        return fault;
                    }
                }
                return rule.within.entrySet().stream().filter(of -> of.getValue().required && !node.has(of.getKey()))
                        .map(of -> path + "." + of.getKey() + " is missing").findFirst().orElse(null);
            }
            case "list" -> {
                if (!node.isArray()) {
                    return path + " is no list";
                }
                for (var each : node) {
                    var fault = fault(each, rule.within.get(""), path + "[]");
                    if (fault != null) {
                        return fault;
                    }
                }
                return null;
            }
            case "boolean" -> { return node.isBoolean() ? null : path; }
            case "integer" -> { return node.isIntegralNumber() ? null : path; }
            default -> {
                if (!node.isString()) {
                    return path + " is no text";
                }
                var text = node.stringValue();
                if (rule.type.equals("date")) {
                    LocalDate.parse(text);
                }
                return text.length() < rule.least || text.length() > rule.most || !rule.pattern.isEmpty() && !text.matches(rule.pattern) ? path : null;
            }
        }
    }

    private static Map<String, Rule> schema() {
        var root = new LinkedHashMap<String, Rule>();
        try {
            for (var line : Files.readAllLines(Path.of("src/main/resources/goldthread/returns/feed/fields.csv")).stream().skip(1).toList()) {
                var cells = line.split(",", -1);
                var within = root;
                var parts = cells[0].split("\\.");
                for (int at = 0; at < parts.length; at++) {
                    boolean last = at == parts.length - 1, list = parts[at].endsWith("[]");
                    var name = parts[at].replace("[]", "");
                    var leaf = new Rule("date".equals(cells[2]) ? "date" : cells[1], cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]),
                            cells[4].isEmpty() ? 10_000 : Integer.parseInt(cells[4]), cells[5], "yes".equals(cells[6]), new LinkedHashMap<>());
                    var inner = last ? leaf : new Rule("object", 0, 0, "", false, new LinkedHashMap<>());
                    var rule = within.computeIfAbsent(name, none -> list ? new Rule("list", 0, 0, "", false, new LinkedHashMap<>(Map.of("", inner))) : inner);
                    within = (LinkedHashMap<String, Rule>) (list ? rule.within.get("").within : rule.within);
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return root;
    }

    /// Sets a record: what is named is set, what is not is left, what is purged is gone.
    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> into, String key, JsonNode record) {
        if (record.path("purge").asBoolean(false)) {
            into.remove(key);
            return;
        }
        var held = (Map<String, Object>) into.computeIfAbsent(key, none -> new TreeMap<String, Object>());
        for (var property : record.properties()) {
            var value = property.getValue();
            var name = property.getKey();
            if (value.isArray() && idOf(value) != null) {
                var list = (Map<String, Object>) held.computeIfAbsent(name, none -> new TreeMap<String, Object>());
                value.forEach(each -> set(list, each.get(idOf(value)).asString(), each));
                if (list.isEmpty()) {
                    held.remove(name);
                }
            } else if (value.isObject()) {
                set(held, name, value);
            } else {
                held.put(name, value.toString());
            }
        }
    }

    private static String idOf(JsonNode list) {
        return list.isEmpty() || !list.get(0).isObject() ? null
                : list.get(0).propertyNames().stream().filter(name -> name.endsWith("_id") && !name.equals("worker_id")).findFirst().orElse(null);
    }

    /// What it would hold of children, had it been told of them for the first time.
    static Map<String, Object> told(Iterable<? extends JsonNode> children) {
        var all = new TreeMap<String, Object>();
        children.forEach(child -> tell(all, child));
        return all;
    }

    static void tell(Map<String, Object> held, JsonNode child) {
        set(held, child.get("la_child_id").asString(), child);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
