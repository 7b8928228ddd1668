package goldthread.people;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who somebody is, as it stands. What is not known is null.
///
/// @param address null, as are postcode and phone, where none is known; not to be shown when `confidential`
public record Person(Subject subject, @Nullable String laChildId, @Nullable String given, @Nullable String family,
                     @Nullable String knownAs, @Nullable String previous, @Nullable LocalDate born,
                     @Nullable LocalDate expected, @Nullable LocalDate died, @Nullable String sex,
                     @Nullable String ethnicity, @Nullable String disabilities, @Nullable String address,
                     @Nullable String postcode, @Nullable String phone, boolean confidential) {

    /// Who the subject of a timeline is, by what stands on it.
    public static Person of(Timeline timeline) {
        var now = PeopleFolds.person(timeline.facts(PeopleEntry.class), null);
        return new Person(timeline.subject(), now.laChildId(), now.name(Named::given), now.name(Named::family),
                now.name(Named::knownAs), now.name(Named::previous), now.detail(Described::born), now.detail(Described::expected),
                now.detail(Described::died), now.detail(Described::sex), now.detail(Described::ethnicity),
                now.detail(PeopleFolds::disabilities), now.place(Located::address), now.place(Located::postcode),
                now.place(Located::phone), now.located() != null && now.located().confidential());
    }

    /// Somebody as told, of whom there is no record.
    public static Person told(@Nullable String given, @Nullable String family, @Nullable LocalDate born, @Nullable String sex, @Nullable String address, @Nullable String postcode) {
        return new Person(new Subject(new UUID(0, 0)), null, given, family, null, null, born, null, null, sex, null, null, address, postcode, null, false);
    }

    /// The same of a grown-up, with the number on which they were reached.
    public static Person told(@Nullable String given, @Nullable String family, @Nullable LocalDate born, @Nullable String sex, @Nullable String address, @Nullable String postcode, @Nullable String phone) {
        return new Person(new Subject(new UUID(0, 0)), null, given, family, null, null, born, null, null, sex, null, null, address, postcode, phone, false);
    }

    /// The name to show; where none is known, the authority's number for the child.
    public String name() {
        var name = Arrays.asList(given, family).stream().filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return !name.isEmpty() ? name : laChildId != null ? "Child " + laChildId : "Name not known";
    }
}
