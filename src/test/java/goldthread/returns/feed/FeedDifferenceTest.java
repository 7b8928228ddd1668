package goldthread.returns.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedDifferenceTest {

    @Test
    void a_child_that_is_new_is_sent_whole_and_then_nothing_is_due() {
        var child = json("{'la_child_id':'7','child_details':{'surname':'Rahman'}}");
        assertThat(FeedDifference.next(null, child)).isEqualTo(child);
        assertThat(FeedDifference.next(child, child)).isNull();
    }

    @Test
    void only_the_record_that_changed_is_sent() {
        var held = json("{'la_child_id':'7','child_details':{'sex':'F'},'social_care_episodes':[{'social_care_episode_id':'a',"
                + "'child_in_need_plans':[{'child_in_need_plan_id':'p'},{'child_in_need_plan_id':'q'}]},{'social_care_episode_id':'b'}]}");
        var now = held.deepCopy();
        ((ObjectNode) now.at("/social_care_episodes/0/child_in_need_plans/1")).put("end_date", "2026-05-01");
        assertThat(FeedDifference.next(held, now)).isEqualTo(json("{'la_child_id':'7','social_care_episodes':[{'social_care_episode_id':'a',"
                + "'child_in_need_plans':[{'child_in_need_plan_id':'q','end_date':'2026-05-01'}]}]}"));
    }

    @Test
    void a_record_that_was_withdrawn_is_purged() {
        var held = json("{'la_child_id':'7','social_care_episodes':[{'social_care_episode_id':'a'},{'social_care_episode_id':'b'}]}");
        var now = json("{'la_child_id':'7','social_care_episodes':[{'social_care_episode_id':'a'}]}");
        assertThat(FeedDifference.next(held, now)).isEqualTo(json("{'la_child_id':'7','social_care_episodes':[{'social_care_episode_id':'b','purge':true}]}"));
    }

    @Test
    void a_value_that_is_gone_is_purged_with_its_block_which_is_then_sent_anew() {
        var held = json("{'la_child_id':'7','child_details':{'sex':'F','postcode':'ZZ1 1ZZ'}}");
        var now = json("{'la_child_id':'7','child_details':{'sex':'F'}}");
        var first = FeedDifference.next(held, now);
        assertThat(first).isEqualTo(json("{'la_child_id':'7','child_details':{'purge':true}}"));
        assertThat(FeedDifference.next(FeedDifference.after(held, first), now)).isEqualTo(now);
    }

    @Test
    void a_child_that_got_another_number_is_purged_under_the_old_one() {
        var held = json("{'la_child_id':'7'}");
        var now = json("{'la_child_id':'8'}");
        assertThat(FeedDifference.next(held, now)).isEqualTo(json("{'la_child_id':'7','purge':true}"));
        assertThat(FeedDifference.after(held, FeedDifference.next(held, now))).isNull();
    }

    @Test
    void whatever_changed_two_objects_are_enough_and_both_sides_hold_the_same() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            ObjectNode held = random.nextInt(8) == 0 ? null : child(random), now = random.nextInt(8) == 0 ? null : child(random);
            var theirs = Department.told(Stream.ofNullable(held).toList());
            int objects = 0;
            for (var next = FeedDifference.next(held, now); next != null; next = FeedDifference.next(held, now)) {
                held = FeedDifference.after(held, next);
                Department.tell(theirs, next);
                objects++;
                assertThat(objects).as("objects for seed %s", seed).isLessThanOrEqualTo(2);
            }
            var wanted = Department.told(Stream.ofNullable(now).toList());
            assertThat(theirs).as("seed %s", seed).isEqualTo(wanted).isEqualTo(Department.told(Stream.ofNullable(held).toList()));
        }
    }

    private static ObjectNode child(Random random) {
        var child = JsonNodeFactory.instance.objectNode().put("la_child_id", random.nextInt(10) == 0 ? "8" : "7");
        if (random.nextBoolean()) {
            values(random, child.putObject("child_details"), "sex", "surname", "postcode");
        }
        for (int episode = 0; episode < 3; episode++) {
            if (random.nextBoolean()) {
                var one = child.withArray("/social_care_episodes").addObject().put("social_care_episode_id", "e" + episode);
                values(random, one, "referral_date", "closure_date");
                for (int plan = 0; plan < 3; plan++) {
                    if (random.nextBoolean()) {
                        values(random, one.withArray("/child_protection_plans").addObject().put("child_protection_plan_id", "p" + plan), "start_date", "end_date");
                    }
                }
                if (random.nextBoolean()) {
                    values(random, one.putObject("adoption").put("matched_date", "x"), "placed_date");
                }
            }
        }
        return child;
    }

    private static void values(Random random, ObjectNode object, String... names) {
        for (var name : names) {
            if (random.nextInt(3) > 0) {
                object.put(name, "v" + random.nextInt(2));
            }
        }
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
