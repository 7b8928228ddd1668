package goldthread.matching;

import java.util.Locale;

/// A soft term: how well a home fits a child in one respect. Its weight belongs to the region (see `Weights`).
///
/// What is not known about child or home counts as nothing, neither for nor against.
public enum Term {
    FAMILY("Distance to family") {
        @Override double points(Child child, Home home, Weights weights) {
            double miles = child.ties().family().miles(home.place());
            return Double.isNaN(miles) ? 0 : -Math.min(weights.of(Weight.FAMILY_MOST), weights.of(Weight.FAMILY_MILE) * miles);
        }

        @Override String sentence(Child child, Home home) {
            return miles(child.ties().family().miles(home.place()), "to family");
        }
    },
    FAR("More than 20 miles from family") {
        @Override double points(Child child, Home home, Weights weights) {
            return child.ties().family().miles(home.place()) > TWENTY_MILES ? -weights.of(Weight.FAR) : 0;
        }

        @Override String sentence(Child child, Home home) {
            double miles = child.ties().family().miles(home.place());
            return Double.isNaN(miles) ? "distance not known" : miles > TWENTY_MILES ? "more than 20 miles from family" : "within 20 miles of family";
        }
    },
    SCHOOL("Distance to school") {
        @Override double points(Child child, Home home, Weights weights) {
            double miles = child.ties().school().miles(home.place());
            return child.age() < SCHOOL_FROM || Double.isNaN(miles) ? 0
                    : -Math.min(weights.of(Weight.SCHOOL_MOST), weights.of(Weight.SCHOOL_MILE) * miles);
        }

        @Override String sentence(Child child, Home home) {
            return child.age() < SCHOOL_FROM ? "not yet at school" : miles(child.ties().school().miles(home.place()), "to school");
        }
    },
    CULTURE("Ethnicity") {
        @Override double points(Child child, Home home, Weights weights) {
            var of = child.heritage().ethnicity();
            if (of.isEmpty() || home.heritage().ethnicity().isEmpty()) return 0;
            if (of.equals(home.heritage().ethnicity())) return weights.of(Weight.SAME_ETHNICITY);
            return child.heritage().minority() ? -weights.of(Weight.OTHER_ETHNICITY) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return shared("ethnic background", child.heritage().ethnicity(), home.heritage().ethnicity());
        }
    },
    RELIGION("Religion") {
        @Override double points(Child child, Home home, Weights weights) {
            return same(child.heritage().religion(), home.heritage().religion()) ? weights.of(Weight.SAME_RELIGION) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return shared("religion", child.heritage().religion(), home.heritage().religion());
        }
    },
    LANGUAGE("Language") {
        @Override double points(Child child, Home home, Weights weights) {
            return same(child.heritage().language(), home.heritage().language()) ? weights.of(Weight.SAME_LANGUAGE) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return shared("language", child.heritage().language(), home.heritage().language());
        }
    },
    AUTHORITY("Own authority") {
        @Override double points(Child child, Home home, Weights weights) {
            return same(child.ties().authority(), home.authority()) ? weights.of(Weight.OWN_AUTHORITY) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return shared("authority", child.ties().authority(), home.authority());
        }
    },
    WISH("The child's wish") {
        @Override double points(Child child, Home home, Weights weights) {
            return wished(child, home) ? weights.of(Weight.WISH) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return child.ties().wish().isEmpty() ? "no wish recorded" : wished(child, home) ? "what the child asked for" : "not what the child asked for";
        }
    },
    PLAN("Kind of home") {
        @Override double points(Child child, Home home, Weights weights) {
            return child.wanted() == Setting.FOSTERING && home.setting() == Setting.RESIDENTIAL ? -weights.of(Weight.RESIDENTIAL_INSTEAD) : 0;
        }

        @Override String sentence(Child child, Home home) {
            return child.wanted() == home.setting() ? "the kind of home that the plan names"
                    : "the plan names " + child.wanted().words() + ", this is " + home.setting().words();
        }
    },
    SKILL("Skill kept for higher needs") {
        @Override double points(Child child, Home home, Weights weights) {
            return -weights.of(Weight.SPARE_SKILL) * Math.max(0, home.offer().skill() - child.needs().level());
        }

        @Override String sentence(Child child, Home home) {
            return "the home meets level " + home.offer().skill() + ", the child needs level " + child.needs().level();
        }
    },
    COST("Cost, last and capped") {
        @Override double points(Child child, Home home, Weights weights) {
            return Double.isNaN(home.weekly()) ? 0 : -Math.min(weights.of(Weight.COST_MOST), home.weekly() / weights.of(Weight.COST_POINT));
        }

        @Override String sentence(Child child, Home home) {
            return Double.isNaN(home.weekly()) ? "cost not known" : String.format(Locale.UK, "£%,.0f a week", home.weekly());
        }
    };

    static final double TWENTY_MILES = 20;
    static final int SCHOOL_FROM = 5;

    private final String words;

    Term(String words) {
        this.words = words;
    }

    abstract double points(Child child, Home home, Weights weights);

    abstract String sentence(Child child, Home home);

    public String words() {
        return words;
    }

    private static String miles(double miles, String where) {
        return Double.isNaN(miles) ? "distance " + where + " not known" : String.format(Locale.UK, "%.1f miles %s", miles, where);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static String shared(String what, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? what + " not known of both" : one.equals(other) ? "same " + what : "other " + what;
    }

    private static boolean wished(Child child, Home home) {
        var wish = child.ties().wish();
        return !wish.isEmpty() && (wish.equals(home.id()) || Setting.named(wish) == home.setting());
    }
}
