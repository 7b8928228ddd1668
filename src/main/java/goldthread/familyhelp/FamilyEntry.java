package goldthread.familyhelp;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One family's help, held together: one lead, one team around the family, one assessment, one plan, whatever the level of
/// need. What is said of brothers and sisters together is one entry about all of them; what the census counts child by child
/// is written beside it ([FamilyHelpEntry]).
public sealed interface FamilyEntry extends AboutChildren {

    /// How much help a family needs, as the authority's threshold document has it.
    enum Level {
        /// Help ended: whatever is there for every family.
        UNIVERSAL("Universal services"),
        EARLY_HELP("Targeted early help"),
        /// Children Act 1989 s17: child in need.
        SECTION_17("Section 17, child in need"),
        PROTECTION("Child protection");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Where section 17 applies, a social worker watches over the work.
        public boolean needsSocialWork() {
            return compareTo(SECTION_17) >= 0;
        }
    }

    /// The family was taken into family help.
    /// @param agreedBy who of the family agreed to be helped
    /// @param hopes    what the family hopes for, in its own words
    record HelpAccepted(List<Subject> children, Level level, List<String> agreedBy, @Nullable String hopes, LocalDate on) implements FamilyEntry {}

    /// The family help lead practitioner was named: the one worker for the family.
    /// @param account      null where the lead has no account here
    /// @param agency       null where the lead works for the authority
    /// @param socialWorker whether the lead is a registered social worker
    /// @param supervisor   the social worker who watches over the lead's work; null where none is named
    /// @param why          why the lead changed
    record LeadNamed(List<Subject> children, @Nullable UUID account, String lead, String profession, @Nullable String agency, boolean socialWorker,
                     @Nullable String supervisor, @Nullable UUID supervisorAccount, @Nullable String why, LocalDate on) implements FamilyEntry {
        public static final String PART = "family-help-lead";
        public static final String SOCIAL_WORKER = "Social worker";
    }

    /// Somebody joined the team around the family.
    /// @param does what they do for the family
    record TeamJoined(List<Subject> children, String name, String agency, String role, @Nullable String does, LocalDate on) implements FamilyEntry {}

    /// @param member the entry by which they joined
    record TeamLeft(List<Subject> children, UUID member, @Nullable String why, LocalDate on) implements FamilyEntry {}

    /// The one assessment, as it was written on a day. The next begins where this one ends.
    /// @param factors      as the census codes them
    /// @param needs        what the census has no code for: money, housing ...
    /// @param authorisedBy the manager who authorised it; null while it is being written
    record FamilyAssessed(List<Subject> children, List<String> factors, List<String> needs, @Nullable String daily, @Nullable String strengths, @Nullable String worries,
                          @Nullable String child, @Nullable String family, @Nullable String analysis, @Nullable String authorisedBy, LocalDate on)
            implements FamilyEntry {}

    /// Something that somebody will do.
    /// @param agency of whoever does it: `Health`, `The family`
    /// @param by     null where it goes on
    record Action(String what, String who, String agency, @Nullable LocalDate by) {}

    /// The one plan as it was agreed on a day: the first of a family, or a later version of the same.
    /// @param familyPlan  the first version; null in the first itself
    /// @param contingency what is done if it does not work
    record PlanAgreed(List<Subject> children, @Nullable UUID familyPlan, String aims, List<Action> actions, @Nullable String contingency,
                      @Nullable String family, @Nullable String child, List<String> agreedByFamily, List<String> agreedByTeam, LocalDate on)
            implements FamilyEntry {}

    /// The plan was looked at again with the family and the team.
    /// @param familyPlan the first version   @param done which actions are done, in the words of the plan
    record PlanLookedAt(List<Subject> children, UUID familyPlan, List<String> done, @Nullable String how, @Nullable String family, @Nullable String child, LocalDate on)
            implements FamilyEntry {}

    /// The family needs more help, or less: the plan, the people and the lead stay.
    /// @param decidedBy    who decided   @param decider their account; null where they have none here
    /// @param familyAgrees null where nobody asked
    /// @param ends         where help ends, what for; null where it goes on, or nobody said
    record LevelChanged(List<Subject> children, Level to, String why, String decidedBy, @Nullable UUID decider, @Nullable Boolean familyAgrees,
                        @Nullable String family, LocalDate on, @Nullable String ends) implements FamilyEntry {
        public static final String NO_CONSENT = "The family no longer agrees to be helped";
        public static final String MOVED = "The family moved to another authority";

        public LevelChanged(List<Subject> children, Level to, String why, String decidedBy, @Nullable UUID decider, @Nullable Boolean familyAgrees, @Nullable String family, LocalDate on) {
            this(children, to, why, decidedBy, decider, familyAgrees, family, on, null);
        }

        /// Whether the family took back its consent.
        public boolean withoutConsent() {
            return NO_CONSENT.equals(ends);
        }
    }

