package goldthread.bench;

import goldthread.people.NhsNumber;
import goldthread.people.PupilNumber;
import goldthread.people.linkage.Field;
import goldthread.people.linkage.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Invented children as health, schools, social care and police write them down, each with its own errors, and the truth
/// beside: families with brothers and sisters, twins, newborns without a forename, children who moved or changed their name,
/// and adopted children, whose two identities must never meet. Any size, the same for a seed. Error rates: analytics E3, times
/// `errors`.
public final class AgencyRecords {
    private static final List<String> FORENAMES = List.of("Noah", "Oliver", "Amelia", "Olivia", "Isla", "George", "Muhammad", "Ava", "Arthur", "Ivy", "Leo",
            "Florence", "Freya", "Lily", "Harry", "Oscar", "Archie", "Henry", "Theodore", "Freddie", "Jack", "Charlie", "Willow", "Mia", "Sophia", "Isabella",
            "Rosie", "Daisy", "Grace", "Emily", "Thomas", "William", "James", "Lucas", "Alfie", "Finley", "Ethan", "Jacob", "Sophie", "Evie", "Poppy", "Ella",
            "Charlotte", "Matilda", "Aisha", "Fatima", "Zainab", "Yusuf", "Ibrahim", "Omar", "Adam", "Ali", "Amara", "Kofi", "Kwame", "Chidi", "Zuri", "Ananya",
            "Priya", "Arjun", "Rohan", "Aarav", "Diya", "Jakub", "Zofia", "Kacper", "Maja", "Ioana", "Andrei", "Tuan", "Linh", "Wei", "Mei", "Samuel", "Joseph",
            "Daniel", "Benjamin", "Max", "Isaac", "Alexander", "Edward", "Elizabeth", "Eleanor", "Abigail", "Jessica", "Ruby", "Chloe", "Megan", "Katherine",
            "Rebecca", "Christopher", "Matthew", "Joshua", "Tyler", "Callum", "Logan", "Mason", "Riley", "Zachary", "Nathaniel");
    private static final List<String> SURNAMES = List.of("Smith", "Taylor", "Jones", "Brown", "Williams", "Davies", "Robinson", "Hall", "Clarke", "Wright",
            "Johnson", "Wilson", "Evans", "Walker", "White", "Roberts", "Green", "Hughes", "Edwards", "Thompson", "Khan", "Patel", "Ahmed", "Hussain", "Ali",
            "Begum", "Singh", "Kaur", "Shah", "Akhtar", "Okafor", "Mensah", "Adeyemi", "Osei", "Nowak", "Kowalski", "Popescu", "Nguyen", "Tran", "Chen", "Wood",
            "Harris", "Martin", "Cooper", "King", "Lee", "Baker", "Harrison", "Morgan", "Scott", "Moore", "Allen", "James", "Phillips", "Campbell", "Parker",
            "O'Brien", "Murphy", "Kelly", "Lewis", "Turner", "Hill", "Carter", "Shaw", "Price", "Bennett", "Young", "Griffiths", "Watson", "Ward");
    private static final List<String> SYLLABLES = List.of("ba", "bro", "cal", "chu", "den", "dra", "el", "fen", "gar", "hol", "ix", "jor", "kel", "lan", "mor",
            "nev", "os", "pel", "quin", "ras", "sto", "tav", "ul", "ver", "wen", "yar", "zed", "thu", "gly", "pro", "mit", "sor", "var", "wick", "ham", "ton");
    private static final List<String> AREAS = List.of("B", "BD", "BS", "CV", "DE", "DN", "E", "EX", "HU", "IP", "L", "LE", "LS", "M", "N", "NE", "NG", "NR", "OX",
            "PL", "S", "SE", "SW", "WV", "W");
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int LAST_DAY = 20_173; // 26 March 2025, counted from 1970
    private static final int DAYS = 18 * 365;

    private record Child(int number, String forename, String surname, String other, int born, String sex, String postcode, String before, String nhs, String upn) {}

    private final SplittableRandom random;
    private final double errors;
    private final Records.Gathering records = new Records.Gathering();
    private final List<String> truth = new ArrayList<>();
    private final List<String> trap = new ArrayList<>();
    private int children;

    /// Records and the truth about them, row by row.
    public record Made(Records records, List<String> truth, List<String> trap) {}

