package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.app.Rooms;
import goldthread.casefile.Append.Writing;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameSeedSameStoriesTest {

    @Test
    void the_same_seed_writes_the_same_to_the_last_letter() throws Exception {
        assertThat(hash(300, 5)).isEqualTo(hash(300, 5));
    }

    @Test
    void another_seed_writes_something_else() throws Exception {
        assertThat(hash(300, 5)).isNotEqualTo(hash(300, 6));
    }

    @Test
    void amira_yusuf_and_layla_are_known_whatever_the_seed() {
        for (long seed : List.of(1L, 2L, 99L)) {
            var told = new Told(50, seed, Rooms.kinds());
            assertThat(told.children().get("W100000").facts(goldthread.people.PeopleEntry.Named.class)).singleElement()
                    .satisfies(named -> assertThat(named.entry().given() + " " + named.entry().family()).isEqualTo("Amira Rahman"));
        }
    }

    private static String hash(int children, long seed) throws Exception {
        var kinds = Rooms.kinds();
        var digest = MessageDigest.getInstance("SHA-256");
        Demonstration.writings(children, seed, TODAY).flatMap(List::stream).forEach((Writing writing) ->
                digest.update((writing.id() + " " + writing.recorded() + writing.author() + kinds.write(writing.entry())).getBytes()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
