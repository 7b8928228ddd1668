package goldthread.returns.ssd;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One kind of visit on the log, three in the dataset: to a child in care, else on a protection plan, else in need. A child
/// in care who is on a protection plan is in both of the first two.
final class SsdVisits {

    static void of(SsdChild child, SsdCare care) {
        for (var fact : child.timeline.facts(Visited.class)) {
            var stay = care.on(fact.happened());
            var plan = protectionPlan(child, fact.happened());
            boolean seen = fact.entry().seen().contains(child.timeline.subject()), alone = fact.entry().alone().contains(child.timeline.subject());
            var id = SsdChild.part(fact.id(), child.person);
            stay.ifPresent(each -> child.row("ssd_cla_visits", "clav_cla_visit_id", id, "clav_person_id").with("clav_cla_id", each.period())
                    .with("clav_cla_visit_date", fact.happened()).with("clav_cla_visit_seen", seen).with("clav_cla_visit_seen_alone", alone));
            plan.ifPresent(each -> child.row("ssd_cp_visits", "cppv_cp_visit_id", id, "cppv_person_id").with("cppv_cp_plan_id", each)
                    .with("cppv_cp_visit_date", fact.happened()).with("cppv_cp_visit_seen", seen).with("cppv_cp_visit_seen_alone", alone)
                    .with("cppv_cp_visit_bedroom", fact.entry().bedroom()));
            if (stay.isEmpty() && plan.isEmpty()) {
                child.row("ssd_cin_visits", "cinv_cin_visit_id", id, "cinv_person_id").with("cinv_cin_visit_date", fact.happened())
                        .with("cinv_cin_visit_seen", seen).with("cinv_cin_visit_seen_alone", alone).with("cinv_cin_visit_bedroom", fact.entry().bedroom());
            }
        }
    }

    private static Optional<UUID> protectionPlan(SsdChild child, LocalDate day) {
        return child.timeline.facts(ProtectionEntry.PlanStarted.class).stream().filter(plan -> SsdChild.within(day, plan.happened(),
                end(child, ProtectionEntry.PlanEnded.class, ProtectionEntry.PlanEnded::plan, plan.id()))).reduce((earlier, later) -> later).map(Fact::id);
    }

    private static <E extends Entry> @Nullable LocalDate end(SsdChild child, Class<E> kind, Function<E, UUID> of, UUID plan) {
        return child.timeline.facts(kind).stream().filter(fact -> of.apply(fact.entry()).equals(plan)).map(Fact::happened).findFirst().orElse(null);
    }

    private SsdVisits() {}
}