    private AgencyRecords(long seed, double errors) {
        this.random = new SplittableRandom(seed);
        this.errors = errors;
    }

    /// At least so many records. @param errors 1 for the rates of analytics E3, 2 for twice as many
    public static Made of(long seed, int size, double errors) {
        var made = new AgencyRecords(seed, errors);
        while (made.records.size() < size) {
            made.family();
        }
        return new Made(made.records.done(), made.truth, made.trap);
    }

    /// The same as a file that `link` reads.
    public static void write(Made made, Path file) throws IOException {
        made.records().write(file, made.truth(), made.trap());
    }

    private boolean comes(double share) {
        return random.nextDouble() < share;
    }

    private <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// Common names more often than rare ones: the first of a list about as often as the square of chance falls low.
    private String name(List<String> some, double invented) {
        if (comes(invented)) {
            var name = of(SYLLABLES) + of(SYLLABLES) + (comes(0.4) ? of(SYLLABLES) : "");
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        double chance = random.nextDouble();
        return some.get((int) (chance * chance * some.size()));
    }

    private void family() {
        int size = 1 + (comes(0.62) ? 1 : 0) + (comes(0.3) ? 1 : 0) + (comes(0.1) ? 1 : 0);
        var surname = name(SURNAMES, 0.35);
        if (comes(0.06)) {
            surname += "-" + name(SURNAMES, 0.2);
        }
        var other = comes(0.08) ? name(SURNAMES, 0.3) : surname;
        var postcode = postcode();
        var before = comes(0.25) ? postcode() : postcode;
        int born = LAST_DAY - random.nextInt(DAYS);
        var twin = comes(0.015);
        for (int i = 0; i < size; i++) {
            born = twin && i == 1 ? born : i == 0 ? born : Math.min(LAST_DAY, born + 320 + random.nextInt(1200));
            var child = child(surname, other, born, postcode, before);
            write(child, "");
            if (comes(0.002)) {
                write(adopted(child), "" + child.number());
            }
        }
    }

    private Child child(String surname, String other, int born, String postcode, String before) {
        return new Child(++children, name(FORENAMES, 0.15), surname, other, born, comes(0.51) ? "M" : "F", postcode, before, nhs(), born > LAST_DAY - 4 * 365 ? "" : upn());
    }

    private Child adopted(Child child) {
        var surname = name(SURNAMES, 0.35);
        var postcode = postcode();
        return new Child(++children, comes(0.65) ? child.forename() : name(FORENAMES, 0.15), surname, surname, child.born(), child.sex(), postcode, postcode, nhs(),
                child.upn().isEmpty() ? "" : upn());
    }

    private void write(Child child, String earlier) {
        boolean newborn = LAST_DAY - child.born() < 60;
        row("health", child, earlier, newborn && comes(0.5), child.nhs(), "", 0.015, 0.02, 0.003, 0.01);
        if (!child.upn().isEmpty()) {
            row("education", child, earlier, false, "", child.upn(), 0.02, 0.06, 0.004, 0.02);
        }
        for (int times = earlier.isEmpty() && comes(0.19) ? comes(0.06) ? 2 : 1 : 0; times > 0; times--) {
            row("social_care", child, earlier, false, comes(0.6) ? child.nhs() : "", comes(0.65) ? child.upn() : "", 0.04, 0.1, 0.015, 0.03);
        }
        if (earlier.isEmpty() && comes(0.09)) {
            row("police", child, earlier, false, "", "", 0.07, 0.15, 0.04, 0.15);
        }
    }

    private void row(String agency, Child child, String earlier, boolean unnamed, String nhs, String upn, double slips, double shortNames, double wrongDays, double noPostcode) {
        var values = new EnumMap<Field, String>(Field.class);
        var forename = unnamed ? comes(0.5) ? "Baby" : "Infant" : comes(shortNames * errors * 0.5) ? shortened(child.forename()) : child.forename();
        var surname = comes(0.4) ? child.other() : child.surname();
        surname = surname.contains("-") && comes(0.3) ? surname.substring(surname.indexOf('-') + 1) : surname;
        forename = comes(slips * errors) && !unnamed ? slip(forename) : forename;
        surname = comes(slips * errors) ? slip(surname) : surname;
        boolean swapped = comes(0.004 * errors);
        values.put(Field.FORENAME, cased(swapped ? surname : forename));
        values.put(Field.SURNAME, cased(swapped ? forename : surname));
        values.put(Field.BORN, comes(agency.equals("police") ? 0.03 : 0.001) ? "" : born(child.born(), wrongDays));
        values.put(Field.SEX, comes(0.004 * errors) ? child.sex().equals("M") ? "F" : "M" : child.sex());
        var postcode = comes(0.35) ? child.before() : child.postcode();
        postcode = comes(0.02 * errors) ? slip(postcode) : postcode;
        values.put(Field.POSTCODE, comes(noPostcode * errors) ? "" : comes(0.15) ? postcode.replace(" ", "") : postcode);
        values.put(Field.NHS, !nhs.isEmpty() && comes(0.01 * errors) ? exchanged(nhs) : comes(0.006) ? "" : nhs);
        values.put(Field.UPN, comes(0.01) ? "" : upn);
        records.add(agency, agency.charAt(0) + "-" + records.size(), false, values);
        truth.add("" + child.number());
        trap.add(earlier);
    }

    private String cased(String name) {
        return comes(0.05) ? name.toUpperCase() : name;
    }

    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("Oliver", "Ollie"), Map.entry("Amelia", "Millie"), Map.entry("Olivia", "Liv"),
            Map.entry("Florence", "Flo"), Map.entry("Freddie", "Fred"), Map.entry("Theodore", "Theo"), Map.entry("Isabella", "Bella"), Map.entry("Muhammad", "Mo"),
            Map.entry("Elizabeth", "Libby"), Map.entry("Charlotte", "Lottie"), Map.entry("Matilda", "Tilly"), Map.entry("William", "Billy"),
            Map.entry("Alexander", "Sandy"), Map.entry("Katherine", "Kitty"), Map.entry("Eleanor", "Nell"), Map.entry("Henry", "Hal"), Map.entry("Edward", "Ned"),
            Map.entry("Zachary", "Zac"), Map.entry("Nathaniel", "Nat"), Map.entry("Abigail", "Abbie"), Map.entry("Rebecca", "Becky"));

