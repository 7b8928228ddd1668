package goldthread.familyhelp;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.law.Law;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.Registration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may lead help to a family, and what a lead may decide.
///
/// Working Together 2023: a lead practitioner of any profession may lead work under section 17, watched over by a social worker
/// (until then a social worker led it); enquiries under section 47 are a social worker's. Which edition decides a day, and who
/// holds the work by it, is read from the rule book: rule T-A05.
public final class WhoMayDecide {
    /// The rule of the assessment: who holds it has changed with the editions of Working Together.
    private static final String ASSESSMENT = "T-A05";
    /// Renewal of the registration of social workers.
    private static final String REGISTER = "T-L09";
    /// So the rule book names whoever may lead beside a social worker.
    private static final String OTHERS = "Family Help lead practitioner";

    /// A matter of section 47 is not decided by a lead who is no social worker.
    /// @param account of whoever decides; null where they have none   @param name by which a lead without an account is known
    public static Optional<Refusal> section47(Timeline timeline, @Nullable UUID account, String name, LocalDate day, Law law) {
        return OneFamily.of(timeline, day).lead().map(fact -> fact.entry()).filter(lead -> !lead.socialWorker() && is(lead, account, name))
                .map(lead -> refuse(lead.lead() + " leads the help to this family and is no social worker (" + lead.profession().toLowerCase(java.util.Locale.UK)
                        + "). Matters of section 47 are decided by a social worker: ask " + (lead.supervisor() == null ? "a social worker" : lead.supervisor() + ", who supervises,")
                        + " or a lead child protection practitioner to decide and record it. The lead stays with the family.",
                        law, day, "enquiries under section 47 of the Children Act 1989 are led and decided by a social worker"));
    }

    /// Who decides or leads as a social worker is on the register of Social Work England. Refused by the last check before the
    /// day: where none was made, or the register knows nobody of the number, nothing is refused for it.
    /// @param account null where they have none
    public static Optional<Refusal> registered(@Nullable UUID account, String name, LocalDate day, Law law, Records records) {
        return account == null ? Optional.empty() : Registration.of(records.of(new Subject(account)), day).flatMap(check -> check.refusal(name))
                .map(sentence -> new Refusal(sentence, law.book().newest(REGISTER).orElseThrow().clause().cited() + "; " + law.rule(ASSESSMENT, day).orElseThrow().clause().cited() + ": decided by a social worker"));
    }

    /// Who is named to hold what a social worker holds is on the register, and the register knows them.
    public static Optional<Refusal> holds(@Nullable UUID account, String name, LocalDate day, Law law, Records records) {
        return registered(account, name, day, law, records).or(() -> account == null ? Optional.empty() : Registration.of(records.of(new Subject(account)), day).flatMap(check -> check.bars(name))
                .map(sentence -> new Refusal(sentence, law.book().newest(REGISTER).orElseThrow().clause().cited())));
    }

    /// Neither a lead who is named as a social worker nor one who supervises is off the register.
    static Optional<Refusal> registered(LeadNamed named, Timeline timeline, Law law, Records records) {
        return (named.socialWorker() ? holds(named.account(), named.lead(), named.on(), law, records) : Optional.<Refusal>empty())
                .or(() -> registered(named.supervisorAccount(), String.valueOf(named.supervisor()), named.on(), law, records));
    }

    static Optional<Refusal> lead(LeadNamed named, Timeline timeline, Law law) {
        if (is(named, named.supervisorAccount(), String.valueOf(named.supervisor()))) {
            return Optional.of(refuse(named.lead() + " cannot supervise their own work. Choose another social worker.", law, named.on(), "oversight by a social worker"));
        }
        return OneFamily.of(timeline, named.on()).level().needsSocialWork() ? watched(named, named.on(), law) : Optional.empty();
    }

    static Optional<Refusal> level(LevelChanged step, Timeline timeline, Law law) {
        var family = OneFamily.of(timeline, step.on());
        boolean protection = step.to() == Level.PROTECTION || family.level() == Level.PROTECTION;
        var decided = protection ? section47(timeline, step.decider(), step.decidedBy(), step.on(), law) : Optional.<Refusal>empty();
        return decided.or(() -> step.to().needsSocialWork() ? family.lead().flatMap(lead -> watched(lead.entry(), step.on(), law)) : Optional.empty());
    }

    static Optional<Refusal> plan(PlanAgreed plan, Timeline timeline, Law law) {
        var family = OneFamily.of(timeline, plan.on());
        return family.level().needsSocialWork() ? family.lead().flatMap(lead -> watched(lead.entry(), plan.on(), law)) : Optional.empty();
    }

    /// Nobody authorises their own assessment where section 17 applies.
    static Optional<Refusal> assessment(FamilyAssessed assessed, Timeline timeline, Law law) {
        var family = OneFamily.of(timeline, assessed.on());
        return assessed.authorisedBy() == null || !family.level().needsSocialWork() ? Optional.empty()
                : family.lead().map(fact -> fact.entry()).filter(lead -> !lead.socialWorker() && lead.lead().equals(assessed.authorisedBy()))
                        .map(lead -> refuse(lead.lead() + " leads and is no social worker, and cannot authorise the assessment. Choose "
                                + (lead.supervisor() == null ? "a social worker." : lead.supervisor() + "."), law, assessed.on(), "section 17 assessments under social work oversight"));
    }

    /// Section 17 work led by another profession is watched over by a named social worker.
    private static Optional<Refusal> watched(LeadNamed lead, LocalDate day, Law law) {
        if (lead.socialWorker()) {
            return Optional.empty();
        }
        if (!law.rule(ASSESSMENT, day).orElseThrow().heldBy().contains(OTHERS)) {
            return Optional.of(refuse(lead.lead() + " is no social worker. On that day only a social worker could lead work under section 17: name one as lead, and let "
                    + lead.lead() + " join the team around the family.", law, day, "section 17 assessments and plans are led by a social worker"));
        }
        return lead.supervisor() != null ? Optional.empty() : Optional.of(refuse("Section 17 applies, and " + lead.lead() + ", who leads, is no social worker."
                + " Name the social worker who supervises the work first: name the lead again with a supervisor.", law, day,
                "another practitioner may lead section 17 work under the oversight of a social worker"));
    }

    private static boolean is(LeadNamed lead, @Nullable UUID account, String name) {
        return lead.account() == null || account == null ? lead.lead().equals(name) : lead.account().equals(account);
    }

    /// The edition that decides the day, and where it holds.
    private static Refusal refuse(String sentence, Law law, LocalDate day, String what) {
        var clause = law.rule(ASSESSMENT, day).orElseThrow().clause();
        return new Refusal(sentence, clause.citation() + " (" + clause.area() + "): " + what + clause.unsure());
    }

    private WhoMayDecide() {}
}
