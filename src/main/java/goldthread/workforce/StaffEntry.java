package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works for the authority. The subject is the worker (the same id as their account) or the post, never a child:
/// see decision 0017.
public sealed interface StaffEntry extends Entry {

    /// What is told of a worker.
    sealed interface OfWorker extends StaffEntry {
        Subject worker();

        @Override
        default List<Tag> tags() {
            return List.of(new Tag(worker(), "worker"));
        }
    }

    /// Somebody came, or moved to another team or role.
    /// @param registration Social Work England's number; null for who has none
    /// @param qualified    null where it is not known, or they are no social worker
    record Joined(Subject worker, String name, @Nullable String registration, @Nullable LocalDate qualified, String team, String role, LocalDate from,
                  List<String> languages, List<String> skills) implements OfWorker {
        public Joined {
            languages = List.copyOf(languages);
            skills = List.copyOf(skills);
        }

        @Override
        public LocalDate happened() {
            return from;
        }
    }

    /// @param on          the last day of work
    /// @param destination as the workforce census codes it; null where it was not asked
    /// @param reason      as the workforce census codes it; null where it was not asked
    /// @param name        of one of whom it was never told that they joined; null otherwise
    record Left(Subject worker, LocalDate on, String why, @Nullable String destination, @Nullable String reason, @Nullable String name) implements OfWorker {
        public Left(Subject worker, LocalDate on, String why, @Nullable String destination, @Nullable String reason) {
            this(worker, on, why, destination, reason, null);
        }

        public Left(Subject worker, LocalDate on, String why) {
            this(worker, on, why, null, null);
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// Leave, sickness, training. @param to the last day
    record Away(Subject worker, LocalDate from, LocalDate to, String why) implements OfWorker {
        @Override
        public LocalDate happened() {
            return from;
        }
    }

    /// Somebody was found able to do what not everybody may.
    /// @param as one of the constants
    record Endorsed(Subject worker, String as, LocalDate from, String evidence) implements OfWorker {
        public static final String LEAD = "lead-child-protection-practitioner";
        /// After years three to five of the early career framework as proposed in 2023.
        public static final String EXPERT = "expert-practitioner";

        @Override
        public LocalDate happened() {
            return from;
        }
    }

    /// Supervision took place. @param next when the next is to be; null where it was not agreed
    record Supervised(Subject worker, LocalDate on, String reflection, List<String> actions, @Nullable LocalDate next) implements OfWorker {
        public Supervised {
            actions = List.copyOf(actions);
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What the workforce census asks of a worker and the record does not tell. What is told later stands.
    /// @param facts by the elements of [CensusField]
    record Described(Subject worker, LocalDate on, Map<String, String> facts) implements OfWorker {
        public Described {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// The number by which the council's HR system knows the worker. Who comes back may have another.
    record Numbered(Subject worker, String number, LocalDate on) implements OfWorker {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What the register of Social Work England said of the worker on the day on which it was asked.
    /// @param number   that was asked for
    /// @param standing one of the names of [Registration.Standing]
    /// @param name     as the register has it; null where it was not told
    /// @param until    the last day of the registration; null where it was not told
    /// @param remarks  the conditions; null where there are none
    record RegistrationChecked(Subject worker, LocalDate on, String number, String standing, @Nullable String name, @Nullable LocalDate until, @Nullable String remarks) implements OfWorker {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// Somebody with conditions of practice may be given what a social worker holds, on this day: a manager weighed it.
    /// @param conditions as the register had them     @param account of who authorised it, by the name `authorised`
    record ConditionsWeighed(Subject worker, LocalDate on, String conditions, String why, UUID account, String authorised) implements OfWorker {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// A post of a team, as it stands from a day on. @param worker who holds it; null while it is vacant
    /// @param fte how much of a full post it is, `0.60`; null where it was not asked
    record PostStands(Subject post, String team, String title, @Nullable Subject worker, LocalDate from, @Nullable LocalDate until, @Nullable String fte) implements StaffEntry {
        public PostStands(Subject post, String team, String title, @Nullable Subject worker, LocalDate from, @Nullable LocalDate until) {
            this(post, team, title, worker, from, until, null);
        }

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(post, "post"));
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("workforce.joined", Joined.class, "Worker joined a team", "Workforce", e -> List.of(Detail.of("Team", e.team()), Detail.of("Role", e.role()))),
            new Kind<>("workforce.left", Left.class, "Worker left", "Workforce", e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("workforce.described", Described.class, "Told for the workforce census", "Workforce", e -> List.of(Detail.of("Told", e.facts().keySet().stream().flatMap(key -> CensusField.named(key).stream())
                    .map(CensusField::title).sorted().collect(java.util.stream.Collectors.joining(", "))))),
            new Kind<>("workforce.numbered", Numbered.class, "Number in the HR system", "Workforce", e -> List.of(Detail.of("Number", e.number()))),
            new Kind<>("workforce.registration-checked", RegistrationChecked.class, "Registration checked", "Workforce", e -> List.of(Detail.of("Register", Registration.Standing.of(e.standing()).title()), Detail.of("Number", e.number()),
                    Detail.of("Name on the register", e.name()), Detail.of("Registered until", e.until()), Detail.of("Remarks", e.remarks()))),
            new Kind<>("workforce.conditions-weighed", ConditionsWeighed.class, "Conditions of practice weighed", "Workforce", e -> List.of(Detail.of("Conditions", e.conditions()), Detail.of("Why", e.why()), Detail.of("Authorised by", e.authorised()))),
            new Kind<>("workforce.away", Away.class, "Worker away", "Workforce", e -> List.of(Detail.of("Until", e.to()), Detail.of("Why", e.why()))),
            new Kind<>("workforce.endorsed", Endorsed.class, "Worker endorsed", "Workforce", e -> List.of(Detail.of("As", e.as()), Detail.of("Evidence", e.evidence()))),
            new Kind<>("workforce.supervised", Supervised.class, "Supervision", "Workforce", e -> List.of(Detail.of("Actions", String.join("; ", e.actions())), Detail.of("Next", e.next()))),
            new Kind<>("workforce.post-stands", PostStands.class, "Post", "Workforce", e -> List.of(Detail.of("Team", e.team()), Detail.of("Post", e.title()), Detail.of("Full-time equivalent", e.fte()))));
}
