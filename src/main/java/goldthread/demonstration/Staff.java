package goldthread.demonstration;

import goldthread.access.Role;
import goldthread.demonstration.Names.Name;
import goldthread.demonstration.Seat.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everyone who works for Wrenmoor, and who has worked for it: the posts that so many children need, and their holders.
final class Staff {
    /// So many days before the day on which the demonstration stands, the first workers are there: before any story.
    private static final long BEFORE = 9 * 365;

    static final Name GUARDIAN = new Name("Ruth", "Cohen");

    private final Parameters parameters = Parameters.ALL;
    private final Chance chance;
    private final LocalDate first;
    private final LocalDate today;
    private final Set<String> logins = new HashSet<>();
    private final List<Seat> duty;
    private final List<Seat> help;
    private final List<Seat> care;
    private final List<Seat> officers;
    private final List<Seat> advisers;
    private final List<Seat> office;
    private final List<Seat> directors;
    private final List<Seat> leads;
    private final List<Seat> education;
    private final List<Seat> fostering;
    /// Not of the authority: two schools and the police.
    private final List<Seat> partners;
    /// Of a family, and who stands beside them.
    private final List<Seat> families;

    /// @param today  the day on which the demonstration stands
    Staff(int children, long seed, LocalDate today) {
        this.chance = Chance.of(seed, "staff", 0);
        this.today = today;
        this.first = today.minusDays(BEFORE);
        var mix = new Mix(children);
        this.office = Stream.of(only("Mei", "Chen", Role.ANALYST), only(GUARDIAN.given(), GUARDIAN.family(), Role.GUARDIAN),
                only("Tom", "Baker", Role.ADMINISTRATOR)).toList();
        this.directors = Stream.of("Elaine Foster", "Robert Quayle").map(name -> new Seat(List.of(lasting(name, Role.DIRECTOR)), null)).toList();
        this.education = List.of(new Seat(List.of(lasting("Nia Powell", Role.EDUCATION)), null));
        this.fostering = List.of(new Seat(List.of(lasting("Bryn Tallis", Role.FOSTERING_WORKER)), null));
        this.partners = Stream.of("Joan Ash", "Ravi Shah", "Lena Fern").map(name -> new Seat(List.of(lasting(name, Role.PARTNER)), null)).toList();
        this.families = List.of(new Seat(List.of(lasting("Dana Hollis", Role.PARENT)), null), new Seat(List.of(lasting("June Abara", Role.ADVOCATE)), null));
        this.leads = Stream.of("Rosa Lind", "Idris Vaughan").map(name -> new Seat(List.of(lasting(name, Role.FAMILY_HELP)), null)).toList();
        this.duty = team(Math.max(2, children / 350), Role.DUTY, new Name("Priya", "Nair"), new Name("Carol", "Whitaker"));
        this.care = team(mix.inCare() / parameters.number("caseload"), Role.SOCIAL_WORKER, new Name("Sam", "Okafor"),
                new Name("Helen", "Marsh"));
        this.help = team(mix.helped() / parameters.number("caseload"), Role.SOCIAL_WORKER, new Name("Grace", "Thornley"),
                new Name("Anil", "Desai"));
        this.officers = team((mix.inCare() + mix.onPlan()) / parameters.number("reviewing-officer.children"),
                Role.REVIEWING_OFFICER, new Name("David", "Adeyemi"), null);
        this.advisers = team(mix.leavers() / parameters.number("adviser.leavers"), Role.SOCIAL_WORKER,
                new Name("Moira", "Brennan"), new Name("Joseph", "Eze"));
    }

    Seat duty(Chance chance) {
        return chance.of(duty);
    }

    /// The post in the help teams that this family falls to.
    Seat help(int family) {
        return help.get(family % help.size());
    }

    Seat care(int family) {
        return care.get(family % care.size());
    }

    Seat officer(int family) {
        return officers.get(family % officers.size());
    }

    Seat adviser(int family) {
        return advisers.get(family % advisers.size());
    }

    /// Who leads help to this family, and is no social worker.
    Seat lead(int family) {
        return leads.get(family % leads.size());
    }

