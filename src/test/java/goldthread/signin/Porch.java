package goldthread.signin;

import goldthread.TestDatabase;
import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.HolderTransactions;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.access.Town;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The doors and the pages about them, with a few rooms behind to go into, on a database of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = {"goldthread.access", "goldthread.signin", "goldthread.admin", "goldthread.pages"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "goldthread\\.pages\\.Gallery.*"))
class Porch {
    static final String PASSWORD = "three quiet green kettles";
    static final Town TOWN = new Town(TestDatabase.fresh());

    @Bean
    DataSource dataSource() {
        return TOWN.source();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new HolderTransactions(source);
    }

    @Bean
    Clock clock() {
        return TOWN.clock;
    }

    @Bean
    @Primary
    PasswordEncoder quick() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }


    @RestController
    static class Behind {
        private final Access access;

        Behind(Access access) {
            this.access = access;
        }

        @Needs
        @GetMapping("/")
        String home() {
            return "home of " + Acting.who().name();
        }

        @Needs(Permission.SEE_CHILDREN)
        @GetMapping("/children/{child}")
        String child(@PathVariable UUID child) {
            return access.view(child, "overview", () -> "the record of " + child);
        }

        @Needs(Permission.RECORD)
        @PostMapping("/children/{child}/visits")
        String visit(@PathVariable UUID child) {
            return access.view(child, "visit", () -> "recorded by " + Acting.who().name());
        }

        @GetMapping("/unsaid")
        String saysNotWhatItNeeds() {
            return "nobody should read this";
        }

        @Needs(Permission.SEE_CHILDREN)
        @GetMapping("/api/children/{child}")
        Map<String, String> asData(@PathVariable UUID child) {
            return access.view(child, "overview", () -> Map.of("child", child.toString()));
        }

        @Needs(Permission.RECORD)
        @PostMapping("/api/children/{child}/visits")
        ResponseEntity<String> recordAsData(@PathVariable UUID child) {
            return ResponseEntity.ok("recorded by " + Acting.who().name());
        }
    }
}
