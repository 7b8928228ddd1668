package goldthread.protection;

import goldthread.access.Acting;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.WhoMayDecide;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protectionteam.Practice;
import goldthread.protectionteam.TeamEntry;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.Leading;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.programme.Journey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Who may lead a section 47 enquiry and a child protection plan: a social worker (never otherwise), past the first year of
/// practice, trained as a lead child protection practitioner where those lead here, and registered without conditions. Of the last three a named manager may
/// authorise another, with a reason; each such authorisation is counted.
///
/// Working Together 2023, chapter 3; Families First Partnership programme guide: lead child protection practitioner.
public final class LeadingAnEnquiry {
    private static final String SOCIAL_WORKER = "Working Together 2023, chapter 3: a section 47 enquiry is led by a social worker";

    /// Whether the lead who is named may lead.
    static Optional<Refusal> named(LeadsNamed leads, Timeline timeline, Law law, Records records) {
        var worker = records.of(new Subject(leads.lead()));
        var left = Leading.left(worker, leads.on());
        if (left.isPresent()) {
            return Optional.of(new Refusal(leads.leadName() + " left on " + Words.spoken(left.get().on()) + ". Name somebody who works here.", SOCIAL_WORKER));
        }
        var joined = worker.last(Joined.class).map(Fact::entry);
        if (joined.isPresent() && joined.get().qualified() == null) {
            return Optional.of(new Refusal(leads.leadName() + " is not recorded as a social worker, and cannot lead a section 47 enquiry or a child protection plan."
                    + " Name a social worker; " + leads.leadName() + " may stay the family help lead.", SOCIAL_WORKER));
        }
        var register = WhoMayDecide.holds(leads.lead(), leads.leadName(), leads.on(), law, records);
        if (register.isPresent()) return register;
        if (leads.leadName().equals(leads.authoriser())) {
            return Optional.of(new Refusal("Nobody authorises themselves. Choose another manager.", law.citation("T-B25a", leads.on())));
        }
        return leads.override() != null && leads.authoriser() != null ? Optional.empty() : conditions(leads, worker).or(() -> programme(leads, worker, law)).or(() -> experience(leads, joined, law)).or(() -> training(leads, worker, law, records));
    }

    /// Somebody with conditions of practice leads where a named manager weighed them.
    private static Optional<Refusal> conditions(LeadsNamed leads, Timeline worker) {
        return Registration.of(worker, leads.on()).flatMap(check -> check.conditions(leads.leadName())).map(sentence -> new Refusal(sentence + ". Choose somebody else, or have a named manager authorise it with a reason.", Leading.REGISTER));
    }

    private static Optional<Refusal> experience(LeadsNamed leads, Optional<Joined> joined, Law law) {
        if (joined.isEmpty()) {
            return Optional.of(new Refusal("Nothing is recorded of the qualification of " + leads.leadName() + ". A manager records it on the page of their team, or authorises it here with a reason.",
                    law.citation("T-B25a", leads.on())));
        }
        var from = law.limit("T-B25a", joined.get().qualified()).by();
        return !leads.on().isBefore(from) ? Optional.empty() : Optional.of(new Refusal(leads.leadName() + " qualified on " + Words.spoken(joined.get().qualified())
                + ", and may lead a section 47 enquiry from " + Words.spoken(from) + ". Choose somebody else, or have a named manager authorise it with a reason.", law.citation("T-B25a", leads.on())));
    }

    /// Who qualified longer ago and practises for the first time now is in the first year all the same.
    private static Optional<Refusal> programme(LeadsNamed leads, Timeline worker, Law law) {
        return Journey.firstYear(worker, leads.on()).map(until -> new Refusal(leads.leadName() + " is in the first year of an early career programme, and may lead a section 47 enquiry from " + Words.spoken(until)
                + ". Choose somebody else, or have a named manager authorise it with a reason.", law.citation("T-B25a", leads.on())));
    }

    private static Optional<Refusal> training(LeadsNamed leads, Timeline worker, Law law, Records records) {
        return endorsed(worker, leads.on(), records) ? Optional.empty()
                : Optional.of(new Refusal(leads.leadName() + " is not endorsed as a lead child protection practitioner. Record the training on the page of their team, choose somebody else, or have a"
                        + " named manager authorise it with a reason.", law.citation("T-B25b", leads.on())));
    }

    /// Whether somebody may be consulted as lead child protection practitioner before an enquiry: a social worker, and trained for it
    /// where those lead here.
    public static Optional<Refusal> consults(UUID lead, String name, LocalDate on, Law law, Records records) {
        var worker = records.of(new Subject(lead));
        var joined = worker.last(Joined.class).map(Fact::entry);
        if (joined.isPresent() && joined.get().qualified() == null) {
            return Optional.of(new Refusal(name + " is not recorded as a social worker, and is no lead child protection practitioner. Choose a social worker.", SOCIAL_WORKER));
        }
        return endorsed(worker, on, records) ? Optional.empty() : Optional.of(new Refusal(name + " is not endorsed as a lead child protection practitioner. Record the training on the page of their team, or choose somebody else.", law.citation("T-B25b", on)));
    }

    /// Trained, or trained practitioners do not lead here yet.
    private static boolean endorsed(Timeline worker, LocalDate on, Records records) {
        return worker.facts(Endorsed.class).stream().anyMatch(fact -> fact.entry().as().equals(Endorsed.LEAD) && !fact.happened().isAfter(on)) || !Practice.on(records.of(TeamEntry.REGISTRY), on).adopted();
    }

    /// Whether who acts may decide on section 47 matters: not somebody of whom it is recorded that they are no social worker.
    static Optional<Refusal> decided(LocalDate on, Records records) {
        return Acting.someone().flatMap(who -> records.of(new Subject(who.account())).last(Joined.class).filter(fact -> fact.entry().qualified() == null
                && fact.entry().registration() == null).map(fact -> new Refusal(who.name() + " is not recorded as a social worker, and cannot decide on a section 47 enquiry."
                        + " The lead child protection practitioner or a social work manager decides, and records it.", SOCIAL_WORKER)));
    }

    /// Whether the one who is named as having decided on the threshold is a social worker, as far as is recorded.
    static Optional<Refusal> decidedBy(EnquiryConcluded done, Records records) {
        return Optional.ofNullable(done.decider()).flatMap(account -> records.of(new Subject(account)).last(Joined.class)).filter(joined -> joined.entry().qualified() == null && joined.entry().registration() == null)
                .map(joined -> new Refusal(done.decidedBy() + " is not recorded as a social worker, and cannot decide whether the threshold of significant harm is met. Choose the lead child protection practitioner or a social work manager.", SOCIAL_WORKER));
    }

    private LeadingAnEnquiry() {}
}
