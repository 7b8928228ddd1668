package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.app.Rooms;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Kind;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Checked;
import goldthread.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever can be known can be recorded by a person, or it is said why not: `docs/forms.md` is made from the registry.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class FormsOfEveryKindTest {
    private static final Kinds KINDS = Rooms.kinds();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    /// What an id in an entry refers to, by the name of its component.
    private static final Map<String, List<String>> PARENTS = Map.ofEntries(Map.entry("referral", List.of("frontdoor.referred")), Map.entry("assessment", List.of("familyhelp.assessment-started")), Map.entry("plan", List.of("familyhelp.plan-started", "protection.plan-started", "familynetwork.plan-made")),
            Map.entry("enquiry", List.of("protection.enquiry-started")), Map.entry("missing", List.of("care.went-missing")), Map.entry("episode", List.of("care.episode-started")), Map.entry("order", List.of("care.deprived-of-liberty", "court.order-made", "outside.justice-began")),
            Map.entry("decision", List.of("care.placed-for-adoption", "protectionteam.decided")), Map.entry("called", List.of("protection.conference-called")), Map.entry("of", List.of("protection.conferred")),
            Map.entry("challenge", List.of("protectionteam.challenged")), Map.entry("allocation", List.of("workforce.allocated")), Map.entry("offer", List.of("familynetwork.meeting-offered")),
            Map.entry("meeting", List.of("familynetwork.meeting-held")), Map.entry("letter", List.of("court.letter-sent")), Map.entry("application", List.of("court.application-issued")),
            Map.entry("asked", List.of("familyhelp.needs-asked")), Map.entry("evidence", List.of("court.evidence-listed")), Map.entry("suspected", List.of("protection.slavery-suspected")), Map.entry("referred", List.of("protection.slavery-referred")), Map.entry("allegation", List.of("protection.allegation-known")), Map.entry("agreement", List.of("court.contact-agreed")), Map.entry("refused", List.of("court.contact-refused")), Map.entry("member", List.of("familyhelp.team-joined")), Map.entry("familyPlan", List.of("familyhelp.family-plan-agreed")), Map.entry("request", List.of("familynetwork.support-requested")), Map.entry("arrangement", List.of("kinship.arrangement-began")), Map.entry("approval", List.of("kinship.temporarily-approved")), Map.entry("notified", List.of("kinship.fostering-notified")), Map.entry("claim", List.of("kinship.allowance-claimed")),
            Map.entry("start", List.of("education.school-started")), Map.entry("withdrawal", List.of("education.withdrawal-told")), Map.entry("refusal", List.of("education.consent-decided")), Map.entry("review", List.of("education.review-asked")),
            Map.entry("registered", List.of("education.registered")), Map.entry("notice", List.of("education.provider-asked")), Map.entry("condition", List.of("education.condition-set")), Map.entry("incident", List.of("education.incident-told")), Map.entry("given", List.of("education.school-told")), Map.entry("link", List.of("outside.child-linked")), Map.entry("action", List.of("outside.partner-acts")));

    static List<String> kinds() {
        return KINDS.all().stream().map(Kind::name).toList();
    }

    static List<String> recorded() {
        return Recordings.all().stream().<String>map(Recording::kind).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_has_a_form_or_a_reason_why_not(String kind) {
        assertThat(Recordings.of(kind).isPresent()).as("%s: give it a form in its room's Recordings, or a reason in Recordings.OTHERWISE", kind)
                .isNotEqualTo(Recordings.OTHERWISE.containsKey(kind));
    }

    @Test
    void every_form_makes_a_kind_that_is_registered() {
        assertThat(recorded()).doesNotHaveDuplicates().allMatch(KINDS::knows);
        assertThat(Recordings.all()).flatExtracting(Recording::next).allMatch(next -> Recordings.of((String) next).isPresent());
    }

    @Test
    void a_title_names_no_child_for_it_stands_in_lists_too() {
        assertThat(Recordings.all()).extracting(recording -> recording.form().title()).noneMatch(title -> title.contains("{"));
    }

    @Test
    void every_form_stands_in_a_group_of_the_page_on_which_one_chooses() {
        assertThat(recorded()).filteredOn(kind -> !Choosing.OFTEN.contains(kind)).allSatisfy(kind -> assertThat(Choosing.GROUPS).as(kind).contains(KINDS.named(kind).group()));
    }

    /// An entry put back into its form says the same again: so it can be corrected without losing what it holds.
    @ParameterizedTest
    @MethodSource("recorded")
    void what_stands_is_put_back_into_its_form_and_comes_out_the_same(String kind) throws IOException {
        var recording = Recordings.of(kind).orElseThrow();
        var body = Files.readString(GOLDEN.resolve(kind + ".json")).strip();
        var entry = KINDS.read(kind, body);
        var timeline = timeline(kind.substring(0, kind.indexOf('.')), entry.tags().getFirst().subject(), (ObjectNode) JSON.readTree(body));
        var held = recording.filled(entry);
        var about = recording.about(About.on(LocalDate.of(2036, 1, 1)), recording.given(timeline, goldthread.recording.Records.NONE, java.time.LocalDate.MAX));

        var checked = CorrectingPages.form(recording, held, about).check(held.with("why-corrected", "It was otherwise"), about);

        assertThat(checked).isInstanceOf(Checked.Filled.class);
        assertThat(plain(make(checked, timeline))).isEqualTo(plain(entry));
    }

    @SuppressWarnings("unchecked")
    private static Entry make(Checked<?> checked, Timeline timeline) {
        return ((Checked.Filled<Function<Timeline, ? extends Entry>>) checked).made().apply(timeline);
    }

    /// Without the day on which it became known, which a form takes to be the day itself.
    private static ObjectNode plain(Entry entry) {
        var node = (ObjectNode) JSON.readTree(KINDS.write(entry));
        if (node.has("on") || node.has("born")) {
            node.remove("known");
        }
        return node;
    }

    /// Everything to which the entry refers, each under the id by which it does.
    private static Timeline timeline(String room, Subject child, ObjectNode body) throws IOException {
        var lines = new ArrayList<Line>();
        for (var parent : PARENTS.entrySet()) {
            var id = body.path(parent.getKey()).asString("");
            for (var kind : id.matches("[0-9a-f-]{36}") ? parent.getValue() : List.<String>of()) {
                var golden = (ObjectNode) JSON.readTree(Files.readString(GOLDEN.resolve(kind + ".json")));
                golden.put(golden.has("child") ? "child" : "none", child.toString()).remove("none");
                Stream.of("referral").filter(body::has).forEach(same -> golden.set(same, body.get(same)));
                if (body.has("began")) {
                    golden.set("from", body.get("began"));
                }
                if (body.has("children")) {
                    golden.set("children", body.get("children"));
                }
                var entry = KINDS.read(kind, golden.toString());
                // a plan of help, of protection, or of the family
                if (parent.getValue().size() == 1 || kind.startsWith(room + ".")) {
                    lines.add(new Line(new Envelope(lines.size() + 1, UUID.fromString(id), 201, kind, entry.happened(), Instant.EPOCH, UUID.randomUUID(), null, "page"), entry));
                }
            }
        }
        return new Timeline(child, lines);
    }

    @Test
    void the_table_in_the_documents_is_this_one() throws IOException {
        var written = Path.of("docs", "forms.md");
        var table = table();
        Files.writeString(Path.of("target", "forms.md"), table);
        assertThat(Files.exists(written) ? Files.readString(written) : "").as("copy target/forms.md to docs/forms.md").isEqualTo(table);
    }

    private static String table() {
        return """
                # Forms: what a person records, and how

                Every kind of entry of the registry (`Rooms.kinds`). Those with a form are recorded, corrected and withdrawn by a person on a
                page, and by a program with the same checks (`answers` at `POST /api/v1/children/{child}/entries`). *Checked first*: it decides
                something, so that the answers are shown before they are written, and it is written only if the record has not moved on since it
                was read. *Meets* names the rules whose duties lead straight to the form. This table is made by `FormsOfEveryKindTest`, which
                fails where a kind has neither a form nor a reason.

                | kind | what it is | form | questions | checked first | meets |
                |---|---|---|---|---|---|
                """ + KINDS.all().stream().map(FormsOfEveryKindTest::row).collect(Collectors.joining());
    }

    private static String row(Kind<?> kind) {
        return Recordings.of(kind.name()).map(recording -> "| `%s` | %s | %s | %d | %s | %s |\n".formatted(kind.name(), kind.title(), recording.form().title(),
                        recording.form().questions().size(), recording.decision() ? "yes" : "", recording.meets().keySet().stream().sorted().collect(Collectors.joining(", "))))
                .orElseGet(() -> "| `%s` | %s | none: %s | | | |\n".formatted(kind.name(), kind.title(), Recordings.OTHERWISE.getOrDefault(kind.name(), "")));
    }
}
