package goldthread.people;

import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.Arrays;
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

    /// The name to show; where none is known, the authority's number for the child.
    public String name() {
        var name = Arrays.asList(given, family).stream().filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return !name.isEmpty() ? name : laChildId != null ? "Child " + laChildId : "Name not known";
    }
}
