package goldthread.team.newcomers;

import goldthread.access.Role;
import goldthread.access.SecondPerson;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works here, or will, and has no account.
///
/// @param role as the workforce has it, `social-worker`
/// @param from  the first day in the team
/// @param until the last day of work; null where none is told: the account ends with it
public record Newcomer(UUID worker, String name, String team, String role, LocalDate from, @Nullable LocalDate until) {

    /// The role of an account that goes with the work; none where several might, and never one that guards records or gives accounts.
    Optional<Role> proposed() {
        return Arrays.stream(Role.values()).filter(each -> each.code().equals(role) && !SecondPerson.high(each)).findFirst();
    }

    /// `zoe.bronte`, of the first and the last of the name's words; a number behind it from the second on.
    String login(int time) {
        var words = words();
        var login = words.isEmpty() ? "worker" : words.size() == 1 ? words.getFirst() : words.getFirst() + "." + words.getLast();
        return time == 1 ? login : login + time;
    }

    private List<String> words() {
        int comma = name.indexOf(',');
        var turned = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        var plain = Normalizer.normalize(turned, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[\\p{M}'’]", "");
        return Arrays.stream(plain.split("[^a-z-]+")).filter(word -> !word.isBlank()).toList();
    }
}
