package goldthread.matching;

/// A home with places to offer.
///
/// @param places free for children, beside those who live there
/// @param living how many children live there already
/// @param weekly pounds a week; NaN if not known
public record Home(String id, Setting setting, int places, int living, Registered registered, Offer offer, Heritage heritage, Place place,
        String authority, double weekly) {

    /// What the home is registered or approved for.
    ///
    /// @param sex    M, F, or empty for any
    /// @param from   first day of registration, and `until` the last; as ISO dates, empty when open
    /// @param exempt whether the authority has exempted the carer from the usual fostering limit
    public record Registered(int youngest, int oldest, String sex, String from, String until, boolean exempt) {}

    /// @param skill      need level that the home can meet
    /// @param risk       whether it can keep a child at risk of exploitation safe
    /// @param vulnerable whether a vulnerable young child lives there
    public record Offer(int skill, boolean access, boolean risk, boolean vulnerable) {}
}
