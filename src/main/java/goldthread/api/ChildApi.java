package goldthread.api;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.FieldRules;
import goldthread.child.InPart;
import goldthread.child.OneChild;
import goldthread.child.Recordings;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.people.Withheld;
import goldthread.people.safe.Kept;
import goldthread.time.England;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reading, for programs. Every reading is written to the access log, as on a page.
@Needs(Permission.SEE_CHILDREN)
@RestController
@RequestMapping("/api/v1")
class ChildApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_LINES = 500;
    private static final int MOST_FOUND = 50;

    private final CaseFile caseFile;
    private final Access access;
    private final People people;
    private final Owed owed;
    private final OneChild oneChild;
    private final TransactionTemplate transaction;

    ChildApi(CaseFile caseFile, Access access, People people, Owed owed, OneChild oneChild, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.people = people;
        this.owed = owed;
        this.oneChild = oneChild;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What is looked for travels in the body: no name stands in an address.
    record Search(@Nullable String q) {}

    @PostMapping("/search")
    ObjectNode search(@RequestBody Search search) {
        if (search.q() == null || search.q().isBlank()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "q is missing: a name, a date of birth or a number");
        }
        return transaction.execute(status -> {
            access.hidden();
            var found = people.search(search.q(), MOST_FOUND);
            var known = access.found(found.stream().map(each -> each.person().subject().id()).toList());
            access.log(null, "search", "search", null);
            var answer = JSON.createObjectNode();
            var list = answer.putArray("found");
            found.stream().filter(each -> known.contains(each.person().subject().id())).forEach(each -> list.addObject()
                    .put("id", each.person().subject().toString()).put("name", each.person().name())
                    .put("born", text(each.person().born())).put("why", each.why()));
            return answer;
        });
    }

    @GetMapping("/children/{child}")
    ResponseEntity<ObjectNode> child(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known,
                                     @RequestHeader(name = "If-None-Match", required = false) @Nullable String held) {
        return read(child, "child", known, held, timeline -> {
            var person = Person.of(timeline);
            var answer = JSON.createObjectNode().put("id", timeline.subject().toString()).put("name", person.name())
                    .put("given", person.given()).put("family", person.family()).put("knownAs", person.knownAs())
                    .put("born", text(person.born())).put("expected", text(person.expected())).put("died", text(person.died()))
                    .put("sex", person.sex()).put("ethnicity", InPart.whole() ? person.ethnicity() : null).put("laChildId", person.laChildId())
                    .put("confidentialAddress", person.confidential());
            OneRecord.others(timeline).stream().map(Subject::toString).forEach(answer.putArray("readWith")::add);
            var kept = answer.putArray("mustNotBeTold");
            Kept.on(timeline, day(known)).forEach(one -> {
                var node = kept.addObject();
                one.whose().stream().map(Subject::toString).forEach(node.putArray("whose")::add);
                one.from().stream().map(Subject::toString).forEach(node.putArray("from")::add);
                one.what().forEach(node.putArray("what")::add);
            });
            return person.confidential() ? answer : answer.put("address", person.address()).put("postcode", person.postcode());
        });
    }

    @GetMapping("/children/{child}/timeline")
    ResponseEntity<ObjectNode> timeline(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known,
                                        @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "200") int limit,
                                        @RequestHeader(name = "If-None-Match", required = false) @Nullable String held) {
        return read(child, "timeline", known, held, timeline -> lines(InPart.from(timeline), after, Math.clamp(limit, 1, MOST_LINES)));
    }

    @GetMapping("/children/{child}/duties")
    ResponseEntity<ObjectNode> duties(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known,
                                      @RequestHeader(name = "If-None-Match", required = false) @Nullable String held) {
        return read(child, "duties", known, held, timeline -> owed.of(timeline, day(known)));
    }

    private ObjectNode lines(Timeline timeline, long after, int limit) {
        var standing = timeline.standing().stream().map(fact -> fact.id()).collect(Collectors.toSet());
        var later = timeline.lines().stream().filter(line -> line.position() > after).toList();
        var answer = JSON.createObjectNode();
        var entries = answer.putArray("entries");
        later.stream().limit(limit).forEach(line -> entries.add(entry(line, standing)));
        if (later.size() > limit) {
            answer.put("next", later.get(limit - 1).position());
        }
        return answer;
    }

    private ObjectNode entry(Line line, java.util.Set<UUID> standing) {
        var envelope = line.envelope();
        var node = JSON.createObjectNode().put("position", envelope.position()).put("id", envelope.id().toString())
                .put("kind", envelope.kind()).put("holder", envelope.holder()).put("happened", envelope.happened().toString())
                .put("recorded", envelope.recorded().toString()).put("author", envelope.author().toString())
                .put("source", envelope.source())
                .put("stands", line.entry() instanceof CaseFileEntry || standing.contains(envelope.id()));
        var withheld = line.entry() instanceof goldthread.people.PeopleEntry.Located located && located.confidential();
        node.set("body", withheld ? JsonNodeFactory.instance.objectNode().put("withheld", true) : JSON.readTree(caseFile.kinds().write(line.entry())));
        return node;
    }

    private static Timeline asKnown(Timeline timeline, @Nullable String known) {
        return known == null ? timeline : timeline.asKnownAt(England.endOf(day(known)));
    }

    /// Each of these is open in part: `answer` gives no more than [InPart] has. Reads one part of a child, unless the caller already
    /// holds it: its version is where the record stands. By whichever of the records that are read as one it is asked for, it is
    /// the same child, under the one that was kept open.
    private ResponseEntity<ObjectNode> read(UUID child, String part, @Nullable String known, @Nullable String held,
                                            java.util.function.Function<Timeline, ObjectNode> answer) {
        if (!Acting.who().may(Permission.SEE_CHILDREN)) {
            throw new NotThere();
        }
        return access.viewInPart(child, known == null ? part : part + " as known on " + day(known), () -> {
            var own = Recordings.ofPerson(caseFile.timeline(new Subject(child)));
            var asKnown = asKnown(own, known);
            var kept = oneChild.kept(asKnown);
            if (kept.isPresent()) {
                return read(kept.get(), part, known, held, answer);
            }
            if (own.lines().isEmpty()) {
                throw new NotThere();
            }
            var timeline = FieldRules.from(asKnown(Withheld.from(oneChild.inPart(asKnown, part), own), known), caseFile.kinds());
            var tag = "\"" + timeline.head() + "\"";
            return tag.equals(held) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                    : ResponseEntity.ok().eTag(tag).body(answer.apply(timeline));
        });
    }

    /// The day as known on; today where none is asked for.
    static LocalDate day(@Nullable String known) {
        try {
            return known == null ? LocalDate.now(England.ZONE) : LocalDate.parse(known);
        } catch (DateTimeParseException notADay) {
            throw new Problem(HttpStatus.BAD_REQUEST, "known must be a day, such as 2019-05-01");
        }
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
