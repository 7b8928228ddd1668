package goldthread.matching;

import static goldthread.matching.Setting.FOSTERING;
import static goldthread.matching.Setting.RESIDENTIAL;
import static goldthread.matching.Setting.SECURE;
import static goldthread.matching.Setting.SUPPORTED;

/// What can bar a home to a child: a question to the facts of both, and the one fact that answers it.
/// When each is law, and whose, stands in `hard-rules.csv`.
public enum Bar {
    UNDER_16_SUPPORTED {
        @Override boolean bars(Child child, Home home) {
            return home.setting() == SUPPORTED && child.age() < 16;
        }

        @Override String fact(Child child, Home home) {
            return "the child is " + child.age() + ", and supported accommodation is for 16 and 17";
        }
    },
    SECURE_AUTHORITY {
        @Override boolean bars(Child child, Home home) {
            return home.setting() == SECURE && !child.needs().secure();
        }

        @Override String fact(Child child, Home home) {
            return "no order or authority for secure accommodation is recorded";
        }
    },
    SECURE_UNDER_13 {
        @Override boolean bars(Child child, Home home) {
            return home.setting() == SECURE && child.age() < 13 && !child.needs().approval();
        }

        @Override String fact(Child child, Home home) {
            return "the child is " + child.age() + ", and no approval of the Secretary of State is recorded";
        }
    },
    AGE {
        @Override boolean bars(Child child, Home home) {
            return child.age() < home.registered().youngest() || child.age() > home.registered().oldest();
        }

        @Override String fact(Child child, Home home) {
            return "the child is " + child.age() + ", and the home is for ages " + home.registered().youngest() + " to " + home.registered().oldest();
        }
    },
    SEX {
        @Override boolean bars(Child child, Home home) {
            return !home.registered().sex().isEmpty() && !home.registered().sex().equals(child.sex());
        }

        @Override String fact(Child child, Home home) {
            return "the home is for " + (home.registered().sex().equals("M") ? "boys" : "girls");
        }
    },
    SETTING {
        @Override boolean bars(Child child, Home home) {
            return switch (child.wanted()) {
                case RESIDENTIAL -> home.setting() != RESIDENTIAL;
                case SUPPORTED -> home.setting() != SUPPORTED && home.setting() != RESIDENTIAL;
                case FOSTERING -> home.setting() != FOSTERING && !(home.setting() == RESIDENTIAL && child.age() >= RESIDENTIAL_FROM);
                case SECURE -> home.setting() != SECURE;
            };
        }

        @Override String fact(Child child, Home home) {
            return "the plan names " + child.wanted().words() + ", and this is " + home.setting().words();
        }
    },
    SKILL {
        @Override boolean bars(Child child, Home home) {
            return home.offer().skill() < child.needs().level();
        }

        @Override String fact(Child child, Home home) {
            return "the child's need is at level " + child.needs().level() + ", and the home meets level " + home.offer().skill();
        }
    },
    ACCESS {
        @Override boolean bars(Child child, Home home) {
            return child.needs().access() && !home.offer().access();
        }

        @Override String fact(Child child, Home home) {
            return "the home is not fit for the child's disability";
        }
    },
    EXPLOITATION {
        @Override boolean bars(Child child, Home home) {
            return child.needs().risk() && !home.offer().risk();
        }

        @Override String fact(Child child, Home home) {
            return "the child is at risk of exploitation, and the home is not able to keep such a child safe";
        }
    },
    VULNERABLE {
        @Override boolean bars(Child child, Home home) {
            return child.needs().risk() && home.offer().vulnerable();
        }

        @Override String fact(Child child, Home home) {
            return "the child is at risk of exploitation, and a vulnerable young child lives there";
        }
    };

    /// Regional policy: from this age a child whose plan is fostering may live in a children's home.
    static final int RESIDENTIAL_FROM = 12;

    abstract boolean bars(Child child, Home home);

    /// The one fact that bars, without a full stop.
    abstract String fact(Child child, Home home);
}
