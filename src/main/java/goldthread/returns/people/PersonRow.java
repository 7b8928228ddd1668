package goldthread.returns.people;

import goldthread.returns.files.Received;
import java.util.List;
import java.util.Map;

/// One child of `people.csv` as received, spaces around values aside. Empty where the file does not say.
///
/// @param row           its line in the file
/// @param childId       the authority's own id, as in its returns; never empty
/// @param previousNames other names the child has had, in the order given
/// @param dateOfBirth   as written; [goldthread.returns.files.WrittenDate] reads it
/// @param address       the lines of the address that are filled
/// @param confidential  as written; see [#addressIsConfidential]
/// @param family        the same text for children of one family; any text
/// @param extra         columns that we do not know, by their heading
public record PersonRow(String file, int row, String childId, String givenNames, String familyName, String knownAs,
                        List<String> previousNames, String dateOfBirth, List<String> address, String postcode,
                        String confidential, String nhsNumber, String upn, String phone, String family,
                        Map<String, String> extra, Received kept) {

    /// Whether where the child lives must not be shown: unless the file plainly says no, or nothing, it must not.
    public boolean addressIsConfidential() {
        return !confidential.isEmpty() && !PeopleColumn.saysNo(confidential);
    }

    /// The row as it stood in the file.
    public String received() {
        return kept.received();
    }
}
