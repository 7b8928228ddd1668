package goldthread.returns.ssd;

import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.Fact;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.returns.KnownWorkers;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// Who the child is, where the child lives, and who works with the child. A confidential address is left out.
final class SsdIdentity {

    static void of(SsdChild child) {
        var person = Person.of(child.timeline);
        child.row("ssd_person").with("pers_person_id", child.person).with("pers_forename", person.given()).with("pers_surname", person.family())
                .with("pers_sex", person.sex()).with("pers_ethnicity", person.ethnicity()).with("pers_dob", person.born())
                .with("pers_common_child_id", number(child, Identified.NHS_NUMBER)).with("pers_legacy_id", person.laChildId())
                .with("pers_upn_unknown", number(child, Identified.UPN_UNKNOWN)).with("pers_expected_dob", person.expected())
                .with("pers_death_date", person.died()).with("pers_is_mother", isMother(child));
        addresses(child);
        if (person.disabilities() != null) {
            for (var code : person.disabilities().split(" ")) {
                child.row("ssd_disability", "disa_table_id", child.person + "-" + code, "disa_person_id").with("disa_disability_code", code);
            }
        }
        send(child);
        identifiers(child);
        for (var fact : child.timeline.facts(Related.class)) {
            if (fact.entry().relation().equals("mother") && fact.entry().person().equals(child.timeline.subject())) {
                child.row("ssd_mother").with("moth_table_id", fact.id()).with("moth_person_id", fact.entry().other().id())
                        .with("moth_childs_person_id", child.person).with("moth_childs_dob", person.born());
            }
        }
        for (var fact : child.timeline.facts(Unaccompanied.class)) {
            child.row("ssd_immigration_status", "immi_immigration_status_id", fact.id(), "immi_person_id").with("immi_immigration_status", "UASC")
                    .with("immi_immigration_status_start_date", fact.happened()).with("immi_immigration_status_end_date", fact.entry().until());
        }
        involvements(child);
    }

    private static final Map<String, String> TYPES = Map.of(Identified.UPN, "Unique Pupil Number", Identified.FORMER_UPN,
            "Former Unique Pupil Number", Identified.NHS_NUMBER, "NHS Number");

    /// Each number once for as long as it stands: one that is said again, also on a record that is read with this one, is the same.
    private static void identifiers(SsdChild child) {
        var standing = new HashMap<String, SsdRow>();
        for (var fact : child.timeline.facts(Identified.class)) {
            var identified = fact.entry();
            var before = standing.get(identified.scheme());
            if (List.of(Identified.LA_CHILD_ID, Identified.UPN_UNKNOWN).contains(identified.scheme()) || before != null && before.value("link_identifier_value").equals(identified.value())) {
                continue;
            }
            if (before != null) {
                before.with("link_valid_to_date", identified.from());
            }
            standing.put(identified.scheme(), child.row("ssd_linked_identifiers", "link_table_id", fact.id(), "link_person_id")
                    .with("link_identifier_type", TYPES.getOrDefault(identified.scheme(), identified.scheme()))
                    .with("link_identifier_value", identified.value()).with("link_valid_from_date", identified.from()));
        }
    }

    /// The pupil numbers by which special educational needs are kept elsewhere.
    private static void send(SsdChild child) {
        var upn = number(child, Identified.UPN);
        var unknown = number(child, Identified.UPN_UNKNOWN);
        if (upn != null || unknown != null) {
            child.row("ssd_send", "send_table_id", child.person, "send_person_id").with("send_upn", upn).with("send_upn_unknown", upn == null ? unknown : null);
        }
    }

    private static @org.jspecify.annotations.Nullable String number(SsdChild child, String scheme) {
        return child.timeline.facts(Identified.class).stream().map(Fact::entry).filter(each -> each.scheme().equals(scheme))
                .reduce((earlier, later) -> later).map(Identified::value).orElse(null);
    }

    /// Nothing is said where nothing is known: not `N`.
    private static @org.jspecify.annotations.Nullable Boolean isMother(SsdChild child) {
        return child.timeline.last(BecameMother.class).map(fact -> fact.entry().mother()).map("1"::equals).orElse(null);
    }

    private static void addresses(SsdChild child) {
        var all = child.timeline.facts(Located.class);
        for (int at = 0; at < all.size(); at++) {
            var located = all.get(at).entry();
            if (!located.confidential()) {
                LocalDate next = at + 1 < all.size() ? all.get(at + 1).entry().from() : null;
                child.row("ssd_address", "addr_table_id", all.get(at).id(), "addr_person_id")
                        .with("addr_address_json", JsonMapper.shared().writeValueAsString(Map.of("address", Objects.requireNonNullElse(located.address(), ""))))
                        .with("addr_address_start_date", located.from()).with("addr_address_end_date", next).with("addr_address_postcode", located.postcode());
            }
        }
    }

    private static void involvements(SsdChild child) {
        var ends = child.timeline.facts(AllocationEnded.class).stream().map(Fact::entry).toList();
        for (var fact : child.timeline.facts(Allocated.class)) {
            var allocated = fact.entry();
            var professional = SsdChild.professional(allocated.account(), allocated.worker());
            var end = ends.stream().filter(each -> each.allocation().equals(fact.id())).reduce((earlier, later) -> later);
            child.row("ssd_involvements", "invo_involvements_id", SsdChild.part(fact.id(), child.person), "invo_person_id")
                    .with("invo_professional_id", professional).with("invo_professional_role_id", allocated.part())
                    .with("invo_involvement_start_date", allocated.from()).with("invo_involvement_end_date", end.map(AllocationEnded::on).orElse(null))
                    .with("invo_worker_change_reason", allocated.reason()).with("invo_professional_team", child.team(professional, allocated.from()))
                    .with("invo_referral_id", child.referral(allocated.from()));
            describe(child.row("ssd_professionals").with("prof_professional_id", professional).with("prof_professional_name", allocated.worker()), child.sources.workers());
        }
    }

    /// What is known of a worker beside the name; nothing of one of whom only a code is known.
    private static void describe(SsdRow row, KnownWorkers workers) {
        var professional = row.value("prof_professional_id");
        var last = workers.last(professional);
        var post = workers.post(professional);
        row.with("prof_staff_id", workers.number(professional).orElse(null)).with("prof_social_worker_registration_no", last.map(Joined::registration).orElse(null))
                .with("prof_professional_job_title", post.map(PostStands::title).or(() -> last.map(Joined::role)).orElse(null))
                .with("prof_professional_department", last.map(Joined::team).orElse(null)).with("prof_full_time_equivalency", post.map(PostStands::fte).orElse(null));
    }

    private SsdIdentity() {}
}
