package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.app.Rooms;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Kind;
import goldthread.casefile.Kinds;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.casefile.Entry;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Noted;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a device's dictation wrote becomes part of a record only when somebody says that they have read it through.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhatWasDictatedIsReadThroughTest {
    private static final Kinds KINDS = Rooms.kinds();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Subject AMIRA = Subject.unheardOf();

    @ParameterizedTest
    @CsvSource({"people.noted, , ", "people.noted, some read, true", "people.noted, read, ", "care.visited, , ", "care.visited, some read, true"})
    void it_is_kept_with_the_entry_put_back_into_the_form_and_told(String kind, @Nullable String ticked, @Nullable Boolean kept) {
        var entry = made(checked(kind, ticked));
        assertThat(dictated(entry)).isEqualTo(kept);
        assertThat(Recordings.of(kind).orElseThrow().filled(entry).texts("dictated")).isEqualTo(kept == null ? List.of() : List.of("some", "read"));
        assertThat(told(entry)).isEqualTo(kept == null ? "" : "Whoever recorded it");
        assertThat(KINDS.write(entry).contains("dictated")).as("an entry that was typed reads as it always did").isEqualTo(kept != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.noted", "care.visited"})
    void what_was_dictated_and_not_read_through_stays_a_draft(String kind) {
        assertThat(checked(kind, "some").toString()).contains("Read what was dictated through before you record it");
    }

    private static Checked<?> checked(String kind, @Nullable String ticked) {
        var answers = Answers.of(java.util.Map.of("category", "Conversation", "text", "She is well", "where", "Home")).with("children", List.of(AMIRA)).with("on", DAY).with("seen", List.of(AMIRA))
                .with("dictated", ticked == null ? null : List.of(ticked.split(" ")));
        return Recordings.of(kind).orElseThrow().form().check(answers, About.on(DAY).offering("children", List.of(Choice.of(AMIRA.toString(), "Amira"))));
    }

    @SuppressWarnings("unchecked")
    private static Entry made(Checked<?> checked) {
        assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Filled.class);
        return ((Checked.Filled<Function<Timeline, ? extends Entry>>) checked).made().apply(Timeline.empty(AMIRA));
    }

    private static @Nullable Boolean dictated(Entry entry) {
        return entry instanceof Noted noted ? noted.dictated() : ((Visited) entry).dictated();
    }

    private static String told(Entry entry) {
        return KINDS.tell(entry).stream().filter(detail -> detail.label().equals("Dictated, and read through by")).map(Kind.Detail::value).findFirst().orElseThrow();
    }
}
