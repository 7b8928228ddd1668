package goldthread.demonstration.roads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who works with the families of the roads. The first of each road falls to those who can sign in; the others to whoever works
/// in the same part of Wrenmoor.
///
/// @param known  those who can sign in, by login
/// @param social   all social workers
/// @param endorsed who may lead the protection of a child
record Workers(Map<String, Hand> known, List<Hand> social, List<Hand> endorsed) {
    static final String CARE = "sam.okafor", HELP = "grace.thornley", MANAGER = "helen.marsh", HELP_MANAGER = "anil.desai", OFFICER = "david.adeyemi", DESK = "priya.nair", DESK_MANAGER = "carol.whitaker",
            LEAD = "rosa.lind", EDUCATION = "nia.powell";

    record Hand(UUID account, String name) {}

    /// Invented ones of each login, who have no account.
    static Workers nobody() {
        var known = Stream.of(CARE, HELP, MANAGER, HELP_MANAGER, OFFICER, DESK, DESK_MANAGER, LEAD, EDUCATION).collect(Collectors.toMap(login -> login, login -> new Hand(UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)), login)));
        return new Workers(known, List.of(known.get(CARE)), List.of(known.get(HELP)));
    }

    /// A lead child protection practitioner, another than who helps the family.
    Hand endorsed(Hand help) {
        return endorsed.stream().filter(hand -> !hand.equals(help)).findFirst().orElse(known.get(MANAGER));
    }

    Hand one(String login, int copy) {
        boolean social = login.equals(CARE) || login.equals(HELP);
        return copy == 0 || !social ? known.get(login) : this.social.get(Math.floorMod(login.hashCode() + 7 * copy, this.social.size()));
    }
}
