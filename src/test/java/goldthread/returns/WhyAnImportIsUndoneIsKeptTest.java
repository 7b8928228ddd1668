package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.pages.Form;
import goldthread.returns.mapping.Standard;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// An import that cannot be undone, because somebody was quicker or it never ended: what was typed stays on the page.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhyAnImportIsUndoneIsKeptTest {
    private static final int HERE = 942;

    @Test
    void the_reason_stays_where_an_import_cannot_be_undone(@Autowired MockMvc site, @Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired Imports imports) throws Exception {
        authorities.create(HERE, "Undoham");
        var analyst = sessions.open(accounts.create(HERE, "undo.analyst", "Mei Undo", Set.of(Role.ANALYST)).who(), false);
        var id = Acting.as(Who.product(HERE), () -> imports.begin(Standard.WORKFORCE, null, LocalDate.of(2026, 11, 20)));
        var answer = site.perform(post("/returns/imports/" + id + "/undo").param(Form.ONCE, UUID.randomUUID().toString()).param("undo-why", "Of another authority").cookie(new Cookie("goldthread", analyst)).header("Accept", "text/html").with(csrf()))
                .andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("There is a problem").contains("Of another authority");
    }
}
