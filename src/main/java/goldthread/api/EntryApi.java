package goldthread.api;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Kind;
import goldthread.casefile.Outcome;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.law.Laws;
import goldthread.child.FieldRules;
import goldthread.child.Following;
import goldthread.child.InPart;
import goldthread.child.OneChild;
import goldthread.child.OtherRecords;
import goldthread.child.Recordings;
import goldthread.child.Refusals;
import goldthread.people.OneRecord;
import goldthread.workforce.AllocationGate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writing, for programs: any kind of entry about a child.
///
/// `Idempotency-Key` makes a repeat harmless: the same key from the same account is the same entry. `If-Match` with the
/// version that was read makes it a decision: if the record has moved on since, nothing is written (409). What is corrected or
/// withdrawn takes with it what was written beside it, as on the page, and is always a decision where something goes with it.
@Needs(Permission.RECORD)
@RestController
@RequestMapping("/api/v1")
class EntryApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CHANGES = Set.of(CaseFileEntry.CORRECTED, CaseFileEntry.WITHDRAWN);

    private final CaseFile caseFile;
    private final Access access;
    private final Answering answering;
    private final Laws laws;
    private final AllocationGate allocations;
    private final OneChild oneChild;
    private final OtherRecords others;
    private final Following following;
    private final Clock clock;

    EntryApi(CaseFile caseFile, Access access, Answering answering, Laws laws, AllocationGate allocations, OneChild oneChild, OtherRecords others, Following following, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.answering = answering;
        this.laws = laws;
        this.allocations = allocations;
        this.oneChild = oneChild;
        this.others = others;
        this.following = following;
        this.clock = clock;
    }

    /// @param kind as in `/api/v1/openapi.json`
    /// @param body    what it says, in the shape of that kind; or else
    /// @param answers what a person would have answered in the form of that kind: checked by the same checks, and what the
    ///                record settles may be left out
    record Writing(@Nullable String kind, @Nullable ObjectNode body, @Nullable ObjectNode answers) {

        Writing(@Nullable String kind, @Nullable ObjectNode body) {
            this(kind, body, null);
        }
    }

    @PostMapping("/children/{child}/entries")
    ResponseEntity<ObjectNode> write(@PathVariable UUID child, @RequestBody Writing writing,
                                     @RequestHeader("Idempotency-Key") String key,
                                     @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        if (!Acting.who().may(Permission.RECORD)) {
            throw new NotThere();
        }
        if (Recordings.ON_THEIR_PAGE.contains(known(writing))) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, writing.kind() + " is decided by a person on its page, who sees both sides of it");
        }
        return opened(child, known(writing), () -> {
            var id = id(key);
            var own = caseFile.timeline(new Subject(child));
            oneChild.kept(own).ifPresent(kept -> {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "this record is read as one with another, that was kept open: write there").with("readWith", kept.toString());
            });
            var whole = whole(own, known(writing));
            var timeline = whole.without(id);
            var given = writing.answers() == null ? new Answering.Given(List.of(entry(writing)), List.of()) : answering.of(known(writing), writing.answers(), id, timeline);
            given.entries().forEach(entry -> mayWrite(timeline, entry));
            given.entries().forEach(entry -> changesOnlyWhatIsSeen(timeline, entry));
            var act = CHANGES.contains(known(writing)) && !repeated(id) ? followed(given.entries().getFirst(), timeline) : new Following.Act(given.entries(), Map.of());
            refused(act.entries(), timeline, id);
            boolean decides = seen != null || act.entries().size() > given.entries().size();
            var append = new Append(writings(id, sealedToo(timeline, act), act.ids()), decides ? read(own) : Set.of(), seen == null && decides ? whole.head() : position(seen));
            var answer = answer(id, given.entries().getFirst(), caseFile.append(append));
            given.doubts().forEach(answer.getBody().putArray("unusual")::add);
            return answer;
        });
    }

    /// What a program changes takes with it what was written beside it, as on the page: all of it open to the writer.
    private Following.Act followed(Entry change, Timeline timeline) {
        var act = following.of(change, timeline);
        open(act.entries().stream().skip(1).flatMap(entry -> entry.tags().stream()).distinct().toList());
        return act;
    }

    /// Sent again, it changes nothing: what followed it stands.
    private boolean repeated(UUID id) {
        return !caseFile.lines(Set.of(id)).isEmpty();
    }

    /// What changes an entry is open as far as that entry is: [#line] finds no other.
    private <T> T opened(UUID child, String kind, Supplier<T> work) {
        return inPart(kind) ? access.viewInPart(child, "record " + kind, work) : access.view(child, "record " + kind, work);
    }

    private static boolean inPart(String kind) {
        return InPart.writes(kind) || CHANGES.contains(kind);
    }

    private Timeline whole(Timeline own, String kind) {
        return inPart(kind) ? oneChild.inPart(own, "record " + kind) : oneChild.whole(own, "record " + kind);
    }

    /// The records of the child, none of which may have moved on since it was read.
    private static Set<Subject> read(Timeline own) {
        return Stream.concat(Stream.of(own.subject()), OneRecord.others(own).stream()).collect(Collectors.toSet());
    }

    /// A record as it was before this very entry, which a repeat finds there.
    private Timeline read(Subject subject, UUID id) {
        return caseFile.timeline(subject).without(id);
    }

    /// What a person would be refused on the page, a program is refused too: of what is withdrawn each entry, of the rest the first.
    private void refused(List<Entry> act, Timeline child, UUID id) {
        var law = laws.of(Acting.who().holder());
        act.stream().limit(act.getFirst() instanceof Withdrawn ? act.size() : 1).flatMap(entry -> withdrawnFrom(child, entry, id).flatMap(record -> new Refusals(caseFile.kinds(), record, law, others.without(id)).of(entry, act).stream())).findFirst().ifPresent(refusal -> {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence()).with("citation", refusal.citation());
        });
        allocations.refuses(CHANGES.contains(caseFile.kinds().of(act.getFirst()).name()) ? act : List.of(act.getFirst())).ifPresent(refused -> {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence()).with("citation", refused.citation());
        });
    }

    /// The records whose gates are asked: of a withdrawal each for which it is withdrawn, as on the page.
    private Stream<Timeline> withdrawnFrom(Timeline child, Entry entry, UUID id) {
        return !(entry instanceof Withdrawn) ? Stream.of(child)
                : entry.tags().stream().map(Tag::subject).distinct().map(subject -> subject.equals(child.subject()) ? child : read(subject, id));
    }

    private List<Append.Writing> writings(UUID id, List<Entry> entries, Map<Entry, UUID> ids) {
        return Append.together(id, entries, ids, clock.instant(), "api");
    }

    private ResponseEntity<ObjectNode> answer(UUID id, Entry entry, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended done when done.before() && !caseFile.kinds().write(done.lines().getFirst().entry())
                    .equals(caseFile.kinds().write(entry)) -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT,
                            "this Idempotency-Key was used before, for another entry: use a new key");
            case Outcome.Appended done -> ResponseEntity.status(done.before() ? HttpStatus.OK : HttpStatus.CREATED)
                    .eTag("\"" + done.lines().getFirst().position() + "\"")
                    .body(JSON.createObjectNode().put("id", id.toString()).put("position", done.lines().getFirst().position())
                            .put("before", done.before()));
            case Outcome.Refused refused -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence())
                    .with("citation", refused.citation());
            case Outcome.Conflict conflict -> throw new Problem(HttpStatus.CONFLICT,
                    "this record has moved on: read it again, and decide again")
                    .with("since", conflict.since().stream().map(line -> line.envelope().id().toString()).toList());
        };
    }

    private String known(Writing writing) {
        if (writing.kind() == null || !caseFile.kinds().knows(writing.kind())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "kind must be one of those in /api/v1/openapi.json");
        }
        return writing.kind();
    }

    private Entry entry(Writing writing) {
        var body = writing.body() == null ? JSON.createObjectNode() : writing.body();
        complete(caseFile.kinds().named(known(writing)), body);
        try {
            if (JSON.writeValueAsString(body).contains("\\u0000")) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body holds the character U+0000, which no record can hold");
            }
            var entry = caseFile.kinds().read(known(writing), JSON.writeValueAsString(body));
            if (entry.tags().isEmpty()) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body must say about whom it is");
            }
            return entry;
        } catch (DatabindException wrong) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body: " + path(wrong) + " is not as this kind has it");
        } catch (JacksonException | NullPointerException | IllegalArgumentException wrong) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body is not as this kind has it: something that it needs is missing");
        }
    }

    /// Nothing that the kind needs is missing, and nothing is there that it does not know: it would be lost unseen.
    private static void complete(Kind<?> kind, ObjectNode body) {
        var known = new HashSet<String>();
        for (var component : kind.type().getRecordComponents()) {
            known.add(component.getName());
            if (!Description.optional(component) && !body.hasNonNull(component.getName())) {
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body." + component.getName() + " is missing");
            }
        }
        if (kind.type() == Corrected.class) {
            known.add("kind");
        }
        body.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body." + name + " is nothing that " + kind.name() + " can hold");
        });
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        wrong.getPath().forEach(step -> path.append(path.isEmpty() ? "" : ".")
                .append(step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
        return path.isEmpty() ? "something" : path.toString();
    }

    /// About this child, about nobody whom the writer may not see, and, where it corrects, about an entry of that kind. What is
    /// about no child is written on its own page, by those who may: also as a correction, or on a record that is no child's.
    private void mayWrite(Timeline child, Entry entry) {
        var about = entry.tags().stream().map(tag -> tag.subject().id()).distinct().toList();
        if (!about.contains(child.subject().id())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "body must be about the child in the address");
        }
        if (!access.seen(about).containsAll(about)) {
            throw new NotThere();
        }
        var said = caseFile.kinds().of(said(child, entry)).name();
        if (Recordings.ABOUT_NO_CHILD.contains(said)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, said + " is about no child: it is recorded on its own page, by those who may");
        }
        if (Recordings.isNoPersons(child)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "the address names no child");
        }
        if (entry instanceof Corrected && Recordings.ON_THEIR_PAGE.contains(said)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "what two records are to each other is undone on its page, and decided anew");
        }
    }

    /// A correction or withdrawal changes the record of everybody whom the entry is about, as it was recorded and as it stands, whomever
    /// it names itself: each must be open to the writer. Of a relative it is enough that they are no secret.
    private void changesOnlyWhatIsSeen(Timeline child, Entry entry) {
        if (!(entry instanceof Corrected || entry instanceof Withdrawn)) {
            return;
        }
        var changed = entry instanceof Corrected corrected ? corrected.entry() : ((Withdrawn) entry).entry();
        if (FieldRules.withholds(caseFile.kinds().of(line(child, changed)).name())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "a part of this entry is withheld from you: somebody who reads all of it corrects or withdraws it");
        }
        var tags = Stream.concat(Stream.of(line(child, changed)), child.standing().stream().filter(fact -> fact.id().equals(changed)).map(Fact::entry)).flatMap(each -> each.tags().stream()).distinct().toList();
        open(tags);
    }

    private void open(List<Tag> tags) {
        var about = ids(tags, tag -> !tag.role().equals("relative"));
        var relatives = ids(tags, tag -> tag.role().equals("relative"));
        if (!access.seen(about).containsAll(about) || !access.found(relatives).containsAll(relatives)) {
            throw new NotThere();
        }
    }

    /// What is sealed stays so on the record of whomever a correction newly says it of.
    private static List<Entry> sealedToo(Timeline child, Following.Act act) {
        return Stream.concat(act.entries().stream(), act.entries().stream().filter(Corrected.class::isInstance).flatMap(entry -> SealedParts.following(child, (Corrected) entry).stream())).toList();
    }

    private static List<UUID> ids(List<Tag> tags, Predicate<Tag> which) {
        return tags.stream().filter(which).map(tag -> tag.subject().id()).distinct().toList();
    }

    /// What is written: of a correction how it was, of a withdrawal what is taken back.
    private static Entry said(Timeline child, Entry entry) {
        return switch (entry) {
            case Corrected corrected when corrected.to().getClass() != line(child, corrected.entry()).getClass() ->
                    throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "a correction must be of the same kind as what it corrects");
            case Corrected corrected -> corrected.to();
            case Withdrawn withdrawn -> line(child, withdrawn.entry());
            default -> entry;
        };
    }

    private static Entry line(Timeline child, UUID entry) {
        return InPart.from(child).line(entry).orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "entry names no entry of this child")).entry();
    }

    /// The id of an entry written under a key; another account's same key is another entry.
    private static UUID id(String key) {
        if (key.isBlank() || key.length() > 200) {
            throw new Problem(HttpStatus.BAD_REQUEST, "Idempotency-Key must have between 1 and 200 characters");
        }
        return UUID.nameUUIDFromBytes((Acting.who().account() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static long position(@Nullable String seen) {
        try {
            return seen == null ? 0 : Long.parseLong(seen.replace("\"", "").replace("W/", ""));
        } catch (NumberFormatException notOurs) {
            throw new Problem(HttpStatus.BAD_REQUEST, "If-Match must be the ETag of the child or timeline as you read it");
        }
    }
}
