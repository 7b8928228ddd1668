package goldthread.agency.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The five kinds of job for which regions agree a cap; an authority's own titles are mapped to them once.
public enum JobType {
    SOCIAL_WORKER("Social worker"),
    SENIOR_SOCIAL_WORKER("Senior social worker"),
    /// With assistant team managers and principal social workers.
    ADVANCED_PRACTITIONER("Advanced practitioner"),
    TEAM_MANAGER("Team manager"),
    REVIEWING_OFFICER("Independent reviewing officer or conference chair");

    private final String title;

    JobType(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// In files: `social-worker`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// By code, title or another usual name; empty for what is none of the five.
    public static Optional<JobType> named(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (asked) {
            case "sw" -> Optional.of(SOCIAL_WORKER);
            case "ssw", "senior" -> Optional.of(SENIOR_SOCIAL_WORKER);
            case "ap", "assistant-team-manager", "principal-social-worker" -> Optional.of(ADVANCED_PRACTITIONER);
            case "tm" -> Optional.of(TEAM_MANAGER);
            case "iro", "independent-reviewing-officer", "conference-chair", "child-protection-chair", "cp-chair" -> Optional.of(REVIEWING_OFFICER);
            default -> Stream.of(values()).filter(job -> job.code().equals(asked) || job.title.toLowerCase(Locale.ROOT).replace(' ', '-').equals(asked)).findFirst();
        };
    }
}
