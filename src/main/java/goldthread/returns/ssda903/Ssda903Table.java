package goldthread.returns.ssda903;

import goldthread.time.CollectionYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The modules of the looked-after children return, each with its columns in the Department's order.
public enum Ssda903Table {
    HEADER("header.csv", 2016, "CHILD*T SEX*C DOB*D ETHNIC*C UPN*T MOTHER:C MC_DOB:D"),
    EPISODES("episodes.csv", 2016, "CHILD*T DECOM*D RNE*C LS*C CIN*C PLACE*C PLACE_PROVIDER:C DEC:D REC:C "
            + "REASON_PLACE_CHANGE:C HOME_POST:T PL_POST:T URN:T"),
    REVIEWS("reviews.csv", 2016, "CHILD*T DOB*D REVIEW*D REVIEW_CODE*C"),
    UASC("uasc.csv", 2016, "CHILD*T SEX*C DOB*D DUC:D"),
    OC2("oc2.csv", 2016, "CHILD*T DOB*D SDQ_SCORE:I SDQ_REASON:C CONVICTED:C HEALTH_CHECK:C IMMUNISATIONS:C "
            + "TEETH_CHECK:C HEALTH_ASSESSMENT:C SUBSTANCE_MISUSE:C INTERVENTION_RECEIVED:C INTERVENTION_OFFERED:C"),
    OC3("oc3.csv", 2016, "CHILD*T DOB*D IN_TOUCH*C ACTIV*C ACCOM*C"),
    AD1("ad1.csv", 2016, "CHILD*T DOB*D DATE_INT*D DATE_MATCH*D FOSTER_CARE*C NB_ADOPTR*C SEX_ADOPTR*C LS_ADOPTR*C"),
    PLACED_ADOPTION("placed_for_adoption.csv", 2016, "CHILD*T DOB*D DATE_PLACED*D DATE_PLACED_CEASED:D "
            + "REASON_PLACED_CEASED:C"),
    PREV_PERM("previous_permanence.csv", 2016, "CHILD*T DOB*D PREV_PERM*C LA_PERM:T DATE_PERM:D"),
    MISSING("missing.csv", 2016, "CHILD*T DOB*D MISSING*C MIS_START*D MIS_END:D"),
    // social workers are returned from 2023-24, deprivation of liberty orders from 2026-27
    SW_EPISODES("sw_episodes.csv", 2023, "CHILD*T DOB*D SW_ID*T SW_DECOM*D SW_DEC:D SW_REASON:C"),
    DOLO("dolo.csv", 2026, "CHILD*T DOB*D DOLO_START*D DOLO_END:D");

    private final String fileName;
    private final CollectionYear firstYear;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] dates;

    Ssda903Table(String fileName, int firstYear, String columns) {
        this.fileName = fileName;
        this.firstYear = new CollectionYear(firstYear);
        this.columns = Stream.of(columns.split(" ")).map(Column::of).toList();
        for (int i = 0; i < this.columns.size(); i++) places.put(this.columns.get(i).name(), i);
        this.dates = IntStream.range(0, this.columns.size()).filter(i -> this.columns.get(i).kind() == Column.Kind.DATE).toArray();
    }

    /// What the file is called when we write it.
    public String fileName() {
        return fileName;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /// The place of a column in [#columns], or -1 where the module has no such column.
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /// The places of the columns that hold a date. Not to be changed.
    int[] dates() {
        return dates;
    }

    /// The first collection year in which it is returned; 2016-17, the first year covered, for most.
    public CollectionYear firstYear() {
        return firstYear;
    }

    public boolean inForce(CollectionYear year) {
        return firstYear.compareTo(year) <= 0;
    }

    /// The modules returned for a year.
    public static List<Ssda903Table> in(CollectionYear year) {
        return Stream.of(values()).filter(table -> table.inForce(year)).toList();
    }
}