    /// A family is put on the agenda of such a panel. @param meets the day on which it meets   @param agreed whether the family agrees to be spoken of
    record PanelAsked(List<Subject> children, String panel, LocalDate meets, String asked, boolean agreed, LocalDate on) implements FamilyEntry {}

    /// A panel of agencies of a neighbourhood spoke about the family: what was asked of it, what it decided, who does what.
    /// @param panel   what it is called here   @param present agencies that took part
    /// @param actions who does what by when; the family's plan takes them in
    record PanelDiscussed(List<Subject> children, String panel, List<String> present, String asked, String decided, @Nullable String actions, LocalDate on)
            implements FamilyEntry {}

    String GROUP = "Family help";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familyhelp.help-accepted", HelpAccepted.class, "Family taken into family help", GROUP,
                    e -> List.of(Detail.of("Level", e.level().words()), Detail.of("Agreed by", String.join(", ", e.agreedBy())), Detail.of("The family hopes", e.hopes()))),
            new Kind<>("familyhelp.lead-named", LeadNamed.class, "Family help lead practitioner named", GROUP,
                    e -> List.of(Detail.of("Lead", e.lead()), Detail.of("Profession", e.profession()), Detail.of("Agency", e.agency()),
                            Detail.of("Social work supervisor", e.supervisor()), Detail.of("Why", e.why()))),
            new Kind<>("familyhelp.team-joined", TeamJoined.class, "Joined the team around the family", GROUP,
                    e -> List.of(Detail.of("Who", e.name()), Detail.of("Agency", e.agency()), Detail.of("Role", e.role()), Detail.of("Does", e.does()))),
            new Kind<>("familyhelp.team-left", TeamLeft.class, "Left the team around the family", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("familyhelp.family-assessed", FamilyAssessed.class, "Family help assessment", GROUP,
                    e -> List.of(Detail.of("Found", Stream.concat(e.factors().stream().map(CodeBook.FACTOR::words), e.needs().stream()).collect(Collectors.joining("; "))), Detail.of("Daily life", e.daily()),
                            Detail.of("What goes well", e.strengths()), Detail.of("What worries us", e.worries()), Detail.of("The children say", e.child()),
                            Detail.of("The family says", e.family()), Detail.of("Analysis", e.analysis()), Detail.of("Authorised by", e.authorisedBy()))),
            new Kind<>("familyhelp.family-plan-agreed", PlanAgreed.class, "Family help plan", GROUP,
                    e -> List.of(Detail.of("Aims", e.aims()), Detail.of("Actions", e.actions().stream().map(FamilyEntry::told).collect(Collectors.joining("\n"))),
                            Detail.of("If it does not work", e.contingency()), Detail.of("The family says", e.family()), Detail.of("The children say", e.child()),
                            Detail.of("Agreed by", String.join(", ", e.agreedByFamily()) + (e.agreedByFamily().isEmpty() || e.agreedByTeam().isEmpty() ? "" : ", ") + String.join(", ", e.agreedByTeam())))),
            new Kind<>("familyhelp.family-plan-reviewed", PlanLookedAt.class, "Family help plan reviewed", GROUP,
                    e -> List.of(Detail.of("How it goes", e.how()), Detail.of("Done", String.join("; ", e.done())), Detail.of("The family says", e.family()), Detail.of("The children say", e.child()))),
            new Kind<>("familyhelp.panel-asked", PanelAsked.class, "On the agenda of a panel", GROUP,
                    e -> List.of(Detail.of("Panel", e.panel()), Detail.of("Meets", e.meets()), Detail.of("Asked", e.asked()), Detail.of("The family agrees", e.agreed() ? "Yes" : "No"))),
            new Kind<>("familyhelp.panel-discussed", PanelDiscussed.class, "Multi-agency panel", GROUP,
                    e -> List.of(Detail.of("Panel", e.panel()), Detail.of("Took part", String.join(", ", e.present())), Detail.of("Asked", e.asked()), Detail.of("Decided", e.decided()),
                            Detail.of("Who does what", e.actions()))),
            new Kind<>("familyhelp.level-changed", LevelChanged.class, "Level of help changed", GROUP,
                    e -> List.of(Detail.of("To", e.to().words()), Detail.of("Help ends because", e.ends()), Detail.of("Why", e.why()), Detail.of("Decided by", e.decidedBy()),
                            Detail.of("The family agrees", e.familyAgrees() == null ? "" : e.familyAgrees() ? "Yes" : "No"), Detail.of("The family says", e.family()))));

    private static String told(Action action) {
        return action.what() + ": " + action.who() + " (" + action.agency() + ")" + (action.by() == null ? "" : ", by " + Words.spoken(action.by()));
    }
}
