package goldthread.access;

import static goldthread.access.Permission.*;

import java.util.Locale;
import java.util.Set;

/// What a person is for an authority. Administrators cannot read records.
public enum Role {
    SOCIAL_WORKER("Social worker", SEE_CHILDREN, WHOLE_RECORD, RECORD, SEAL, PLACES, FOSTERING, SEE_LAW, BREAK_GLASS),
    /// Leads help to families and is no social worker; sees the families they work with, and no others.
    FAMILY_HELP("Family help practitioner", SEE_CHILDREN, WHOLE_RECORD, RECORD, SEE_LAW),
    /// Answers, assesses and supports households that foster: opens those on which they are named, and the children they work with.
    FOSTERING_WORKER("Fostering social worker", SEE_CHILDREN, WHOLE_RECORD, RECORD, FOSTERING, SEE_LAW),
    /// Keeps the register of children not in school and decides on home education; sees and writes what is about education
    /// only, of the children they work with.
    EDUCATION("Education officer", SEE_CHILDREN, RECORD, NOT_IN_SCHOOL, SEE_LAW),
    TEAM_MANAGER("Team manager", SEE_CHILDREN, WHOLE_RECORD, RECORD, SEAL, PLACES, FOSTERING, SEE_LAW, BREAK_GLASS, LEAD_TEAM, AGENCY, ASK_AGENCY),
    DUTY("Duty and front door worker", SEE_CHILDREN, WHOLE_RECORD, SEE_ALL_CHILDREN, FRONT_DOOR, RECORD, PLACES, SEE_LAW, BREAK_GLASS),
    REVIEWING_OFFICER("Independent reviewing officer", SEE_CHILDREN, WHOLE_RECORD, RECORD, SEAL, PLACES, SEE_LAW, BREAK_GLASS),
    ANALYST("Performance analyst", SEE_CHILDREN, WHOLE_RECORD, SEE_ALL_CHILDREN, RETURNS, SEE_LAW),
    GUARDIAN("Information guardian", GUARD, SEE_LAW),
    /// Works for another agency: police, health, a school. Sees only what they were invited to. Decision 0028.
    PARTNER("Practitioner of a partner agency", CONTRIBUTE),
    /// A mother, a father, whoever cares for a child of whom there is a record. Sees only what was shared with them. Decision 0034.
    PARENT("Parent or carer of a child", READ_SHARED),
    /// Stands beside one parent, who agreed to it, and sees what was shared with that parent.
    ADVOCATE("Advocate of a parent", READ_SHARED),
    /// The director of children's services, and the chief executive: they sign for the authority, and open no child's record.
    DIRECTOR("Director or chief executive", AGENCY, SEE_PAY, SIGN_AGENCY, SEE_LAW),
    ADMINISTRATOR("Administrator", ACCOUNTS, SET_LAW, SEE_LAW);

    private final String title;
    private final Set<Permission> permissions;

    Role(String title, Permission... permissions) {
        this.title = title;
        this.permissions = Set.of(permissions);
    }

    public String title() {
        return title;
    }

    /// In entries and files: `reviewing-officer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
