package goldthread.returns.annexa;

import static goldthread.returns.annexa.ChildFromLists.day;
import static goldthread.returns.annexa.ChildFromLists.fine;
import static goldthread.returns.annexa.ChildFromLists.iso;

import goldthread.returns.annexa.ChildFromLists.Draft;
import goldthread.returns.annexa.reading.ReceivedRow;
import goldthread.returns.mapping.GivenRow;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// List by list, what a row says in the tables of the returns. What no table has stays with the lists themselves.
final class RowsIntoTables {
    private final ChildFromLists child;

    RowsIntoTables(ChildFromLists child) {
        this.child = child;
    }

    void take(ReceivedRow row) {
        who(row);
        switch (row.list().number()) {
            case 3 -> referral(row);
            case 4 -> assessment(row);
            case 5 -> enquiry(row);
            case 6 -> inNeed(row);
            case 7 -> plan(row);
            case 8 -> inCare(row);
            case 9 -> leaver(row);
            case 10 -> toBeAdopted(row);
            // contacts and early help have no table
            default -> { }
        }
    }

    /// Every list repeats who the child is; the first that says something counts.
    private void who(ReceivedRow row) {
        var draft = child.only("Child");
        child.says(row, draft);
        say(row, draft, "Sex", "Gender", row.value("Gender").startsWith("c)") ? null : fine(row, "Gender", "gender", draft.value("Sex")));
        say(row, draft, "Ethnicity", "Ethnicity", row.fine().containsKey("Ethnicity") || !row.value("Ethnicity").startsWith("f)")
                ? fine(row, "Ethnicity", "ethnicity", draft.value("Ethnicity")) : null);
        say(row, draft, "PersonBirthDate", "Date of Birth", iso(row, "Date of Birth"));
        say(row, draft, "Disabilities", "Does the Child have a Disability", disabilities(row, draft.value("Disabilities")));
    }

    private final java.util.Map<String, String> said = new java.util.HashMap<>();

    private void say(ReceivedRow row, Draft draft, String column, String heading, @Nullable String value) {
        if (value == null) {
            return;
        }
        var before = said.putIfAbsent(column, value);
        if (before == null) {
            draft.set(column, value);
        } else if (!before.equals(value)) {
            child.doubt(row, heading + ": It is " + row.value(heading) + " here and otherwise in another list of the same child, which was taken. Make them the same.");
        }
    }

    /// The lists say yes or no, the record says which: yes leaves what is known, or stands as yes.
    private static @Nullable String disabilities(ReceivedRow row, String known) {
        return switch (row.value("Does the Child have a Disability")) {
            case "No" -> "NONE";
            case "Yes" -> known.isEmpty() || known.equals("NONE") ? "YES" : known;
            default -> null;
        };
    }

    private void referral(ReceivedRow row) {
        var draft = child.details(String.valueOf(iso(row, "Date of referral")));
        child.says(row, draft);
        draft.set("ReferralSource", fine(row, "Referral Source", "source", draft.value("ReferralSource")))
                .set("ReferralNFA", yes(row, "Referral NFA?"));
    }

    private static @Nullable String yes(ReceivedRow row, String heading) {
        return switch (row.value(heading)) {
            case "Yes" -> "true";
            case "No" -> "false";
            default -> null;
        };
    }

    /// An episode of need begins with its referral (children in need census guide). A start without a referral of that day
    /// belongs to the last referral before it; where there is none, it is the day of the referral.
    private void inNeed(ReceivedRow row) {
        var start = day(row, "CIN Start Date");
        visit(row, iso(row, "Date Child Was Last Seen"), null);
        if (start == null) {
            return;
        }
        var draft = child.lastReferral(start).orElseGet(() -> child.details(start.toString()));
        child.says(row, draft);
        var need = fine(row, "Primary Need Code", "need", draft.value("PrimaryNeedCode"));
        draft.set("PrimaryNeedCode", "N0".equals(need) && !draft.value("PrimaryNeedCode").isEmpty() ? null : need)
                .set("CINclosureDate", orBlank(iso(row, "CIN Closure Date")))
                .set("ReasonForClosure", day(row, "CIN Closure Date") == null ? "" : fine(row, "Reason for Closure", "closure", draft.value("ReasonForClosure")));
    }

    /// A list that shows something without an end says that it goes on.
    private static String orBlank(@Nullable String day) {
        return day == null ? "" : day;
    }

    private void assessment(ReceivedRow row) {
        var start = java.util.Objects.requireNonNull(day(row, "Continuous Assessment Start Date"));
        var draft = child.draft("Assessments", start.toString(), "AssessmentActualStartDate",
                child.referral("Assessments", "AssessmentActualStartDate", start));
        child.says(row, draft);
        draft.set("AssessmentAuthorisationDate", orBlank(iso(row, "Continuous Assessment Date of Authorisation")));
    }

    private void enquiry(ReceivedRow row) {
        var start = java.util.Objects.requireNonNull(day(row, "Strategy discussion initiating Section 47 Enquiry Start Date"));
        var draft = child.draft("Section47", start.toString(), "S47ActualStartDate", child.referral("Section47", "S47ActualStartDate", start));
        child.says(row, draft);
        var held = iso(row, "Date of Initial Child Protection Conference");
        draft.set("DateOfInitialCPC", held);
        var unnecessary = yes(row, "Was an Initial Child Protection Conference deemed unnecessary?");
        // that one was held says already that it was not unnecessary
        boolean nothingNew = "false".equals(unnecessary) && draft.value("ICPCnotRequired").isEmpty() && (draft.stands || held != null);
        draft.set("ICPCnotRequired", nothingNew ? null : unnecessary);
    }

