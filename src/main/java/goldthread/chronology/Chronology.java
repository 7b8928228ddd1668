package goldthread.chronology;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.DeprivedOfLiberty;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.court.CourtEntry;
import goldthread.court.ProceedingsEntry.ContactRefused;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protectionteam.LogEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of a child's chronology: what happened is significant by its nature, by the word of whoever recorded it, or
/// because somebody chose it and said what it meant.
public final class Chronology {
    /// What changes a child's life, or what others decide about it, whoever recorded it: kinds, or families of kinds.
    private static final List<Class<? extends Entry>> BY_NATURE = List.of(Referred.class, FamilyHelpEntry.PlanStarted.class, FamilyHelpEntry.PlanEnded.class, Closed.class,
            HarmSuspected.class, StrategyDiscussed.class, EnquiryStarted.class, EnquiryConcluded.class, ConferenceHeld.class, ProtectionEntry.PlanStarted.class, ProtectionEntry.PlanReviewed.class,
            CategoryChanged.class, ProtectionEntry.PlanEnded.class, MeetingHeld.class, PlanMade.class, CourtEntry.class, EpisodeStarted.class, EpisodeEnded.class, WentMissing.class,
            HelpAccepted.class, LevelChanged.class, LogEntry.class, SchoolStarted.class, SchoolLeft.class, WithdrawalEntry.class, AttendanceStep.class, SafetyPlanned.class, SafetyReviewed.class, JusticeBegan.class, PlacedForAdoption.class, PlacedForAdoptionCeased.class, Adopted.class, DeprivedOfLiberty.class, ArrangementBegan.class, ArrangementEnded.class, ContactRefused.class);

    /// One row. @param chosen who chose it, and what it meant; null where nobody did
    public record Row(Fact<?> fact, @Nullable Fact<Chosen> chosen) {}

    /// As it happened.
    public static List<Row> of(Timeline timeline) {
        Map<UUID, Fact<Chosen>> chosen = new HashMap<>();
        timeline.told(Chosen.class).forEach(fact -> chosen.put(fact.entry().entry(), fact));
        return timeline.standing().stream().filter(fact -> chosen.containsKey(fact.id()) || significant(fact.entry()))
                .map(fact -> new Row(fact, chosen.get(fact.id()))).toList();
    }

    private static boolean significant(Entry entry) {
        return entry instanceof Noted noted && noted.significant() || entry instanceof Described described && described.died() != null || entry instanceof BecameMother mother && !"0".equals(mother.mother())
                || BY_NATURE.stream().anyMatch(kind -> kind.isInstance(entry));
    }

    private Chronology() {}
}
