package goldthread.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What a password must be, and how it is kept.
@Configuration(proxyBeanMethods = false)
class Passwords {
    /// ASVS 5.0, 6.2.1: at least 8 characters, 15 recommended; between them, because sign-in is throttled.
    private static final int SHORTEST = 12;
    /// bcrypt reads no further than 72 bytes; 64 characters of plain letters fit (ASVS 5.0, 6.2.9).
    private static final int MOST_BYTES = 72;
    /// Of 4; 3 and more take over 10^8 guesses. ASVS 5.0, 6.2.4: no password of the lists that are tried first.
    private static final int HARD_TO_GUESS = 3;
    /// 2^12 rounds, about a quarter of a second of one core: a guess is dear, a sign-in is not.
    private static final int ROUNDS = 12;

    /// Each stored password names its own scheme, so that a better one can follow without anyone changing theirs.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(ROUNDS)));
    }

    /// What is wrong with a chosen password, as a sentence for the page; empty when it will do.
    static Optional<String> wrong(String password, String login, String name) {
        if (password.length() < SHORTEST) {
            return Optional.of("Enter a password of " + SHORTEST + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Enter a password of 64 characters or fewer");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        var guessed = Stream.of(login, name, "goldthread", "password").map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() > 3 && lower.contains(word));
        if (guessed) return Optional.of("Enter a password without your name, your login or the word password");
        return new Zxcvbn().measure(password, List.of(login, name)).getScore() < HARD_TO_GUESS
                ? Optional.of("Enter a password that is harder to guess: three or four words that mean nothing together") : Optional.empty();
    }
}
