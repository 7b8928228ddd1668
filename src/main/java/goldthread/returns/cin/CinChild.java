package goldthread.returns.cin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One child of the census as somebody sent it. Nothing is judged here: every value is text as received, null where
/// the element is missing, empty where it is empty.
///
/// @param line     the line of the file on which the child begins; 0 for one that we made
/// @param extra    elements that the layout does not have, by name: their text, or all of them where they hold others
/// @param received the child as it stood in the file; empty for one that we made
public record CinChild(int line, Identifiers identifiers, @Nullable String ethnicity, List<String> disabilities,
                       List<CinDetails> details, Map<String, String> extra, String received) {

    /// @param laChildId  the authority's own id; null or empty where the child has none, which its fault has said
    /// @param sexElement the element that said it, `GenderCurrent` or `Sex`; null where neither did
    public record Identifiers(int line, @Nullable String laChildId, @Nullable String upn, @Nullable String formerUpn,
                              @Nullable String upnUnknown, @Nullable String birthDate,
                              @Nullable String expectedBirthDate, @Nullable String sex, @Nullable String sexElement,
                              @Nullable String deathDate, Map<String, String> extra) {}

    /// The authority's own id, or empty.
    public String id() {
        String id = identifiers.laChildId();
        return id == null ? "" : id;
    }
}
