package goldthread.familynetwork;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How far each offer of a family meeting has come for a child: accepted, held, a plan made, and agreed by the authority.
record MeetingNow(UUID offer, boolean accepted, boolean held, boolean planned, boolean agreed, LocalDate on) {

    static final Fold<MeetingNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "family_meeting";
        }

        @Override
        public List<Column<MeetingNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(FamilyNetworkEntry.class);
        }

        @Override
        public List<MeetingNow> rows(Timeline timeline) {
            return timeline.facts(MeetingOffered.class).stream().map(offer -> of(timeline, offer)).toList();
        }
    };

    private static final List<Fold.Column<MeetingNow>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.offer.toString()), new Fold.Column<>("offer", "uuid", MeetingNow::offer), new Fold.Column<>("accepted", "boolean", MeetingNow::accepted),
            new Fold.Column<>("held", "boolean", MeetingNow::held), new Fold.Column<>("planned", "boolean", MeetingNow::planned), new Fold.Column<>("agreed", "boolean", MeetingNow::agreed), new Fold.Column<>("happened", "date", MeetingNow::on));

    private static MeetingNow of(Timeline timeline, Fact<MeetingOffered> offer) {
        boolean accepted = timeline.facts(OfferAnswered.class).stream().anyMatch(fact -> fact.entry().offer().equals(offer.id()) && fact.entry().answer().equals(OfferAnswered.ACCEPTED));
        var held = timeline.facts(MeetingHeld.class).stream().filter(fact -> offer.id().equals(fact.entry().offer())).map(Fact::id).toList();
        var plans = timeline.facts(PlanMade.class).stream().filter(fact -> fact.entry().meeting() != null && held.contains(fact.entry().meeting())).map(Fact::id).toList();
        boolean agreed = timeline.facts(PlanAnswered.class).stream().anyMatch(fact -> plans.contains(fact.entry().plan()) && !fact.entry().answer().equals(PlanAnswered.NOT_AGREED));
        return new MeetingNow(offer.id(), accepted, !held.isEmpty(), !plans.isEmpty(), agreed, offer.happened());
    }
}
