package goldthread.kinship.evaluation;

import goldthread.pages.CsvCell;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The files of the extract, each with its columns and what they mean.
///
/// @param rows of each file, one text for each column
record Extract(Map<File, List<List<String>>> rows) {

    record Column(String name, String means) {}

    enum File {
        CHILDREN("children", "A row for each arrangement by which a child lives or lived with family or friends",
                "authority: number of the authority|group: zone where the authority is a Kinship Zone on the day of the extract, comparison elsewhere|child: pseudonym|carer: pseudonym|arrangement: on what footing|since: first day|ended: day on which it ended, or empty|"
                        + "age: in whole years on the first day|sex: in words of the census|ethnic_group: in words of the census|disabled: yes, no, or empty where not known|claimed: whether the allowance was ever claimed for the child"),
        CLAIMS("claims", "A row for each child of each claim",
                "authority: number of the authority|group: zone where the authority was a Kinship Zone on the day of the claim, comparison elsewhere|claim: pseudonym, the same for brothers and sisters claimed for together|child: pseudonym|carer: pseudonym|claimed: day|route: on what the care rests|"
                        + "past_first_hearing: yes, no, or empty where nobody says|names_birth_parent: yes, no, or empty where nobody says|circumstances: what was told, with a semicolon between|eligible: whether every line of the pilot's test is met as the record stands|"
                        + "outcome: accepted, refused or waiting|decided: day, or empty|weekly_pence: as it was accepted, for all the children together|paid_from: first day, or empty|ended: day from which nothing is paid, or empty"),
        ELIGIBILITY("eligibility", "A row for each line of the pilot's test that concerns a claim, for each child of it", "claim: pseudonym|child: pseudonym|line: name of the line|asks: what it asks|met: yes or no|source: where it is written"),
        PAYMENTS("payments", "A row for each week that was paid, for each child of the claim: the sum is for all of them together", "claim: pseudonym|child: pseudonym|week: its first day|pence: what was paid|paid: day|over_pence: how much more it was than the record says now is due"),
        CHANGES("changes", "A row for each change of circumstances, for each child of the claim", "claim: pseudonym|child: pseudonym|on: day|weekly_pence: what is paid a week from then, or empty where that stays|ends: whether the allowance ends"),
        OUTCOMES("outcomes", "A row for each child: what came since the first claim, or where none was made since the first arrangement began",
                "authority: number of the authority|group: as of children|child: pseudonym|counted_from: day|still_with_carer: whether an arrangement stands|entered_care: how often the child came to be looked after since|looked_after_now: yes or no|protection_plans: child protection plans begun since|"
                        + "turned_18: whether the child is 18 or older|died: yes or no|paid_pence: allowance paid of the child's claims, for all the children together");

        private final String title, about, columns;

        File(String title, String about, String columns) {
            this.title = title;
            this.about = about;
            this.columns = columns;
        }

        String title() {
            return title;
        }

        String about() {
            return about;
        }

        List<Column> columns() {
            return Arrays.stream(columns.split("\\|")).map(each -> each.split(": ", 2)).map(each -> new Column(each[0], each[1])).toList();
        }
    }

    static Extract of(Map<File, List<List<String>>> rows) {
        var all = new EnumMap<File, List<List<String>>>(File.class);
        for (var file : File.values()) all.put(file, rows.getOrDefault(file, List.of()));
        return new Extract(all);
    }

    String csv(File file) {
        return file.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n" + rows.get(file).stream().map(row -> row.stream().map(CsvCell::written).collect(Collectors.joining(",")) + "\r\n").collect(Collectors.joining());
    }
}
