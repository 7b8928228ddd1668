package goldthread.bench;

import goldthread.people.PupilNumber;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes censuses for tests and measurements: invented children whose records break no rule, and among them children
/// broken on purpose, each in one known way. The same seed makes the same file.
public final class CensusMaker {
    private static final String[] DISABILITIES = {"MOB", "HAND", "PC", "INC", "COMM", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"};
    private static final String[] ETHNICITIES = {"WBRI", "WIRI", "MWBC", "APKN", "BCRB", "CHNE", "OOTH", "NOBT"};
    private static final String[] FACTORS = {"1A", "2B", "3A", "4B", "7A", "11A", "16A", "17A", "18B", "20", "24A"};

    private final int year;
    private final Random random;
    private final LocalDate first;
    private final LocalDate last;
    private int made;

    /// A fault that was made on purpose.
    ///
    /// @param child the id in the file; empty where the fault is that there is none
    public record Seeded(String rule, String child) {}

    /// @param year the collection year, by the calendar year it begins in
    public CensusMaker(int year, long seed) {
        this.year = year;
        this.random = new Random(seed);
        this.first = LocalDate.of(year, 4, 1);
        this.last = LocalDate.of(year + 1, 3, 31);
    }

    /// Writes a census.
    ///
    /// @param children how many children
    /// @param faults   which faults to make
    /// @param rate     how many of the children carry a fault, from 0 to 1; the faults take turns
    /// @return every fault in the file
    public List<Seeded> write(Path file, int children, List<CensusFault> faults, double rate) throws IOException {
        var usable = faults.stream().filter(fault -> fault.in(year)).toList();
        var seeded = new ArrayList<Seeded>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append(opening(String.valueOf(year + 1), last.toString()));
            int turn = 0;
            while (made < children) {
                if (!usable.isEmpty() && random.nextDouble() < rate) broken(usable.get(turn++ % usable.size()), out, seeded);
                else good().write(out);
            }
            out.append(CLOSING);
        }
        return seeded;
    }

    static final String CLOSING = "</Children></Message>\n";

    static String opening(String year, String referenceDate) {
        return "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>" + year + "</Year><ReferenceDate>"
                + referenceDate + "</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>998</LEA>"
                + "<SoftwareCode>goldthread</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>" + referenceDate
                + "T12:00:00</DateTime></Source></Header>\n<Children>\n";
    }

    private void broken(CensusFault fault, Appendable out, List<Seeded> seeded) throws IOException {
        CensusElement child = protectedChild();
        String twin = CensusFault.change(child, fault.fails(), days(child));
        child.write(out);
        seeded.add(new Seeded(fault.rule(), child.said("LAchildID")));
        if (twin.isEmpty()) return;
        CensusElement other = protectedChild();
        CensusElement shared = other.find(twin);
        if (shared != null) shared.text = child.said(twin);
        other.write(out);
        seeded.add(new Seeded(fault.rule(), other.said("LAchildID")));
    }

    /// The child that faults are made in, with these changes.
    String changed(List<String> changes) throws IOException {
        CensusElement child = protectedChild();
        String twin = CensusFault.change(child, changes, days(child));
        var out = new StringBuilder();
        child.write(out);
        if (!twin.isEmpty()) {
            CensusElement other = protectedChild();
            CensusElement shared = other.find(twin);
            if (shared != null) shared.text = child.said(twin);
            other.write(out);
        }
        return out.toString();
    }

