package goldthread.matching;

/// The numbers that a region sets. The starting values are those of the benchmark, not of any law; see the guide.
public enum Weight {
    PLACED(300, "points for a child who has a home at all"),
    TOGETHER(60, "points for each child of a group whose siblings all live in the same home"),
    PART_TOGETHER(0, "points for each child who lives with some siblings, but not with all; 0 values the whole group only"),
    BASE(200, "points that a home begins with"),
    FAMILY_MILE(1.5, "points lost with each mile to family"),
    FAMILY_MOST(60, "most points that miles to family can cost"),
    FAR(20, "points lost beyond 20 miles from family"),
    SCHOOL_MILE(1, "points lost with each mile to school, from age 5"),
    SCHOOL_MOST(40, "most points that miles to school can cost"),
    SAME_ETHNICITY(15, "points for the same ethnic background"),
    OTHER_ETHNICITY(10, "points lost where a child of a minority goes to a home of another background"),
    SAME_RELIGION(5, "points for the same religion"),
    SAME_LANGUAGE(5, "points for the same first language"),
    OWN_AUTHORITY(10, "points for a home in the child's own authority"),
    WISH(15, "points for the home, or the kind of home, that the child asked for"),
    RESIDENTIAL_INSTEAD(45, "points lost in a children's home where the plan is fostering"),
    SPARE_SKILL(4, "points lost for each level of skill beyond the child's need"),
    COST_POINT(120, "pounds a week that cost one point"),
    COST_MOST(60, "most points that cost can take"),
    STAY(40, "points for keeping what was proposed before, when a plan is made again");

    final double start;
    final String meaning;

    Weight(double start, String meaning) {
        this.start = start;
        this.meaning = meaning;
    }
}
