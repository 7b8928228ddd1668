package goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ADraftOfNoFormTest extends SignedIn {

    @Test
    void what_is_sent_as_a_draft_and_is_none_is_refused_and_is_no_fault_of_ours() throws Exception {
        var sam = somebody(Role.SOCIAL_WORKER);
        assertThat(send(sam, post("/drafts").param("note", "typed")).getStatus()).isEqualTo(400);
        for (var address : List.of("https://elsewhere.example/", "//elsewhere.example", "")) {
            assertThat(send(sam, post("/drafts").param("_draft", "k").param("_title", "A note").param("_resume", address)).getStatus()).as(address).isEqualTo(400);
        }
        assertThat(send(sam, post("/drafts").param("_draft", "k").param("_title", "A note").param("_resume", "/search").param("note", "x".repeat(2_000_000))).getStatus()).as("longer than a person types").isEqualTo(400);
        assertThat(read(sam, "/drafts")).contains("You have nothing unsent");
    }
}
