package goldthread.frontdoor.worry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.Town;
import goldthread.TestDatabase;
import goldthread.frontdoor.Reference;
import goldthread.frontdoor.worry.Turnstile.Use;
import goldthread.frontdoor.worry.Unsent.Key;
import goldthread.pages.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody typed on the public form belongs to them until they send it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class WhatIsNotSentTest {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    final JdbcClient sql = JdbcClient.create(Town.asTheApplication(TestDatabase.fresh(), 2));
    final Unsent unsent = at(NOW);
    final Key key = Key.fresh();

    Unsent at(Instant now) {
        return new Unsent(sql, Clock.fixed(now, ZoneOffset.UTC));
    }

    Turnstile turnstile(Instant now) {
        return new Turnstile(sql, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void it_is_found_by_reference_and_code_and_by_nothing_else() {
        unsent.keep(key, Answers.none().with("words", "Shouting at night").with("chosen", List.of("a", "b")));
        assertThat(unsent.find(key).orElseThrow().text("words")).isEqualTo("Shouting at night");
        assertThat(unsent.find(key).orElseThrow().texts("chosen")).containsExactly("a", "b");
        assertThat(unsent.find(new Key(key.reference(), Reference.secret()))).isEmpty();
        assertThat(unsent.find(Key.fresh())).isEmpty();
    }

    @Test
    void whoever_reads_the_table_reads_no_word_of_it() {
        unsent.keep(key, Answers.none().with("words", "Shouting at night"));
        var stored = sql.sql("select sealed from worry_unsent").query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Shouting").doesNotContain("words");
        assertThat(sql.sql("select to_jsonb(t)::text from worry_unsent t").query(String.class).single()).doesNotContain(key.code());
    }

    @Test
    void it_is_gone_after_seven_days() {
        unsent.keep(key, Answers.none().with("words", "Shouting"));
        assertThat(at(NOW.plus(Duration.ofDays(7))).find(key)).isPresent();
        var later = at(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(later.find(key)).isEmpty();
        later.keep(Key.fresh(), Answers.none());
        assertThat(sql.sql("select count(*) from worry_unsent").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void once_it_is_sent_it_is_kept_here_no_more_and_cannot_be_changed() {
        unsent.keep(key, Answers.none().with("words", "Shouting"));
        unsent.sent(key);
        assertThat(unsent.wasSent(key)).isTrue();
        assertThat(unsent.find(key)).isEmpty();
        unsent.keep(key, Answers.none().with("words", "Other"));
        assertThat(unsent.find(key)).isEmpty();
    }

    @Test
    void it_can_be_forgotten_at_once() {
        unsent.keep(key, Answers.none().with("words", "Shouting"));
        unsent.forget(key);
        assertThat(sql.sql("select count(*) from worry_unsent").query(Integer.class).single()).isZero();
    }

    @Test
    void more_than_a_person_types_is_not_kept() {
        assertThatThrownBy(() -> unsent.keep(key, Answers.none().with("words", "x".repeat(300_000)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_network_may_not_flood_the_front_door_and_another_is_not_shut_out() {
        var turnstile = turnstile(NOW);
        assertThat(IntStream.range(0, 41).filter(time -> turnstile.lets(Use.SEND, "192.0.2.7")).count()).isEqualTo(40);
        assertThat(turnstile.lets(Use.SEND, "192.0.2.8")).isTrue();
        assertThat(turnstile.lets(Use.STEP, "192.0.2.7")).as("somebody half way through can go on").isTrue();
        assertThat(turnstile(NOW.plus(Duration.ofHours(1)).plusSeconds(1)).lets(Use.SEND, "192.0.2.7")).isTrue();
        assertThat(sql.sql("select encode(key, 'escape') from worry_use").query(String.class).list()).noneMatch(stored -> stored.contains("192.0.2"));
    }

    @Test
    void a_reference_is_read_however_it_is_typed() {
        assertThat(Reference.plain(" k7rm 3wqp ")).isEqualTo("K7RM-3WQP");
        assertThat(Reference.plain("k7rm3wqpk7rm3wqp")).isEqualTo("K7RM-3WQP-K7RM-3WQP");
        assertThat(Reference.plain("")).isEmpty();
        assertThat(Reference.fresh()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContainPattern("[AEIOU01]");
        assertThat(Reference.secret()).hasSize(19);
    }
}
