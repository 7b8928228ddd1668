package goldthread.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// A census of invented children, written as the Department's guide has it. The same seed gives the same file.
final class GeneratedCensus {
    private final Random random;
    private final int year;
    private final StringBuilder xml = new StringBuilder();

    /// @param year of the census: it ends on 31 March of it
    GeneratedCensus(long seed, int year) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.year = year;
    }

    Path write(Path file, int children) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>").append(year)
                .append("</Year><ReferenceDate>").append(year).append("-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
                + "<LEA>201</LEA><SoftwareCode>Any</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>").append(year)
                .append("-06-01T12:00:00</DateTime></Source></Header><Children>\n");
        for (int i = 0; i < children; i++) {
            child(i);
        }
        try {
            return Files.writeString(file, xml.append("</Children></Message>\n"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void child(int number) {
        boolean unborn = random.nextInt(15) == 0;
        xml.append("<Child><ChildIdentifiers>");
        is("LAchildID", one("C%06d", "%010d", "X%d").formatted(1_000 + number));
        if (random.nextBoolean()) {
            is("UPN", "B" + (100_000_000_000L + random.nextInt(1_000_000_000)));
        } else {
            is("UPNunknown", one("UN1", "UN2", "UN7"));
        }
        is(unborn ? "ExpectedPersonBirthDate" : "PersonBirthDate", unborn ? day(60) : LocalDate.of(year, 3, 31).minusDays(random.nextInt(6_500)).toString());
        is(year >= 2025 ? "Sex" : "GenderCurrent", unborn ? year >= 2025 ? "U" : "0" : year >= 2025 ? one("M", "F") : one("1", "2"));
        xml.append("</ChildIdentifiers><ChildCharacteristics>");
        is("Ethnicity", one("WBRI", "MWBC", "APKN", "BAFR", "REFU", "NOBT"));
        xml.append("<Disabilities>");
        many(1 + random.nextInt(3), "NONE", "MOB", "LD", "AUT", "VIS").forEach(code -> is("Disability", code));
        xml.append("</Disabilities></ChildCharacteristics>");
        var referred = new ArrayList<LocalDate>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            var on = LocalDate.of(year - 1, 4, 1).plusDays(i * 180L + random.nextInt(150));
            referred.add(on);
            details(on, i == 0 && random.nextBoolean());
        }
        xml.append("</Child>\n");
    }

    private void details(LocalDate on, boolean closed) {
        xml.append("<CINdetails>");
        is("CINreferralDate", on.toString());
        is("ReferralSource", one("1A", "2A", "3A", "5D", "6", "10"));
        is("PrimaryNeedCode", one("N1", "N2", "N4", "N8"));
        if (closed) {
            is("CINclosureDate", on.plusDays(140).toString());
            is("ReasonForClosure", one("RC3", "RC7", "RC8"));
        }
        boolean further = random.nextInt(4) > 0;
        if (further) {
            assessments(on);
            plans(on);
            enquiries(on);
        }
        is("ReferralNFA", further ? one("false", "0") : one("true", "1"));
        if (further && random.nextInt(3) == 0) {
            protection(on);
        }
        if (further && year >= 2026 && random.nextInt(3) == 0) {
            before(on);
        }
        xml.append("</CINdetails>");
    }

    private void assessments(LocalDate on) {
        for (int i = 0; i < random.nextInt(3); i++) {
            xml.append("<Assessments>");
            is("AssessmentActualStartDate", on.plusDays(1 + i * 40L).toString());
            if (random.nextBoolean()) {
                is("AssessmentInternalReviewDate", on.plusDays(11 + i * 40L).toString());
            }
            if (random.nextInt(3) > 0) {
                is("AssessmentAuthorisationDate", on.plusDays(35 + i * 40L).toString());
                xml.append("<FactorsIdentifiedAtAssessment>");
                many(1 + random.nextInt(4), "1A", "2B", "3C", "4B", "7A", "16A", "21").forEach(code -> is("AssessmentFactors", code));
                xml.append("</FactorsIdentifiedAtAssessment>");
            }
            xml.append("</Assessments>");
        }
    }

    private void plans(LocalDate on) {
        if (random.nextBoolean()) {
            xml.append("<CINPlanDates>");
            is("CINPlanStartDate", on.plusDays(40).toString());
            if (random.nextBoolean()) {
                is("CINPlanEndDate", on.plusDays(120).toString());
            }
            xml.append("</CINPlanDates>");
        }
    }

    private void enquiries(LocalDate on) {
        for (int i = 0; i < random.nextInt(3); i++) {
            xml.append("<Section47>");
            is("S47ActualStartDate", on.plusDays(2 + i * 60L).toString());
            boolean conference = random.nextBoolean();
            if (conference) {
                is("InitialCPCtarget", on.plusDays(22 + i * 60L).toString());
                is("DateOfInitialCPC", on.plusDays(20 + i * 60L).toString());
            }
            is("ICPCnotRequired", conference ? "false" : "true");
            xml.append("</Section47>");
        }
    }

    private void protection(LocalDate on) {
        xml.append("<ChildProtectionPlans>");
        is("CPPstartDate", on.plusDays(20).toString());
        if (random.nextBoolean()) {
            is("CPPendDate", on.plusDays(130).toString());
        }
        is("InitialCategoryOfAbuse", one("NEG", "PHY", "EMO", "SAB", "MUL"));
        is("LatestCategoryOfAbuse", one("NEG", "PHY", "EMO"));
        is("NumberOfPreviousCPP", Integer.toString(random.nextInt(3)));
        int reviews = random.nextInt(3);
        if (reviews > 0) {
            xml.append("<Reviews>");
            for (int i = 0; i < reviews; i++) {
                is("CPPreviewDate", on.plusDays(60 + i * 30L).toString());
            }
            xml.append("</Reviews>");
        }
        xml.append("</ChildProtectionPlans>");
    }

    private void before(LocalDate on) {
        xml.append("<PreProceedingsandFGDM>");
        is("PPStartDate", on.plusDays(50).toString());
        is("LBPSentDate", on.plusDays(51).toString());
        is("FGDMMeetingOffer", one("true", "false"));
        is("FGDMMeetingFac", one("true", "false"));
        is("InitialPPMeetingDate", on.plusDays(60).toString());
        is("ReviewMeetingsCount", Integer.toString(random.nextInt(4)));
        if (random.nextBoolean()) {
            is("StepDecisionDate", on.plusDays(100).toString());
            is("PPOutcome", one("1", "2", "PPO1"));
            is("CourtAppDate", on.plusDays(110).toString());
        }
        if (random.nextBoolean()) {
            is("LetterInitCPDate", on.plusDays(12).toString());
        }
        xml.append("</PreProceedingsandFGDM>");
    }

    private String day(int after) {
        return LocalDate.of(year, 3, 31).plusDays(random.nextInt(after)).toString();
    }

    private void is(String element, String value) {
        xml.append('<').append(element).append('>').append(value).append("</").append(element).append('>');
    }

    private List<String> many(int count, String... of) {
        var all = new ArrayList<>(List.of(of));
        java.util.Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
