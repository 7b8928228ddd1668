package goldthread.returns.feed;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A child as the Department's API takes children, from what stands on the timeline. What is not known is left out.
///
/// A confidential address gives no postcode. Care that follows from no referral we know of gets an episode of its own.
final class FeedPayload {
    private final Timeline timeline;
    private final ObjectNode child = JsonNodeFactory.instance.objectNode();

    private FeedPayload(Timeline timeline) {
        this.timeline = timeline;
    }

    /// @return null where the child has no number at the authority: the API knows children by nothing else
    static @Nullable ObjectNode of(Timeline timeline) {
        var person = Person.of(timeline);
        return person.laChildId() == null ? null : new FeedPayload(timeline).child(person);
    }

    private ObjectNode child(Person person) {
        child.put(FeedDifference.CHILD, person.laChildId());
        child.put("mis_child_id", timeline.subject().id().toString());
        details(person, child.putObject("child_details"));
        health();
        var episodes = new FeedEpisodes();
        episodes.referrals(timeline);
        timeline.facts(EpisodeStarted.class).forEach(fact -> placement(fact, episodes));
        adoption(episodes);
        leaving(episodes);
        episodes.workers(timeline);
        episodes.into(child);
        return child;
    }

    private void details(Person person, ObjectNode details) {
        put(details, "unique_pupil_number", number(Identified.UPN));
        put(details, "former_unique_pupil_number", number(Identified.FORMER_UPN));
        put(details, "unique_pupil_number_unknown_reason", number(Identified.UPN_UNKNOWN));
        put(details, "first_name", person.given());
        put(details, "surname", person.family());
        put(details, "date_of_birth", person.born());
        put(details, "expected_date_of_birth", person.expected());
        put(details, "sex", sex(person.sex()));
        put(details, "ethnicity", person.ethnicity());
        timeline.last(Described.class).map(fact -> fact.entry().disabilities()).filter(list -> !list.isEmpty())
                .ifPresent(list -> list.forEach(details.withArray("/disabilities")::add));
        put(details, "postcode", person.confidential() ? null : person.postcode());
        timeline.last(Unaccompanied.class).ifPresent(fact -> {
            details.put("uasc_flag", true);
            put(details, "uasc_end_date", fact.entry().until());
        });
        if (details.isEmpty()) {
            child.remove("child_details");
        }
    }

    private @Nullable String number(String scheme) {
        return timeline.facts(Identified.class).stream().map(Fact::entry)
                .filter(each -> each.scheme().equals(scheme) && each.person().equals(timeline.subject()))
                .reduce((earlier, later) -> later).map(Identified::value).orElse(null);
    }

    /// The 903 of earlier years wrote 1 and 2, the census 0 and 9 for what is not known.
    private static @Nullable String sex(@Nullable String code) {
        return switch (code) {
            case null -> null;
            case "1" -> "M";
            case "2" -> "F";
            case "0", "9", "N" -> "U";
            default -> code;
        };
    }

    private void health() {
        for (var fact : timeline.facts(HealthOverYear.class)) {
            var score = fact.entry().sdqScore();
            if (score != null && score.matches("\\d{1,4}")) {
                var assessment = child.withObject("/health_and_wellbeing").withArray("/sdq_assessments").addObject();
                put(assessment, "date", fact.entry().on());
                assessment.put("score", Integer.parseInt(score));
            }
        }
    }

    private void placement(Fact<EpisodeStarted> fact, FeedEpisodes episodes) {
        var started = fact.entry();
        var placement = episodes.around(started.from(), fact.id()).withArray("/child_looked_after_placements").addObject();
        placement.put("child_looked_after_placement_id", fact.id().toString());
        put(placement, "start_date", started.from());
        put(placement, "start_reason", started.reason());
        put(placement, "placement_type", started.placement());
        put(placement, "postcode", started.placementPostcode());
        timeline.facts(EpisodeEnded.class).stream().map(Fact::entry).filter(ended -> ended.episode().equals(fact.id()))
                .reduce((earlier, later) -> later).ifPresent(ended -> {
                    put(placement, "end_date", ended.on());
                    put(placement, "end_reason", ended.reason());
                    put(placement, "change_reason", ended.move());
                });
    }

    private void adoption(FeedEpisodes episodes) {
        var adopted = timeline.last(Adopted.class);
        var placed = timeline.last(PlacedForAdoption.class);
        if (adopted.isEmpty() && placed.isEmpty()) {
            return;
        }
        var on = adopted.map(Fact::happened).orElseGet(() -> placed.orElseThrow().happened());
        UUID id = adopted.<UUID>map(Fact::id).orElseGet(() -> placed.orElseThrow().id());
        var adoption = episodes.around(on, id).putObject("adoption");
        put(adoption, "initial_decision_date", placed.map(fact -> fact.entry().on()).or(() -> adopted.map(fact -> fact.entry().decided())).orElse(null));
        put(adoption, "matched_date", adopted.map(fact -> fact.entry().matched()).orElse(null));
        put(adoption, "placed_date", placedForAdoption());
    }

    /// A placement for adoption is one with a code A3 to A6 (903 guide, placement types).
    private @Nullable LocalDate placedForAdoption() {
        return timeline.facts(EpisodeStarted.class).stream().map(Fact::entry)
                .filter(episode -> episode.placement() != null && episode.placement().matches("A[3-6]"))
                .map(EpisodeStarted::from).findFirst().orElse(null);
    }

    private void leaving(FeedEpisodes episodes) {
        timeline.last(LeaverInTouch.class).ifPresent(fact -> {
            var leaver = episodes.around(fact.happened(), fact.id()).putObject("care_leavers");
            put(leaver, "contact_date", fact.entry().on());
            put(leaver, "activity", fact.entry().activity());
            var home = fact.entry().accommodation();
            // the 903 writes a letter, and 1 or 2 for suitable or not; the API has room for the letter
            put(leaver, "accommodation", home == null || home.isBlank() ? null : home.substring(0, 1));
        });
    }

    static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            object.put(name, value.toString().strip());
        }
    }
}
