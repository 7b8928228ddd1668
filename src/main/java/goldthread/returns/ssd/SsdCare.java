package goldthread.returns.ssd;

import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Reviewed;
import goldthread.casefile.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Periods of care, their episodes, placements and legal statuses. An episode that is new only because the legal status
/// changed (reason L) goes on in the same placement.
final class SsdCare {
    /// One episode, and what it is part of.
    /// @param period    id of the episode that began the period of care
    /// @param placement id of the episode that began the placement
    /// @param status    id of the episode that began the legal status
    record Stay(Fact<EpisodeStarted> began, @Nullable EpisodeEnded ended, UUID period, UUID placement, UUID status, LocalDate entered) {

        LocalDate from() {
            return began.entry().from();
        }

        @Nullable LocalDate to() {
            return ended == null ? null : ended.on();
        }
    }

    private final SsdChild child;
    final List<Stay> stays = new ArrayList<>();

    SsdCare(SsdChild child) {
        this.child = child;
        for (var fact : child.timeline.facts(EpisodeStarted.class)) {
            stays.add(stay(fact, stays.isEmpty() ? null : stays.getLast()));
        }
    }

    private Stay stay(Fact<EpisodeStarted> fact, @Nullable Stay before) {
        var ended = child.timeline.facts(EpisodeEnded.class).stream().map(Fact::entry).filter(each -> each.episode().equals(fact.id()))
                .reduce((earlier, later) -> later).orElse(null);
        var episode = fact.entry();
        boolean goesOn = before != null && !"S".equals(episode.reason());
        return new Stay(fact, ended, goesOn ? before.period() : fact.id(), goesOn && "L".equals(episode.reason()) ? before.placement() : fact.id(),
                goesOn && java.util.Objects.equals(before.began().entry().legalStatus(), episode.legalStatus()) ? before.status() : fact.id(),
                goesOn ? before.entered() : episode.from());
    }

    /// The stay on a day, if the child was in care then.
    Optional<Stay> on(LocalDate day) {
        return stays.stream().filter(stay -> SsdChild.within(day, stay.from(), stay.to())).reduce((earlier, later) -> later);
    }

    void rows() {
        stays.forEach(this::episode);
        stays.stream().filter(stay -> stay.placement().equals(stay.began().id())).forEach(this::placement);
        stays.stream().filter(stay -> stay.status().equals(stay.began().id())).forEach(this::legalStatus);
        for (var fact : child.timeline.facts(Reviewed.class)) {
            child.row("ssd_cla_reviews").with("clar_cla_review_id", fact.id()).with("clar_cla_id", on(fact.happened()).map(Stay::period).orElse(null))
                    .with("clar_cla_review_date", fact.entry().on()).with("clar_cla_review_participation", fact.entry().part());
        }
    }

    private void episode(Stay stay) {
        var episode = stay.began().entry();
        child.row("ssd_cla_episodes", "clae_cla_episode_id", stay.began().id(), "clae_person_id").with("clae_cla_episode_start_date", stay.from())
                .with("clae_cla_episode_start_reason", episode.reason()).with("clae_cla_primary_need_code", episode.need())
                .with("clae_cla_episode_ceased_date", stay.to()).with("clae_cla_episode_ceased_reason", stay.ended() == null ? null : stay.ended().reason())
                .with("clae_cla_id", stay.period()).with("clae_referral_id", child.referral(stay.from())).with("clae_cla_placement_id", stay.placement())
                .with("clae_entered_care_date", stay.entered());
    }

    private void placement(Stay first) {
        var last = stays.stream().filter(stay -> stay.placement().equals(first.placement())).reduce((earlier, later) -> later).orElseThrow();
        var episode = first.began().entry();
        child.row("ssd_cla_placement", "clap_cla_placement_id", first.placement(), "clap_person_id").with("clap_cla_id", first.period())
                .with("clap_cla_placement_start_date", first.from()).with("clap_cla_placement_type", episode.placement())
                .with("clap_cla_placement_urn", episode.urn()).with("clap_cla_placement_provider", episode.provider())
                .with("clap_cla_placement_postcode", episode.placementPostcode()).with("clap_cla_placement_end_date", last.to())
                .with("clap_cla_placement_change_reason", last.ended() == null ? null : last.ended().move());
    }

    private void legalStatus(Stay first) {
        var last = stays.stream().filter(stay -> stay.status().equals(first.status())).reduce((earlier, later) -> later).orElseThrow();
        child.row("ssd_legal_status", "lega_legal_status_id", first.status(), "lega_person_id").with("lega_legal_status", first.began().entry().legalStatus())
                .with("lega_legal_status_start_date", first.from()).with("lega_legal_status_end_date", last.to());
    }
}
