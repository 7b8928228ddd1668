package goldthread.people;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be known of a person as such. Codes stand as the returns write them.
public sealed interface PeopleEntry extends Entry {

    /// The person is known to the authority by this number or name of a scheme.
    /// @param scheme `la-child-id`, `upn`, `former-upn`, `upn-unknown`, `nhs-number`
    record Identified(Subject person, String scheme, String value, LocalDate from) implements PeopleEntry {
        public static final String LA_CHILD_ID = "la-child-id";
        public static final String UPN = "upn";
        public static final String FORMER_UPN = "former-upn";
        public static final String UPN_UNKNOWN = "upn-unknown";
        public static final String NHS_NUMBER = "nhs-number";

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"));
        }
    }

    /// Sex, dates of birth and death, ethnicity and disabilities.
    /// @param sex          as the return writes it: 1, 2, 0, 9 or M, F, U
    /// @param expected     expected date of birth of a child not yet born
    /// @param ethnicity    one of the 20 codes of the returns
    /// @param disabilities codes of the CIN census; null: nothing is known
    /// @param asOf         the day for which this is said
    record Described(Subject person, @Nullable String sex, @Nullable LocalDate born, @Nullable LocalDate expected,
                     @Nullable LocalDate died, @Nullable String ethnicity, @Nullable List<String> disabilities,
                     LocalDate asOf) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return asOf;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"));
        }
    }

    /// What the person is called.
    record Named(Subject person, @Nullable String given, @Nullable String family, @Nullable String knownAs,
                 @Nullable String previous, LocalDate from) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"));
        }
    }

    /// Where the person lives or can be reached.
    /// @param confidential shown to nobody but those named; everywhere else `Withheld`
    record Located(Subject person, @Nullable String address, @Nullable String postcode, @Nullable String phone,
                   boolean confidential, LocalDate from) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"));
        }
    }

    /// Two people belong together.
    /// @param relation what `other` is to `person`: `mother`, `father`, `brother or sister`, `grandparent` ...
    /// @param parentalResponsibility null: nobody said
    record Related(Subject person, Subject other, String relation, @Nullable Boolean parentalResponsibility, LocalDate from,
                   @Nullable LocalDate until) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(person, "person"), new Tag(other, "relative"));
        }
    }

    /// Something worth writing down: a case note. One kind for all categories.
    /// @param category `Telephone call`, `Email`, `Conversation`, `Observation`, `Management note` ...
    /// @param significant belongs in the chronology of significant events
    /// @param dictated some of it was dictated, and whoever recorded it has read it through
    record Noted(List<Subject> people, LocalDate on, String category, String text, boolean significant, @Nullable Boolean dictated)
            implements PeopleEntry {
        public Noted(List<Subject> people, LocalDate on, String category, String text, boolean significant) {
            this(people, on, category, text, significant, null);
        }

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return people.stream().map(person -> new Tag(person, "person")).toList();
        }
    }

    /// Two records are one person's. They are read as one from then on; both stay, so that it can be undone.
    /// @param one   the record that is kept open
    /// @param other the record that is read with it
    record Linked(Subject one, Subject other, LocalDate on, String why) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return pair(one, other);
        }
    }

    /// They turned out to be two: each record is as it was. @param link the id of the entry that linked them
    record Unlinked(UUID link, Subject one, Subject other, LocalDate on, String why) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return pair(one, other);
        }
    }

    /// Two records that look alike are two persons', or it cannot be told yet.
    /// @param unsure it is to be looked at again when more is known
    record KeptApart(Subject one, Subject other, boolean unsure, LocalDate on, String why) implements PeopleEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return pair(one, other);
        }
    }

    private static List<Tag> pair(Subject one, Subject other) {
        return List.of(new Tag(one, "person"), new Tag(other, "person"));
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("people.identified", Identified.class, "Number known", "Who the child is",
                    e -> List.of(Detail.of("Scheme", e.scheme()), Detail.of("Number", e.value()))),
            new Kind<>("people.described", Described.class, "Personal details", "Who the child is",
                    e -> List.of(Detail.of("Sex", CodeBook.SEX.say(e.sex())), Detail.of("Date of birth", e.born()),
                            Detail.of("Expected date of birth", e.expected()), Detail.of("Date of death", e.died()),
                            Detail.of("Ethnicity", CodeBook.ETHNICITY.say(e.ethnicity())),
                            Detail.of("Disability", e.disabilities() == null ? null
                                    : e.disabilities().stream().map(CodeBook.DISABILITY::say).collect(Collectors.joining(", "))))),
            new Kind<>("people.named", Named.class, "Name", "Who the child is",
                    e -> List.of(Detail.of("Given names", e.given()), Detail.of("Family name", e.family()),
                            Detail.of("Known as", e.knownAs()), Detail.of("Previous names", e.previous()))),
            new Kind<>("people.located", Located.class, "Address", "Who the child is",
                    e -> e.confidential() ? List.of(Detail.of("Address", "Withheld"))
                            : List.of(Detail.of("Address", e.address()), Detail.of("Postcode", e.postcode()),
                                    Detail.of("Phone", e.phone()))),
            new Kind<>("people.related", Related.class, "Relationship", "Family and network",
                    e -> List.of(Detail.of("Relationship", e.relation()),
                            Detail.of("Parental responsibility", e.parentalResponsibility() == null ? null : e.parentalResponsibility() ? "Yes" : "No"))),
            new Kind<>("people.noted", Noted.class, "Case note", "Notes",
                    e -> List.of(Detail.of("Kind of note", e.category()), Detail.of("Note", e.text()), Dictation.told(e.dictated()))),
            new Kind<>("people.linked", Linked.class, "Two records read as one", "Who the child is", e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("people.unlinked", Unlinked.class, "Two records read apart again", "Who the child is", e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("people.kept-apart", KeptApart.class, "Not the same person as somebody alike", "Who the child is",
                    e -> List.of(Detail.of("How sure", e.unsure() ? "Not sure yet" : "Sure"), Detail.of("Why", e.why()))));
}
