package goldthread.kinship;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.kinship.KinshipEntry.ArrangementBegan;
import goldthread.kinship.KinshipEntry.ArrangementEnded;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.kinship.allowance.Allowance;
import goldthread.kinship.fostering.PrivateFostering;
import goldthread.kinship.offer.OfferEntry;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The door of kinship care.
public final class Kinship {
    public static final List<Kind<?>> KINDS = Stream.of(KinshipEntry.KINDS, PrivateFostering.KINDS, OfferEntry.KINDS, Allowance.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();
    public static final List<Fold<?>> FOLDS = List.of(KinshipNow.FOLD, ConstellationNow.HOMES, ConstellationNow.NIGHTS);
    public static final List<DutySource> DUTIES = Stream.of(List.of(DutySource.of(KinshipDuties::from, KinshipEntry.class, Described.class), DutySource.of(TiesDuties::from, TiesLookedAt.class, EpisodeStarted.class, EpisodeEnded.class, Described.class)), PrivateFostering.DUTIES, Allowance.DUTIES).flatMap(List::stream).toList();
    public static final List<Recording<?>> RECORDINGS = Stream.of(KinshipRecordings.ALL, ApprovalRecordings.ALL, PrivateFostering.RECORDINGS, Allowance.RECORDINGS).flatMap(List::stream).<Recording<?>>map(each -> each).toList();

    /// The arrangements by which a child lives with family or friends on a day.
    public static List<Fact<ArrangementBegan>> living(Timeline timeline, LocalDate day) {
        var over = timeline.facts(ArrangementEnded.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(fact -> fact.entry().arrangement()).toList();
        return timeline.facts(ArrangementBegan.class).stream().filter(fact -> !fact.happened().isAfter(day) && !over.contains(fact.id())).toList();
    }

    private Kinship() {}
}