    /// A census of one kind of child only, as text.
    ///
    /// @param changes what is changed in the child
    public String text(List<String> changes) {
        try {
            return opening(String.valueOf(year + 1), last.toString()) + changed(changes) + CLOSING;
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
    }

    private CensusFault.Days days(CensusElement child) {
        return new CensusFault.Days(LocalDate.parse(child.said("CINreferralDate")), LocalDate.parse(child.said("PersonBirthDate")), first, last);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /// A UPN with its check letter: the digits from the second on count 2, 3, 4 and so on, modulo 23.
    private String upn(int number) {
        String digits = "201%08d%d".formatted(number, random.nextInt(10));
        return PupilNumber.checkLetter(digits) + digits;
    }

    private CensusElement person(LocalDate birth) {
        int number = ++made;
        boolean boy = random.nextBoolean();
        var identifiers = CensusElement.block("ChildIdentifiers").value("LAchildID", "C%09d".formatted(number))
                .value("UPN", upn(number)).value("PersonBirthDate", birth.toString())
                .value(year < 2024 ? "GenderCurrent" : "Sex", year < 2024 ? boy ? "1" : "2" : boy ? "M" : "F");
        return CensusElement.block("Child").add(identifiers).add(CensusElement.block("ChildCharacteristics").value("Ethnicity", pick(ETHNICITIES)));
    }

    private static void disabled(CensusElement child, String... codes) {
        var block = CensusElement.block("Disabilities");
        for (String code : codes) block.value("Disability", code);
        CensusElement characteristics = child.find("ChildCharacteristics");
        if (characteristics != null) characteristics.add(block);
    }

    private CensusElement episode(LocalDate referral, String nfa) {
        return CensusElement.block("CINdetails").value("CINreferralDate", referral.toString()).value("ReferralSource", "1A")
                .value("PrimaryNeedCode", "N1").value("ReferralNFA", nfa);
    }

    private CensusElement assessment(LocalDate start, LocalDate end, String... factors) {
        var list = CensusElement.block("FactorsIdentifiedAtAssessment");
        for (String factor : factors) list.value("AssessmentFactors", factor);
        return CensusElement.block("Assessments").value("AssessmentActualStartDate", start.toString())
                .value("AssessmentAuthorisationDate", end.toString()).add(list);
    }

    /// A child on a child protection plan, with one of everything. The referral is a Monday in early May.
    private CensusElement protectedChild() {
        LocalDate day = LocalDate.of(year, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        CensusElement child = person(LocalDate.of(year - 8, 6, 1 + random.nextInt(28)));
        disabled(child, "LD");
        return child.add(episode(day, "false").add(assessment(day.plusDays(2), day.plusDays(40), "3A"))
                .add(CensusElement.block("CINPlanDates").value("CINPlanStartDate", day.plusDays(40).toString()).value("CINPlanEndDate", day.plusDays(63).toString()))
                .add(CensusElement.block("Section47").value("S47ActualStartDate", day.plusDays(44).toString()).value("InitialCPCtarget", day.plusDays(63).toString())
                        .value("DateOfInitialCPC", day.plusDays(63).toString()).value("ICPCnotRequired", "false"))
                .add(CensusElement.block("ChildProtectionPlans").value("CPPstartDate", day.plusDays(63).toString()).value("InitialCategoryOfAbuse", "NEG")
                        .value("LatestCategoryOfAbuse", "NEG").value("NumberOfPreviousCPP", "0")
                        .add(CensusElement.block("Reviews").value("CPPreviewDate", day.plusDays(140).toString()))));
    }

    /// A child whose record breaks no rule.
    private CensusElement good() {
        LocalDate day = first.plusDays(random.nextInt(120));
        CensusElement child = person(LocalDate.of(year - 1 - random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        switch (random.nextInt(10)) {
            // no further action
            case 0, 1 -> child.add(episode(day, "true"));
            // closed after assessment, and back later in the year
            case 2, 3, 4, 5, 6 -> {
                child.add(episode(day, "false").value("CINclosureDate", day.plusDays(50).toString()).value("ReasonForClosure", random.nextBoolean() ? "RC8" : "RC9")
                        .add(assessment(day.plusDays(1), day.plusDays(45), pick(FACTORS))));
                LocalDate again = day.plusDays(60 + random.nextInt(90));
                child.add(episode(again, "false").add(assessment(again, again.plusDays(30), "3A", "4B"))
                        .add(CensusElement.block("CINPlanDates").value("CINPlanStartDate", again.plusDays(31).toString())));
            }
            // an enquiry after which no conference was needed
            case 7 -> child.add(episode(day, "0").add(assessment(day, day.plusDays(20), pick(FACTORS)))
                    .add(CensusElement.block("Section47").value("S47ActualStartDate", day.plusDays(4).toString()).value("ICPCnotRequired", "1")));
            default -> {
                made--;
                child = protectedChild();
                CensusElement characteristics = child.find("ChildCharacteristics");
                if (characteristics != null) characteristics.children.removeLast();
            }
        }
        // of the first children each has two disabilities, so that the smallest census has them all
        if (made <= DISABILITIES.length) disabled(child, DISABILITIES[made - 1], DISABILITIES[made % DISABILITIES.length]);
        else disabled(child, random.nextInt(8) == 0 ? pick(DISABILITIES) : "NONE");
        return child;
    }
}