    /// A pet name, or where there is none the beginning of the name.
    private String shortened(String name) {
        return SHORT.getOrDefault(name, name.length() > 4 ? name.substring(0, 3 + random.nextInt(2)) : name);
    }

    /// One key hit wrongly: another letter, one too many, one left out, two exchanged.
    private String slip(String text) {
        int at = random.nextInt(text.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.length() < 3 ? text : text.substring(0, at) + text.substring(at + 1);
            default -> at + 1 < text.length() ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2) : text;
        };
    }

    private static String exchangedAt(String figures, int at) {
        return figures.substring(0, at) + figures.charAt(at + 1) + figures.charAt(at) + figures.substring(at + 2);
    }

    private String exchanged(String figures) {
        return exchangedAt(figures, 1 + random.nextInt(8));
    }

    private String born(int day, double wrong) {
        var date = java.time.LocalDate.ofEpochDay(day);
        if (comes(wrong * errors)) {
            date = switch (random.nextInt(5)) {
                case 0 -> date.getDayOfMonth() <= 12 ? java.time.LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()) : date.plusDays(1);
                case 1 -> date.plusDays(1 + random.nextInt(9));
                case 2 -> date.plusYears(comes(0.5) ? 1 : -1);
                case 3 -> date.withMonth(1).withDayOfMonth(1);
                default -> date.withDayOfMonth(1 + random.nextInt(28));
            };
        }
        return date.toString();
    }

    private String postcode() {
        return of(AREAS) + (1 + random.nextInt(39)) + " " + random.nextInt(10) + LETTERS.charAt(random.nextInt(20)) + LETTERS.charAt(random.nextInt(20));
    }

    private String nhs() {
        while (true) {
            var nine = "" + (400_000_000 + random.nextInt(599_999_999));
            if (NhsNumber.isGivenOut(nine)) {
                return nine + NhsNumber.checkFigure(nine);
            }
        }
    }

    private String upn() {
        var twelve = String.format("%012d", random.nextLong(1_000_000_000_000L));
        return PupilNumber.checkLetter(twelve) + twelve;
    }
}
