package goldthread.matching;

/// A child who needs a home.
///
/// @param group  children of one group are siblings; each child has one, alone or not
/// @param wanted the kind of home that the plan names
public record Child(String id, String group, int age, String sex, Setting wanted, Needs needs, Heritage heritage, Ties ties) {

    /// @param level    from 0, few needs, to 3, complex
    /// @param access   needs a home fit for a disability
    /// @param risk     at risk of exploitation
    /// @param secure   whether a court or section 25 allows secure accommodation
    /// @param approval under 13: whether the Secretary of State has approved secure accommodation
    public record Needs(int level, boolean access, boolean risk, boolean secure, boolean approval) {}

    /// @param authority the authority that looks after the child; empty if not known
    /// @param wish      the kind of home or the home that the child asked for; empty if not known
    /// @param now       the home where the child lives or is planned to live; empty if none
    public record Ties(Place family, Place school, String authority, String wish, String now, int arrives) {}
}
