package goldthread.access;

/// One thing that a role may do. A permission alone opens no child's record: a relationship must stand too.
public enum Permission {
    /// Search for people and see those with whom one has a relationship.
    SEE_CHILDREN,
    /// Read the whole record of a child whom one may see; without it, only the parts that are open to education. Decision 0022.
    WHOLE_RECORD,
    /// See every child of the authority that is not restricted, without a relationship of one's own.
    SEE_ALL_CHILDREN,
    /// Read what reaches the front door, and decide on it.
    FRONT_DOOR,
    /// Write entries about children whom one may see.
    RECORD,
    /// Seal one entry of a record, that one may open, to named people.
    SEAL,
    /// Take in returns, and give them out.
    RETURNS,
    /// Read the rule book.
    SEE_LAW,
    /// Set the authority's own limits.
    SET_LAW,
    /// Give and end accounts and roles.
    ACCOUNTS,
    /// Decide who may see a restricted record, and judge each use of break-glass.
    GUARD,
    /// See the board of one's team, and allocate children to its workers.
    LEAD_TEAM,
    /// See which agency workers there are, and what the rules say of them; not what is paid.
    AGENCY,
    /// Ask for an agency worker, decide and end an assignment.
    ASK_AGENCY,
    /// See what people are paid.
    SEE_PAY,
    /// Sign off a price above the cap.
    SIGN_AGENCY,
    /// Keep the register of children not in school, and see who is on it.
    NOT_IN_SCHOOL,
    /// See places, groups and people outside the home who are a danger to children.
    PLACES,
    /// Work with households that foster: open those that one assesses or supports. Who leads a team opens every one.
    FOSTERING,
    /// Open what one's agency was invited to, for the parts that an agreement names, and write there what the agency knows. It goes
    /// with no record of a child.
    CONTRIBUTE,
    /// Read what a worker shared with a parent, and answer it. It goes with no record of a child.
    READ_SHARED,
    /// Held by no role: a record on this desk opens only to those who are named on it.
    NAMED_ONLY,
    /// Open a record without a relationship, with a reason, for eight hours at most.
    BREAK_GLASS
}