    /// A lead child protection practitioner for this family, as [Teams] endorses them; another than who helps it.
    Worker protectionLead(int family, Worker help) {
        var posts = posts();
        var endorsed = IntStream.range(0, posts.size()).filter(Teams::leads).mapToObj(number -> posts.get(number).holders().getLast())
                .filter(worker -> !worker.account().equals(help.account())).toList();
        return endorsed.get(family % endorsed.size());
    }

    /// The day on which a demonstration stands, as the account of its guardian says: it bears the day from which on they work.
    static LocalDate stands(UUID guardian) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(guardian.getMostSignificantBits() >>> 16), ZoneOffset.UTC).plusDays(BEFORE);
    }

    /// Posts of the teams that work with children.
    List<Seat> posts() {
        return Stream.of(duty, care, help, advisers).flatMap(List::stream).toList();
    }

    Worker guardian() {
        return office.get(1).holders().getFirst();
    }

    /// Those whom documents and tests name, first the social worker of the family that they tell of.
    List<Worker> signIns() {
        return Stream.concat(Stream.of(care, help, duty, officers, advisers).map(List::getFirst)
                .flatMap(seat -> seat.manager() == null ? Stream.of(seat) : Stream.of(seat, seat.manager())), Stream.of(office, directors, leads, education, fostering, partners, families).flatMap(List::stream))
                .map(seat -> seat.holders().getLast()).toList();
    }

    /// Everybody, past and present: managers first met come before those whom they manage.
    List<Worker> everybody() {
        return Stream.of(office, directors, leads, education, fostering, partners, families, duty, care, help, officers, advisers).flatMap(List::stream)
                .flatMap(seat -> seat.manager() == null ? Stream.of(seat) : Stream.of(seat.manager(), seat))
                .distinct().flatMap(seat -> seat.holders().stream()).toList();
    }

    /// Posts in teams, each team under a manager.
    /// @param known  who holds the first post today: somebody whom documents and tests can name
    private List<Seat> team(double posts, Role role, Name known, @Nullable Name manager) {
        var seats = new ArrayList<Seat>();
        Seat above = null;
        for (int i : IntStream.range(0, (int) Math.max(1, Math.ceil(posts))).toArray()) {
            if (manager != null && i % (int) parameters.number("team.size") == 0) {
                above = new Seat(holders(Role.TEAM_MANAGER, i == 0 ? manager : null), null);
            }
            seats.add(new Seat(holders(role, i == 0 ? known : null), above));
        }
        return List.copyOf(seats);
    }

    /// Somebody who has always been here, and stays. Draws nothing from the chance of the others.
    private Worker lasting(String name, Role role) {
        var login = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        logins.add(login);
        var made = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Worker(goldthread.casefile.Ids.at(made.toEpochMilli(), name.hashCode(), 1), login, name, role, first, null);
    }

    private Seat only(String given, String family, Role role) {
        return new Seat(List.of(worker(new Name(given, family), role, first, null)), null);
    }

    /// One after the other, from before the first story; who is known has been here for some years.
    private List<Worker> holders(Role role, @Nullable Name known) {
        var holders = new ArrayList<Worker>();
        var from = first;
        var settled = today.minusDays(1100 + chance.between(0, 200));
        while (true) {
            var until = from.plusDays(120 + (long) (-Math.log(1 - chance.share()) / parameters.number("turnover") * 365));
            boolean last = known == null ? until.isAfter(today.plusDays(60)) : !until.isBefore(settled);
            if (last && known == null) {
                holders.add(worker(Names.any(chance, 0.85), role, from, null));
                return holders;
            }
            var end = last ? settled : until;
            holders.add(worker(Names.any(chance, 0.85), role, from, end));
            from = end.plusDays(1);
            if (last) {
                holders.add(worker(known, role, from, null));
                return holders;
            }
        }
    }

    private Worker worker(Name name, Role role, LocalDate from, @Nullable LocalDate until) {
        var login = name.login();
        for (int number = 2; !logins.add(login); number++) {
            login = name.login() + number;
        }
        Instant made = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Worker(chance.id(made), login, name.whole(), role, from, until);
    }
}
