package goldthread.agency.scale;

import goldthread.agency.rules.JobType;
import goldthread.agency.scale.ScaleEntry.Point;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Pay scales as they stand on a day, and what a line of one says.
public final class Scale {
    /// Days of a year and of a week: a year's pay is that of 365/7 weeks. 52.143 is how local government divides (to be confirmed
    /// with the authority's payroll).
    private static final long YEAR = 365, WEEK = 7, HUNDREDTHS = 100, LEAST_POUNDS = 1_000, MOST_POUNDS = 500_000;
    private static final int PARTS = 4;

    private Scale() {}

    /// Lowest and highest of a kind of job in one scale. @param bands in the order in which they are told
    public record Range(JobType job, ScaleTold scale, List<String> bands, Pence lowest, Pence highest) {
        public Pence hourlyLowest() {
            return hourly(lowest.amount(), scale.hours());
        }

        public Pence hourlyHighest() {
            return hourly(highest.amount(), scale.hours());
        }
    }

    /// Of each table that which stands on the day: begun last, and of one day told last. Ours first.
    public static List<ScaleTold> on(Timeline scales, LocalDate day) {
        var tables = new TreeMap<String, ScaleTold>();
        scales.told(ScaleTold.class).stream().map(Fact::entry).filter(each -> !each.from().isAfter(day)).forEach(each -> tables.merge(each.table(), each, (stood, told) -> told.from().isBefore(stood.from()) ? stood : told));
        return tables.values().stream().sorted(Comparator.comparing((ScaleTold each) -> !each.ours()).thenComparing(ScaleTold::table)).toList();
    }

    public static Optional<Range> of(ScaleTold scale, JobType job) {
        var points = scale.points().stream().filter(each -> each.job().equals(job.code())).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new Range(job, scale, points.stream().map(Point::band).distinct().toList(), new Pence(points.stream().mapToLong(Point::pence).min().orElseThrow()), new Pence(points.stream().mapToLong(Point::pence).max().orElseThrow())));
    }

    /// An hour of a full post, halves rounded up. @param hours a week, in hundredths
    static Pence hourly(long yearly, int hours) {
        long above = yearly * WEEK * HUNDREDTHS, below = YEAR * hours;
        return new Pence((above * 2 + below) / (below * 2));
    }

    /// Reads lines such as `social-worker, Grade 9, 28, 38,626.00`.
    /// @throws IllegalArgumentException with a sentence that names the line
    public static List<Point> read(String lines) {
        var points = new ArrayList<Point>();
        int number = 0;
        for (var line : lines.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            var parts = line.split(",", PARTS);
            if (parts.length < PARTS) throw new IllegalArgumentException("Line " + number + " must have a kind of job, a band, a point and pounds a year, with commas between");
            var job = JobType.named(parts[0]);
            if (job.isEmpty()) throw new IllegalArgumentException("Line " + number + " begins with \"" + parts[0].strip() + "\", which is no kind of job such as social-worker");
            if (!Pence.isSum(parts[3]) || Pence.pounds(parts[3]).amount() > MOST_POUNDS * HUNDREDTHS || Pence.pounds(parts[3]).amount() < LEAST_POUNDS * HUNDREDTHS) throw new IllegalArgumentException("Line " + number + " ends with \"" + parts[3].strip() + "\", which is no pay of a year such as 38,626.00");
            points.add(new Point(job.get().code(), parts[1].strip(), parts[2].strip(), Pence.pounds(parts[3]).amount()));
        }
        if (points.isEmpty()) throw new IllegalArgumentException("Write at least one line");
        return points;
    }
}
