package goldthread.demonstration;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.demonstration.Seat.Worker;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Those who are new to their profession: two cohorts of the assessed and supported year, one of whom was assessed as not yet
/// ready and won an appeal, and early adopters of the framework that was proposed in 2023.
final class EarlyCareers {
    private static final int MONTHLY_HOURS = 148, KEPT = 15;

    /// @param number of the post; whose turn it is follows from it   @param manager who assesses
    static List<Entry> of(Worker worker, int number, String manager, LocalDate today) {
        return switch (number % 9) {
            case 4 -> supported(worker, manager, today);
            case 7 -> finished(worker, number, manager, today);
            case 1 -> adopter(worker, manager, today);
            default -> List.of();
        };
    }

    /// In the seventh month of the year.
    private static List<Entry> supported(Worker worker, String manager, LocalDate today) {
        var subject = new Subject(worker.account());
        var begun = today.minusDays(188);
        var told = new ArrayList<Entry>(List.of(new Begun(subject, begun, "asye", cohort(begun), false, manager), new StepDone(subject, begun.plusDays(92), "review-3", StepDone.MET, manager, "Settled; wants more work with fathers."),
                new StepDone(subject, begun.plusDays(124), "observation-1", StepDone.MET, manager, "Speaks with the child first.")));
        evidence(told, subject, begun, 6);
        hours(told, subject, begun, 6);
        for (int week = 1; week <= 6; week++) told.add(new Supervised(subject, begun.plusWeeks(week), "What was new this week", List.of(), begun.plusWeeks(week + 1L)));
        return told;
    }

    /// The year is over; where it was not met, another looked at it again.
    private static List<Entry> finished(Worker worker, int number, String manager, LocalDate today) {
        var subject = new Subject(worker.account());
        var begun = today.minusDays(460);
        boolean appealed = number % 2 == 1;
        var told = new ArrayList<Entry>(List.of(new Begun(subject, begun, "asye", cohort(begun), false, manager)));
        for (var step : Programme.named("asye").orElseThrow().steps()) {
            boolean last = step.key().equals("assessment");
            told.add(new StepDone(subject, begun.plusMonths(step.months()), step.key(), last && appealed ? StepDone.NOT_YET : StepDone.MET, step.key().equals("moderation") ? "Panel of the academy" : manager, last && appealed ? "Court work was shown once only." : "As agreed."));
        }
        evidence(told, subject, begun, 10);
        hours(told, subject, begun, 12);
        if (appealed) {
            told.add(new StepDone(subject, begun.plusMonths(13).plusDays(9), StepDone.APPEAL, "", worker.name(), "The second case was closed before the hearing."));
            told.add(new StepDone(subject, begun.plusMonths(13).plusDays(30), StepDone.APPEAL_DECIDED, StepDone.UPHELD, "Principal social worker", "The standard is shown by other work."));
        }
        return told;
    }

    /// In the second year of five.
    private static List<Entry> adopter(Worker worker, String manager, LocalDate today) {
        var subject = new Subject(worker.account());
        var begun = today.minusDays(560);
        var told = new ArrayList<Entry>(List.of(new Begun(subject, begun, "ecf-2023", cohort(begun), true, manager)));
        for (var step : List.of("review-6", "observation-1", "review-12")) {
            told.add(new StepDone(subject, begun.plusMonths(Programme.named("ecf-2023").flatMap(each -> each.step(step)).orElseThrow().months()), step, StepDone.MET, manager, "As agreed."));
        }
        evidence(told, subject, begun, 8);
        hours(told, subject, begun, 16);
        return told;
    }

    private static String cohort(LocalDate begun) {
        return (begun.getMonthValue() < 7 ? "Spring " : "Autumn ") + begun.getYear();
    }

    private static void evidence(List<Entry> told, Subject worker, LocalDate begun, int standards) {
        int day = 40;
        for (var standard : Programme.STANDARDS.keySet().stream().limit(standards).toList()) told.add(new EvidenceGiven(worker, begun.plusDays(day += 17), standard, null, null, "I would ask earlier next time."));
    }

    private static void hours(List<Entry> told, Subject worker, LocalDate begun, int months) {
        for (int month = 1; month <= months; month++) told.add(new TimeProtected(worker, begun.plusMonths(month), month % 5 == 0 ? KEPT / 2 : KEPT, MONTHLY_HOURS));
    }

    private EarlyCareers() {}
}
