package goldthread.kinship.offer;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the authority offers kinship families. About no child; never changed, a later entry takes its place.
public sealed interface OfferEntry extends Entry {
    /// The registry of whichever authority acts: nothing of another is ever seen.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000d2");

    LocalDate from();

    @Override
    default LocalDate happened() {
        return from();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(REGISTRY, "registry"));
    }

    /// One part of the offer. @param heading one of [Offer#PARTS], or another
    record Part(String heading, String text) {}

    /// The local offer was published. @param review how the last one was looked at again, and what changed
    record OfferPublished(String title, List<Part> parts, @Nullable String review, LocalDate from) implements OfferEntry {}

    /// It was talked over. @param who `Kinship carers`, `Children` ...   @param people how many   @param changed what followed
    record OfferConsulted(List<String> who, int people, String how, String said, @Nullable String changed, LocalDate from) implements OfferEntry {}

    /// Training, a peer group or a constellation, from a day on. @param kind [#TRAINING], [#GROUP], [#CONSTELLATION]
    record SupportOffered(String name, String kind, String provider, String where, LocalDate from, @Nullable LocalDate until) implements OfferEntry {
        static final String TRAINING = "Training", GROUP = "Peer group";
        public static final String CONSTELLATION = "Constellation";
    }

    /// Something was spent on it.
    record SupportSpent(UUID offered, String what, long pence, LocalDate from) implements OfferEntry {}

    /// Those of a group or a constellation came together. @param homes how many families   @param children how many of them
    record EventHeld(UUID offered, String what, int homes, int children, LocalDate from) implements OfferEntry {}

    /// The weekly allowance of an age, as the authority pays it. @param until last age that it is for   @param source where the sum is published
    record RateSet(int age, int until, long pence, String source, LocalDate from) implements OfferEntry {}

    String GROUP = "Kinship offer";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("kinship.offer-published", OfferPublished.class, "Kinship local offer published", GROUP,
                    e -> List.of(Detail.of("Offer", e.title()), Detail.of("Parts", e.parts().stream().map(part -> part.heading() + ": " + part.text()).collect(Collectors.joining("\n"))), Detail.of("Review", e.review()))),
            new Kind<>("kinship.offer-consulted", OfferConsulted.class, "Kinship local offer talked over", GROUP,
                    e -> List.of(Detail.of("With", String.join(", ", e.who())), Detail.of("People", e.people()), Detail.of("How", e.how()), Detail.of("They said", e.said()), Detail.of("Changed", e.changed()))),
            new Kind<>("kinship.support-offered", SupportOffered.class, "Training or group for kinship carers", GROUP,
                    e -> List.of(Detail.of("Name", e.name()), Detail.of("Kind", e.kind()), Detail.of("By", e.provider()), Detail.of("Where", e.where()), Detail.of("Until", e.until()))),
            new Kind<>("kinship.support-spent", SupportSpent.class, "Spent on training or groups", GROUP, e -> List.of(Detail.of("For", e.what()), Detail.of("Amount", new Pence(e.pence())))),
            new Kind<>("kinship.event-held", EventHeld.class, "Event for kinship families", GROUP, e -> List.of(Detail.of("Event", e.what()), Detail.of("Homes", e.homes()), Detail.of("Children", e.children()))),
            new Kind<>("kinship.rate-set", RateSet.class, "Weekly rate of the kinship allowance", GROUP,
                    e -> List.of(Detail.of("Age", e.age() + " to " + e.until()), Detail.of("A week", new Pence(e.pence())), Detail.of("Published in", e.source()))));
}
