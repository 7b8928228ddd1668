package goldthread.returns.annexa;

import goldthread.casefile.Fact;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Enquiries with their conferences, and child protection plans: lists 5 and 7.
final class ProtectionLists {
    private final ChildOnADay child;
    private final CarePeriods care;

    private ProtectionLists(ChildOnADay child, CarePeriods care) {
        this.child = child;
        this.care = care;
    }

    static void of(ChildOnADay child, CarePeriods care) {
        var lists = new ProtectionLists(child, care);
        child.facts(EnquiryStarted.class).forEach(lists::enquiry);
        child.facts(PlanStarted.class).forEach(lists::plan);
    }

    static boolean onAPlan(ChildOnADay child) {
        return child.facts(PlanStarted.class).anyMatch(fact -> child.end(PlanEnded.class, PlanEnded::plan, fact.id()) == null);
    }

    private void enquiry(Fact<EnquiryStarted> fact) {
        var on = fact.entry().on();
        if (on == null || !child.within(AnnexA.list(5), on)) {
            return;
        }
        var held = child.last(ConferenceHeld.class, each -> fact.id().equals(each.enquiry())).map(ConferenceHeld::on).orElse(null);
        child.row(5).with("Strategy discussion initiating Section 47 Enquiry Start Date", on).with("Date of Initial Child Protection Conference", held)
                .with("Was an Initial Child Protection Conference deemed unnecessary?", held != null ? Boolean.FALSE : notRequired(fact))
                .with("Did the Initial Child Protection Conference Result in a Child Protection Plan", held == null ? null : planFrom(held))
                .with("Number of Section 47 Enquiries in the last 12 months", child.facts(EnquiryStarted.class).map(each -> each.entry().on())
                        .filter(day -> day != null && day.isBefore(on) && !day.isBefore(on.minusMonths(12))).count())
                .with("Number of ICPCs in the last 12 months", child.facts(ConferenceHeld.class).map(each -> each.entry().on())
                        .filter(day -> !day.isBefore(child.on.minusMonths(12))).count());
    }

    private @Nullable Boolean notRequired(Fact<EnquiryStarted> fact) {
        boolean concluded = child.last(EnquiryConcluded.class, end -> end.enquiry().equals(fact.id())).filter(EnquiryConcluded::withoutConference).isPresent();
        return concluded ? Boolean.TRUE : fact.entry().conferenceNotRequired();
    }

    /// A plan begins on the day of the conference that decides it (Working Together 2023, chapter 3).
    private boolean planFrom(LocalDate held) {
        return child.facts(PlanStarted.class).anyMatch(plan -> held.equals(plan.entry().on()));
    }

    private void plan(Fact<PlanStarted> fact) {
        var plan = fact.entry();
        var ended = child.end(PlanEnded.class, PlanEnded::plan, fact.id());
        if (plan.on() == null || !child.shows(AnnexA.list(7), plan.on(), ended)) {
            return;
        }
        var row = child.row(7).with("Child Protection Plan Start Date", plan.on()).with("Child Protection Plan End Date", ended)
                .with("Initial Category of Abuse", AnnexACodes.of("abuse", plan.category())).with("Latest Category of Abuse", latest(fact))
                .with("Date of latest review conference", child.end(PlanReviewed.class, PlanReviewed::plan, fact.id()))
                .with("Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)", care.protectedSince(child.on.minusMonths(6)))
                .with("Number of Previous Child Protection Plans", plan.previous() != null ? plan.previous() : earlier(plan.on()));
        child.visits(plan.on(), ChildOnADay.earlier(ended, child.on)).reduce((one, other) -> other).ifPresent(visit ->
                row.with("Date of the Last Statutory Visit", visit.on()).with("Was the Child Seen Alone?", visit.alone().contains(child.timeline.subject())));
    }

    private String latest(Fact<PlanStarted> fact) {
        var changed = child.last(CategoryChanged.class, each -> each.plan().equals(fact.id())).map(CategoryChanged::category);
        return AnnexACodes.of("abuse", changed.orElse(ChildOnADay.orElse(fact.entry().latest(), ChildOnADay.orElse(fact.entry().category(), ""))));
    }

    private long earlier(LocalDate on) {
        return child.facts(PlanStarted.class).filter(each -> each.entry().on() != null && each.entry().on().isBefore(on)).count();
    }
}
