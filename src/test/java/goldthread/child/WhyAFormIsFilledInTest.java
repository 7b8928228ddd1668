package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.recording.LegalReason;
import goldthread.recording.Recording;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhyAFormIsFilledInTest {
    @Test
    void every_form_about_a_child_says_why_it_is_filled_in_and_which_law_asks_for_it() {
        var forms = Recordings.all().stream().<String>map(Recording::kind).toList();
        assertThat(forms).isNotEmpty().allSatisfy(kind -> assertThat(LegalReason.of(kind)).as(kind).hasValueSatisfying(reason -> {
            assertThat(reason.why()).isNotBlank().doesNotEndWith(".");
            assertThat(reason.source()).isNotBlank();
            assertThat(reason.mark()).isIn("V", "M", "L");
        }));
        assertThat(LegalReason.kinds()).as("and nothing else has a reason").isSubsetOf(Set.copyOf(forms));
    }

    @Test
    void where_no_law_asks_for_it_that_is_said() {
        assertThat(LegalReason.of("kinship.ties-looked-at")).hasValueSatisfying(reason -> assertThat(reason.local()).isTrue());
        assertThat(LegalReason.of("protection.enquiry-started")).hasValueSatisfying(reason -> assertThat(reason.source()).startsWith("Children Act 1989 s47"));
    }
}
