package goldthread.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Disclosed;
import goldthread.casefile.CaseFileEntry.DisclosureEnded;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kind.Detail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// The explicit list of every kind, and how each is written to the log and read from it again.
public final class Kinds {
    static final List<Kind<?>> OWN = List.of(
            new Kind<>(CaseFileEntry.CORRECTED, Corrected.class, "Correction", "Corrections",
                    corrected -> List.of(Detail.of("Why", corrected.why()))),
            new Kind<>(CaseFileEntry.WITHDRAWN, Withdrawn.class, "Withdrawn", "Corrections",
                    withdrawn -> List.of(Detail.of("Why", withdrawn.why()))),
            new Kind<>("casefile.disclosed", Disclosed.class, "Shared with another body", "Sharing",
                    disclosed -> List.of(Detail.of("With", disclosed.to()), Detail.of("Purpose", disclosed.purpose()),
                            Detail.of("Basis", disclosed.basis()), Detail.of("Until", disclosed.until()))),
            new Kind<>("casefile.disclosure-ended", DisclosureEnded.class, "Sharing ended", "Sharing",
                    ended -> List.of(Detail.of("Why", ended.why()))),
            new Kind<>(CaseFileEntry.PART_SEALED, PartSealed.class, "Sealed", "Sealed parts",
                    sealed -> List.of(Detail.of("Why", sealed.why()), Detail.of("Review by", sealed.reviewOn()))),
            new Kind<>(CaseFileEntry.PART_UNSEALED, PartUnsealed.class, "Open again", "Sealed parts",
                    unsealed -> List.of(Detail.of("Why", unsealed.why()))));

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new SimpleModule().addDeserializer(LocalDate.class, new Days()))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Known(Kind<?> kind, ObjectWriter writer, ObjectReader reader) {}

    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Known> byType = new LinkedHashMap<>();

    /// @param rooms the kinds of each room
    /// @throws IllegalArgumentException when a name or a type is listed twice
    public Kinds(Collection<List<Kind<?>>> rooms) {
        OWN.forEach(this::add);
        rooms.forEach(room -> room.forEach(this::add));
    }

    public List<Kind<?>> all() {
        return byName.values().stream().<Kind<?>>map(Known::kind).toList();
    }

    public Kind<?> of(Entry entry) {
        return known(entry).kind();
    }

    /// The kind with this name.
    /// @throws IllegalArgumentException when there is none
    public Kind<?> named(String name) {
        return known(name).kind();
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /// What an entry says, for a reader.
    public List<Detail> tell(Entry entry) {
        return of(entry).tell(entry);
    }

    /// The body as it is stored and hashed.
    public String write(Entry entry) {
        return entry instanceof Corrected corrected ? writeCorrected(corrected) : known(entry).writer().writeValueAsString(entry);
    }

    /// Reads a stored body.
    public Entry read(String kind, String body) {
        return kind.equals(CaseFileEntry.CORRECTED) ? readCorrected(JSON.readTree(body)) : known(kind).reader().readValue(body);
    }

    private String writeCorrected(Corrected corrected) {
        ObjectNode body = JSON.createObjectNode();
        body.put("entry", corrected.entry().toString());
        body.put("kind", of(corrected.to()).name());
        body.set("to", JSON.readTree(write(corrected.to())));
        body.put("why", corrected.why());
        return JSON.writeValueAsString(body);
    }

    private Corrected readCorrected(JsonNode body) {
        var to = known(body.get("kind").stringValue()).reader().<Entry>readValue(body.get("to"));
        return new Corrected(java.util.UUID.fromString(body.get("entry").stringValue()), to, body.path("why").asString(""));
    }

    private void add(Kind<?> kind) {
        var known = new Known(kind, JSON.writerFor(kind.type()), JSON.readerFor(kind.type()));
        if (byName.put(kind.name(), known) != null || byType.put(kind.type(), known) != null) {
            throw new IllegalArgumentException("kind listed twice: " + kind.name());
        }
    }

    private Known known(Entry entry) {
        var known = byType.get(entry.getClass());
        if (known == null) {
            throw new IllegalArgumentException("no kind is listed for " + entry.getClass().getName());
        }
        return known;
    }

    private Known known(String name) {
        var known = byName.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no kind is listed with the name " + name);
        }
        return known;
    }
}