    private void plan(ReceivedRow row) {
        var start = java.util.Objects.requireNonNull(day(row, "Child Protection Plan Start Date"));
        var draft = child.draft("ChildProtectionPlans", start.toString(), "CPPstartDate", child.referral("ChildProtectionPlans", "CPPstartDate", start));
        child.says(row, draft);
        var initial = draft.value("InitialCategoryOfAbuse");
        draft.set("InitialCategoryOfAbuse", fine(row, "Initial Category of Abuse", "abuse", initial));
        var latest = fine(row, "Latest Category of Abuse", "abuse", draft.value("LatestCategoryOfAbuse"));
        boolean same = draft.stands && draft.value("LatestCategoryOfAbuse").isEmpty() && draft.value("InitialCategoryOfAbuse").equals(latest);
        draft.set("LatestCategoryOfAbuse", same ? null : latest).set("CPPendDate", orBlank(iso(row, "Child Protection Plan End Date")));
        if (!draft.stands || !draft.value("NumberOfPreviousCPP").isEmpty()) {
            draft.set("NumberOfPreviousCPP", row.values().get("Number of Previous Child Protection Plans"));
        }
        var review = iso(row, "Date of latest review conference");
        if (review != null) {
            var all = new TreeSet<>(Arrays.asList(draft.value("CPPreviewDate").split("\u001f")));
            all.add(review);
            all.remove("");
            draft.set("CPPreviewDate", GivenRow.list(List.copyOf(all)));
        }
        visit(row, iso(row, "Date of the Last Statutory Visit"), yes(row, "Was the Child Seen Alone?"));
    }

    /// One visit of a day, however many lists name it. Seen alone is said in one list only.
    private void visit(ReceivedRow row, @Nullable String day, @Nullable String alone) {
        if (day != null) {
            var draft = child.draft("VISITS", day, "VISIT", null);
            child.says(row, draft);
            if (!draft.stands) {
                draft.set("SEEN", "true").set("ALONE", alone != null ? alone : draft.value("ALONE").isEmpty() ? "false" : draft.value("ALONE"));
            }
        }
    }

    private void inCare(ReceivedRow row) {
        new EpisodesFromList(child, row).take();
        var review = iso(row, "Date of Latest Statutory Review");
        if (review != null) {
            child.says(row, child.draft("REVIEWS", review, "REVIEW", null));
        }
        var health = iso(row, "Date of Last Health Assessment");
        if (health != null) {
            child.says(row, child.draft("HEALTH_ASSESSMENTS", health, "ASSESSED", null));
        }
        visit(row, iso(row, "Date of Last Social Work Visit"), null);
        if (row.value("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)").equals("Yes")) {
            child.says(row, child.only("UASC"));
        }
    }

    private void leaver(ReceivedRow row) {
        if (row.value("Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)").equals("Yes")) {
            child.says(row, child.only("UASC"));
        }
        var last = child.rows("LEAVERS").isEmpty() ? null : child.rows("LEAVERS").getLast().cells();
        var home = fine(row, "Type of Accommodation", "home", last == null || last.get("ACCOM").isEmpty() ? "" : last.get("ACCOM").substring(0, 1));
        var suitable = fine(row, "Suitability of Accommodation", "suitable", "");
        var touch = fine(row, "LA in Touch", "touch", last == null ? "" : last.get("IN_TOUCH"));
        var activity = fine(row, "Activity Status", "activity", last == null ? "" : last.get("ACTIV"));
        if (home == null && touch == null && activity == null) {
            return;
        }
        var now = List.of(orBlank(touch), orBlank(activity), home == null ? "" : home.length() > 1 ? home : home + orBlank(suitable));
        var was = last == null ? List.of() : List.of(last.get("IN_TOUCH"), last.get("ACTIV"), last.get("ACCOM").equals("0") ? "" : last.get("ACCOM"));
        var day = now.equals(was) && last != null ? last.get("ON") : child.on.toString();
        var draft = child.draft("LEAVERS", day, "ON", null);
        child.says(row, draft);
        if (!now.equals(was)) {
            draft.set("IN_TOUCH", now.get(0)).set("ACTIV", now.get(1)).set("ACCOM", now.get(2));
        }
    }

    /// An adoption is told by its order; before that it is a decision, a match and a placement.
    private void toBeAdopted(ReceivedRow row) {
        var decided = iso(row, "Date of Decision that Child Should be Placed for Adoption");
        if (decided != null) {
            var draft = child.draft("PLACED_ADOPTION", decided, "DATE_PLACED", null);
            child.says(row, draft);
            var ceased = iso(row, "Date of Decision that Child Should No Longer be Placed for Adoption");
            draft.set("DATE_PLACED_CEASED", orBlank(ceased)).set("REASON_PLACED_CEASED", ceased == null ? ""
                    : fine(row, "Reason Why Child No Longer Placed for Adoption", "adoption", draft.value("REASON_PLACED_CEASED")));
        }
        if (day(row, "Date of Adoption Order") != null) {
            var draft = child.only("AD1");
            child.says(row, draft);
            draft.set("DATE_INT", draft.value("DATE_INT").isEmpty() ? decided : null).set("DATE_MATCH", iso(row, "Date of Matching Child and Prospective Adopters"));
        }
    }
}
