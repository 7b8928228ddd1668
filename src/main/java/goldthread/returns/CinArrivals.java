package goldthread.returns;

import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinDetails;
import goldthread.returns.cin.CinFile;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinSink;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Received;
import goldthread.returns.files.Source;
import goldthread.returns.files.WrittenDate;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.GivenRow.Origin;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a census into arriving rows: one for each block, those inside another after it.
final class CinArrivals implements CinSink {
    private static final Standard CIN = Standard.CIN;

    private final String file;
    private final CinYear year;
    private final Arrivals arrivals;
    private final List<Fault> untold = new ArrayList<>();
    private int stray;

    private CinArrivals(String file, CinYear year, Arrivals arrivals) {
        this.file = file;
        this.year = year;
        this.arrivals = arrivals;
    }

    static void read(Source source, Limits limits, CinYear year, Arrivals arrivals) {
        var reading = new CinArrivals(source.called(), year, arrivals);
        CinFile.read(source, limits, reading, reading.untold::add);
        reading.tell();
    }

    @Override
    public void header(CinHeader header) {
        tell();
    }

    @Override
    public void child(CinChild child) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.child(child));
        child.details().forEach(details -> Block.details(blocks, details));
        deal(child, blocks);
        tell();
        var made = new LinkedHashMap<Block, GivenRow>();
        for (var block : blocks) {
            var above = block.above() == null ? null : made.get(block.above());
            var row = arrivals.row(year.year(), child.id(), year.how(), number -> row(number, child, block, above));
            if (row != null) {
                made.put(block, row);
            }
        }
    }

    private GivenRow row(int number, CinChild child, Block block, @Nullable GivenRow above) {
        Received received = block.table().equals(CIN.child().name()) ? child::received : block::received;
        return GivenRow.of(CIN.table(block.table()), new Origin(number, file, block.line()), child.id(), block.values()::get, above,
                block.faults(), received);
    }

    /// Gives each fault to the block in which it stands: the last that begins before it and has the element.
    private void deal(CinChild child, List<Block> blocks) {
        var own = untold.stream().filter(fault -> fault.row() >= child.line() && fault.severity() == Fault.Severity.DOUBTFUL).toList();
        untold.removeAll(own);
        for (var fault : own) {
            blocks.stream().filter(block -> block.line() <= fault.row() && block.values().containsKey(fault.field()))
                    .reduce((one, other) -> other).orElse(blocks.getFirst()).faults().add(fault);
        }
    }

    private void tell() {
        untold.stream().filter(fault -> fault.severity() != Fault.Severity.NOTED || stray++ < 20).forEach(arrivals::fault);
        untold.clear();
    }

    /// One block of a child.
    private record Block(String table, int line, Map<String, @Nullable String> values, @Nullable Block above, List<Fault> faults) {

        static Block child(CinChild child) {
            var who = child.identifiers();
            return of("Child", child.line(), null, "UPN", who.upn(), "FormerUPN", who.formerUpn(), "UPNunknown", who.upnUnknown(),
                    "PersonBirthDate", who.birthDate(), "ExpectedPersonBirthDate", who.expectedBirthDate(), "Sex", who.sex(),
                    "PersonDeathDate", who.deathDate(), "Ethnicity", child.ethnicity(), "Disabilities", GivenRow.list(child.disabilities()));
        }

        static void details(List<Block> all, CinDetails one) {
            var details = of("CINdetails", one.line(), null, "CINreferralDate", one.referralDate(), "ReferralSource", one.referralSource(),
                    "PrimaryNeedCode", one.primaryNeed(), "CINclosureDate", one.closureDate(), "ReasonForClosure", one.reasonForClosure(),
                    "DateOfInitialCPC", one.initialConference(), "ReferralNFA", one.referralNfa());
            all.add(details);
            one.assessments().forEach(each -> all.add(of("Assessments", each.line(), details, "AssessmentActualStartDate", each.start(),
                    "AssessmentInternalReviewDate", each.internalReview(), "AssessmentAuthorisationDate", each.authorisation(),
                    "AssessmentFactors", GivenRow.list(each.factors()))));
            one.plans().forEach(each -> all.add(of("CINPlanDates", each.line(), details, "CINPlanStartDate", each.start(),
                    "CINPlanEndDate", each.end())));
            one.section47s().forEach(each -> all.add(of("Section47", each.line(), details, "S47ActualStartDate", each.start(),
                    "InitialCPCtarget", each.conferenceTarget(), "DateOfInitialCPC", each.initialConference(),
                    "ICPCnotRequired", each.conferenceNotRequired())));
            one.protectionPlans().forEach(each -> all.add(of("ChildProtectionPlans", each.line(), details, "CPPstartDate", each.start(),
                    "CPPendDate", each.end(), "InitialCategoryOfAbuse", each.initialCategory(), "LatestCategoryOfAbuse",
                    each.latestCategory(), "NumberOfPreviousCPP", each.previousPlans(), "CPPreviewDate", GivenRow.list(each.reviews()))));
            one.preProceedings().forEach(each -> all.add(of("PreProceedingsandFGDM", each.line(), details, "PPStartDate", each.start(),
                    "LBPSentDate", each.letterBeforeProceedings(), "FGDMMeetingOffer", each.familyGroupOffered(), "FGDMMeetingFac",
                    each.familyGroupFacilitated(), "InitialPPMeetingDate", each.initialMeeting(), "ReviewMeetingsCount",
                    each.reviewMeetings(), "StepDecisionDate", each.stepDecision(), "PPOutcome", each.outcome(), "CourtAppDate",
                    each.courtApplication(), "LetterInitCPDate", each.initialConferenceLetter())));
        }

        private static Block of(String table, int line, @Nullable Block above, @Nullable String... pairs) {
            var values = new LinkedHashMap<String, @Nullable String>();
            for (int i = 0; i < pairs.length; i += 2) {
                values.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
            return new Block(table, line, values, above, new ArrayList<>(0));
        }

        String received() {
            return values.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
                    .map(entry -> entry.getKey() + "=" + entry.getValue().replace('\u001f', ' ')).collect(Collectors.joining(" "));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// The year of a census, and how it was found.
    record CinYear(@Nullable CollectionYear year, String how) {

        static CinYear of(Source source, Limits limits, @Nullable CollectionYear said) {
            if (said != null) {
                return new CinYear(said, "The year is " + said + ", as you said.");
            }
            var found = new CinYear[] {new CinYear(null, "The census does not say its year. Say which year it is.")};
            CinFile.read(source, limits, new CinSink() {
                @Override
                public void header(CinHeader header) {
                    found[0] = of(header);
                }

                @Override
                public void child(CinChild child) {}
            }, fault -> {});
            return found[0];
        }

        /// The day to which a census refers ends its year; a day other than 31 March is a slip, and the year counts.
        private static CinYear of(CinHeader header) {
            var reference = header.referenceDate() == null ? null : WrittenDate.dayOf(header.referenceDate());
            int written = header.censusYear();
            if (reference != null && reference.getMonthValue() == 3 && reference.getDayOfMonth() == 31) {
                var year = CollectionYear.of(reference);
                return new CinYear(year, "The year is " + year + ", because the census refers to 31 March " + reference.getYear()
                        + (written == reference.getYear() || written == 0 ? "." : ", although its element Year says " + written + "."));
            }
            if (written == 0) {
                return new CinYear(null, "The header of the census says neither a year nor a reference date. Say which year it is.");
            }
            var year = new CollectionYear(written - 1);
            return new CinYear(year, "The year is " + year + ", because the census is that of " + written
                    + (reference == null ? "." : "; its reference date " + reference + " is not a 31 March."));
        }
    }
}
