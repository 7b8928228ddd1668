package goldthread.access;

import goldthread.access.Matrix.About;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.education.notice.NoticeEntry;
import goldthread.frontdoor.ContactEntry;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two authorities, one person for each role, and children towards whom each of them stands in each situation.
final class MatrixTown {
    private static final int OURS = 901, THEIRS = 902;
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 5);
    /// A limit that the law leaves to the authority.
    private static final String RULE = "T-A02a";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Guard guard;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Map<Role, Who> people = new EnumMap<>(Role.class);
    private final Map<Role, String> keys = new EnumMap<>(Role.class);
    private final Map<Role, String> cookies = new EnumMap<>(Role.class);
    private final Who stranger;
    private int number;

    MatrixTown(JdbcClient db, PlatformTransactionManager transactions, CaseFile caseFile, Authorities authorities,
               Accounts accounts, Guard guard, Sessions sessions, ApiTokens tokens) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
        this.tokens = tokens;
        authorities.create(OURS, "Ashbourne");
        authorities.create(THEIRS, "Brindle");
        for (var role : Role.values()) {
            var who = account(OURS, role).who();
            people.put(role, who);
            keys.put(role, Acting.as(who, () -> tokens.give("matrix", EnumSet.allOf(Permission.class), false, Duration.ofDays(1))));
        }
        stranger = account(THEIRS, Role.DUTY).who();
    }

    /// The last route may have signed somebody out.
    void signInAnew() {
        people.forEach((role, who) -> cookies.put(role, sessions.open(who, false)));
    }

    String cookie(Role role) {
        return cookies.get(role);
    }

    /// How far our authority's access log has come.
    long lastLogged() {
        return as(OURS, () -> db.sql("select coalesce(max(position), 0) from access_log").query(Long.class).single());
    }

    /// What our authority's access log has since then, about anybody's record: `view 0190.. by DUTY`.
    List<String> logged(long since) {
        return as(OURS, () -> db.sql("select action, subject, account from access_log where position > :since and subject is not null")
                .param("since", since).query((row, number) -> row.getString("action") + " " + row.getString("subject") + " by "
                        + role(row.getObject("account", UUID.class))).list());
    }

    private @Nullable Role role(UUID account) {
        return people.entrySet().stream().filter(one -> one.getValue().account().equals(account)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    String key(Role role) {
        return keys.get(role);
    }

    /// What stands in a route's address and in what is sent to it, for each situation; made anew for each route, so
    /// that what one route changes does not colour the next.
    Map<Character, Map<String, String>> standIns(About about) {
        var all = new HashMap<Character, Map<String, String>>();
        for (char situation : about.situations) {
            all.put(situation, switch (about) {
                case NOTHING -> Map.of("step:what|child-[1-6]|you", "what", "what:offer|consulted|catalogue|spend|event|rate", "offer", "requiredMetricName", "jvm.memory.used", "standard", "ssda903", "code", "101", "year", "2018-19",
                        "from", "2019-05-01", "to", "now");
                case ANYONE -> Map.of("subject", UUID.randomUUID().toString(), "file", "header.csv");
                case CHILD, REASON -> child(situation);
                case ACCOUNT -> Map.of("account", (switch (situation) {
                    case 'i' -> account(OURS, Role.SOCIAL_WORKER).id();
                    case 'o' -> account(THEIRS, Role.SOCIAL_WORKER).id();
                    default -> UUID.randomUUID();
                }).toString());
                case RESTRICTION -> Map.of("subject", restriction(situation).toString());
                case USE -> Map.of("use", use(situation).toString());
                case RULE -> Map.of("rule", situation == 'i' ? RULE : "T-Z99");
                case SUBMISSION -> submission(situation);
                case VALIDATION -> validation(situation);
                case PAIR -> Map.of("one", child(situation).get("child"), "other", child('n').get("child"));
                case CONTACT -> Map.of("contact", (situation == 'x' ? UUID.randomUUID() : contact(situation == 'o' ? THEIRS : OURS)).toString());
                case ASSIGNMENT -> {
                    var assignment = situation == 'x' ? Subject.unheardOf() : assignment(situation == 'o' ? THEIRS : OURS);
                    yield Map.of("assignment", assignment.toString(), "entry", Append.beside(assignment.id(), 1).toString());
                }
                case NOTICE -> Map.of("notice", (situation == 'x' ? Subject.unheardOf() : notice(situation == 'o' ? THEIRS : OURS)).toString());
                case PLACE -> Map.of("place", (situation == 'x' ? Subject.unheardOf() : place(situation == 'o' ? THEIRS : OURS)).toString());
                case HOUSEHOLD -> Map.of("household", (situation == 'x' ? Subject.unheardOf() : household(situation == 'o' ? THEIRS : OURS, situation != 'i')).toString(), "step", "reached");
                case INVITATION -> Map.of("invitation", (situation == 'x' ? Subject.unheardOf() : invitation(situation)).toString());
                case SHARED -> shared(situation);
                case POST -> Map.of("post", (situation == 'x' ? Subject.unheardOf() : post(situation == 'o' ? THEIRS : OURS)).toString());
                case ASKED -> Map.of("asked", (situation == 'x' ? UUID.randomUUID() : asked(situation == 'o' ? THEIRS : OURS)).toString());
                case IMPORT -> Map.of("import", (situation == 'x' ? UUID.randomUUID() : returned(situation == 'o' ? THEIRS : OURS)).toString(), "group", "sheets");
            });
        }
        return all;
    }

    /// What differs from one person to the next.
    Map<String, String> own(Role role) {
        return Acting.as(people.get(role), () -> {
            tokens.give("to end " + ++number, Set.of(), true, Duration.ofDays(1));
            return Map.of("key", tokens.mine().getLast().id());
        });
    }

    private Account account(int holder, Role role) {
        return accounts.create(holder, "matrix" + ++number, "Matrix person " + number, Set.of(role));
    }

    /// Asked for, above the cap, and not yet decided; a reference was asked for.
    private Subject assignment(int holder) {
        var assignment = Subject.unheardOf();
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(writing(Ids.next(), new AssignmentAsked(assignment, BEGAN, "Leave",
                Map.of("region", "Middle", "job", "social-worker", "from", "2026-01-12", "worker", "Ola Example"))),
                writing(Append.beside(assignment.id(), 1), new ReferenceAsked(assignment, BEGAN, "Ann Lead", "Helen"))))));
        return assignment;
    }

    /// Decided, so that it may be answered too.
    private Subject notice(int holder) {
        var notice = Subject.unheardOf();
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(writing(Ids.next(), new NoticeEntry.NoticeReceived(notice, "K7RM-3WQP", Instant.now(), NoticeEntry.NoticeReceived.LEAVE,
                        new NoticeEntry.Told("Amira", "Kaya", BEGAN.minusYears(9), null, null, null), new NoticeEntry.Parent("Selin Kaya", "Mother", "01632 960001", null, null), null, null, null)),
                writing(Ids.next(), new NoticeEntry.NoticeDecided(notice, Instant.now(), NoticeEntry.NoticeDecided.ASIDE, null, "Sent twice", "Ivy Lane"))))));
        return notice;
    }

    private Subject place(int holder) {
        var place = Subject.unheardOf();
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(writing(Ids.next(), new goldthread.outside.PlaceEntry.Known(place, "Place", "Bus station", null, null, null, null, BEGAN))))));
        return place;
    }

    /// To which one is invited, or was, or another is. Everybody is named by an agency, under an agreement that is current.
    private Subject invitation(char situation) {
        var invitation = Subject.unheardOf();
        var agreement = Ids.next();
        var children = List.of(Subject.unheardOf());
        var until = java.time.LocalDate.of(2090, 1, 1);
        var entries = new java.util.ArrayList<Append.Writing>(List.of(writing(agreement, new goldthread.protectionteam.PartnerEntry.AgreementMade("Police", "Wrenmoor Police", goldthread.protectionteam.PartnerEntry.AgreementMade.PARTS, "Kept", BEGAN, until))));
        var invited = people.values().stream().map(who -> new goldthread.protection.InvitationEntry.Invited(who.account(), who.name(), "Police", "Wrenmoor Police")).toList();
        people.values().forEach(who -> entries.add(writing(Ids.next(), new goldthread.protectionteam.PartnerEntry.PartnerNamed(who.account(), who.name(), "Constable", null, agreement, BEGAN))));
        entries.add(writing(Ids.next(), new goldthread.protection.InvitationEntry.PartnersInvited(invitation, children, "Strategy discussion", null, "x", "x", situation == 'i' ? List.of() : invited, until, BEGAN)));
        if (situation == 'e') invited.forEach(one -> entries.add(writing(Ids.next(), new goldthread.protection.InvitationEntry.InvitationEnded(invitation, children, one.account(), one.name(), "x", BEGAN))));
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(entries)));
        return invitation;
    }

    /// What is shared with a parent of a child. In `i` it is nobody's here, in `a` everybody's who stands beside the parent, in `e` it has ended for all.
    private Map<String, String> shared(char situation) {
        var desk = Subject.unheardOf();
        var share = Ids.next();
        if (situation != 'x') {
            var child = Subject.unheardOf();
            var person = Subject.unheardOf();
            var until = LocalDate.of(2090, 1, 1);
            var letter = Ids.next();
            var parent = situation == 'i' ? UUID.randomUUID() : people.get(Role.PARENT).account();
            var entries = new java.util.ArrayList<Append.Writing>(List.of(writing(Ids.next(), new Named(child, "Amira", "Kaya", null, null, BEGAN)), writing(Ids.next(), new goldthread.people.PeopleEntry.Related(child, person, "mother", true, BEGAN, null)),
                    writing(letter, new goldthread.court.CourtEntry.LetterSent(List.of(child), List.of("Selin Kaya"), "x", true, false, BEGAN)), writing(Ids.next(), new goldthread.portal.ParentEntry.AccountNamed(desk, child, person, parent, "Selin Kaya", "x", until, BEGAN)),
                    writing(share, new goldthread.portal.ParentEntry.PaperShared(desk, child, letter, "Letter before proceedings", null, BEGAN))));
            if (situation != 'i') people.forEach((role, who) -> entries.add(writing(Ids.next(), new goldthread.portal.ParentEntry.AdvocateNamed(desk, child, who.account(), who.name(), null, "x", BEGAN, until, BEGAN))));
            if (situation == 'e') entries.add(writing(Ids.next(), new goldthread.portal.ParentEntry.AccessEnded(desk, child, parent, "Selin Kaya", "x", BEGAN)));
            Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(entries)));
        }
        return Map.of("desk", desk.toString(), "share", share.toString());
    }

    /// A household that asks to foster. @param named whether everybody is named on it
    private Subject household(int holder, boolean named) {
        var household = Subject.unheardOf();
        var entries = new java.util.ArrayList<Append.Writing>(List.of(writing(Ids.next(), new goldthread.fostering.HouseholdEntry.Enquired(household, "Ada Fenn", "Any child", null, null, null, null, BEGAN))));
        if (named) people.values().forEach(who -> entries.add(writing(Ids.next(), new goldthread.fostering.HouseholdEntry.WorkerNamed(household, who.account(), who.name(), "Supervising social worker", BEGAN))));
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(entries)));
        return household;
    }

    private Subject post(int holder) {
        var post = Subject.unheardOf();
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(writing(Ids.next(), new goldthread.workforce.StaffEntry.PostStands(post, "Care 1", "Social worker", null, BEGAN, null))))));
        return post;
    }

    /// An import of which the files are being gathered.
    private UUID returned(int holder) {
        var id = Ids.next();
        as(holder, () -> db.sql("""
                insert into import (id, holder, account, name, standard, told, started_at, state, files, years, hows, rows_all, rows_done)
                values (:id, :holder, :id, 'Mei', 'annex-a', now(), now(), 'GATHERING', '{}', '{}', '{}', 0, 0)""")
                .param("id", id).param("holder", holder).update());
        return id;
    }

    /// A submission that nobody signed yet, after one that somebody signed.
    private Map<String, String> submission(char situation) {
        var id = Ids.next();
        if (situation != 'x') {
            int holder = situation == 'o' ? THEIRS : OURS;
            as(holder, () -> db.sql("""
                    insert into submission (id, holder, standard, year, format, as_known, maker, maker_name, made_at, children, rows, checksum, signatory_name, role, signed_at)
                    select id, :holder, 'cin', :year, 'XML', now(), :id, 'Mei', at, 0, 0, sum, signatory, signatory, signed
                      from (values (cast(:id as uuid), now(), 'b', null, null), (cast(:before as uuid), now() - interval '1 day', 'a', 'Ada', now()))
                        as v(id, at, sum, signatory, signed)""")
                    .param("id", id).param("before", Ids.next()).param("holder", holder).param("year", "2018-19").update());
            as(holder, () -> db.sql("insert into submitted_file (submission, holder, name, bytes, sha256, content) values (:id, :holder, 'cin.xml', 0, :sum, :content)")
                    .param("id", id).param("holder", holder).param("sum", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    .param("content", java.util.HexFormat.of().parseHex("1f8b08000000000002ff03000000000000000000")).update());
        }
        return Map.of("submission", id.toString(), "name", "cin.xml");
    }

    /// A check of files that are being gathered, and one that is done.
    private Map<String, String> validation(char situation) {
        var gathering = Ids.next();
        var done = Ids.next();
        if (situation != 'x') {
            int holder = situation == 'o' ? THEIRS : OURS;
            as(holder, () -> db.sql("""
                    insert into validation (id, holder, account, name, standard, as_sector, state, begun_at, files)
                    select id, :holder, :gathering, 'Mei', 'ssda903', false, state, now(), '{}'
                      from (values (cast(:gathering as uuid), 'GATHERING'), (cast(:done as uuid), 'DONE')) as v(id, state)""")
                    .param("gathering", gathering).param("done", done).param("holder", holder).update());
            as(holder, () -> db.sql("""
                    insert into validated_return (validation, place, holder, standard, called, year, outcome, tables, timing, findings, children, at)
                    values (:done, 1, :holder, 'SSDA903', 'files', '2025-26', 'FINDINGS', '{}', '{}', 1, 1, now())""")
                    .param("done", done).param("holder", holder).update());
            as(holder, () -> db.sql("""
                    insert into validated_finding (validation, place, number, holder, rule, query, tbl, file, row, line, child, said, same)
                    values (:done, 1, 1, :holder, '101', true, 'Header', 'header.csv', 2, 2, 'W1', 'SEX: Q', :done)""")
                    .param("done", done).param("holder", holder).update());
        }
        return Map.of("gathering", gathering.toString(), "done", done.toString(), "place", "1", "ending", "json", "finding", "1");
    }

    /// A contact at the front door that has been decided, so that whoever told it can be told.
    private UUID contact(int holder) {
        var contact = Subject.unheardOf();
        var from = new ContactEntry.Referrer("2A", "Dee Marsh", null, "Ashbourne Primary", "01632 960001", null, null, null, null);
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(
                writing(Ids.next(), new ContactEntry.ContactReceived(contact, "K7RM-3WQP", Instant.now(), "form", from, List.of(), "She came without a coat again.", "no", null)),
                writing(Ids.next(), new ContactEntry.ContactDecided(contact, Instant.now(), ContactEntry.Outcome.ADVICE, List.of(), List.of(), null, null, null, null, "Known to the school nurse."))))));
        return contact.id();
    }

    private Map<String, String> child(char situation) {
        var child = Subject.unheardOf();
        var note = Ids.next();
        if (situation != 'x') {
            write(situation == 'o' ? THEIRS : OURS, child, note);
        }
        if ("abrso".indexOf(situation) >= 0) {
            allocate(child, situation == 'o');
        }
        switch (situation) {
            case 'b' -> people.values().forEach(who -> insert(OURS, """
                    insert into barred values (:holder, :account, :subject, :account, now())""", child, who));
            case 'r', 'h' -> restrict(OURS, child.id(), Seal.RESTRICTED);
            case 's' -> restrict(OURS, child.id(), Seal.SEALED);
            case 'm' -> {
                restrict(OURS, child.id(), Seal.RESTRICTED);
                people.values().forEach(who -> insert(OURS, """
                        insert into restriction_name values (:holder, :subject, :account)""", child, who));
            }
            default -> { }
        }
        if ("ghs".indexOf(situation) >= 0) {
            people.values().forEach(who -> breakGlass(OURS, child.id(), who));
        }
        return Map.of("child", child.toString(), "kind", "people.noted", "entry", note.toString());
    }

    private void write(int holder, Subject child, UUID note) {
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(
                writing(Ids.next(), new Named(child, "Amira", "Kaya", null, null, BEGAN)),
                writing(note, new Noted(List.of(child), BEGAN, "note", "Seen at home.", false))))));
    }

    private static Append.Writing writing(UUID id, goldthread.casefile.Entry entry) {
        return new Append.Writing(id, entry, Instant.now(), null, "demonstration");
    }

    /// Everybody, through the log, so that what is folded from it says the same.
    private void allocate(Subject child, boolean heldElsewhere) {
        if (heldElsewhere) {
            people.values().forEach(who -> insert(OURS, """
                    insert into relationship (holder, account, subject, kind, from_day)
                    values (:holder, :account, :subject, 'allocated', date '2026-01-05')""", child, who));
        } else {
            Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(people.values().stream().map(who -> writing(Ids.next(),
                    new Allocated(List.of(child), who.account(), who.name(), "allocated", BEGAN, null))).toList())));
        }
    }

    private void insert(int holder, String sql, Subject child, Who who) {
        as(holder, () -> db.sql(sql).param("holder", holder).param("account", who.account()).param("subject", child.id()).update());
    }

    private void restrict(int holder, UUID subject, Seal seal) {
        as(holder, () -> db.sql("""
                insert into restriction (holder, subject, seal, owner, why, since, review_on)
                values (:holder, :subject, :seal, :owner, 'a parent works here', now(), current_date + 30)
                """).param("holder", holder).param("subject", subject).param("seal", seal.name())
                .param("owner", stranger.account()).update());
    }

    private UUID breakGlass(int holder, UUID subject, Who who) {
        return as(holder, () -> db.sql("""
                insert into break_glass (id, holder, account, subject, reason, at, until)
                values (uuidv7(), :holder, :account, :subject, 'urgent', now() - interval '1 minute', now() + interval '1 hour')
                returning id
                """).param("holder", holder).param("account", who.account()).param("subject", subject).query(UUID.class).single());
    }

    private UUID restriction(char situation) {
        var subject = UUID.randomUUID();
        if (situation != 'x') {
            restrict(situation == 'i' ? OURS : THEIRS, subject, Seal.RESTRICTED);
        }
        return subject;
    }

    /// A restriction that a guardian asked to lift.
    private UUID asked(int holder) {
        var guardian = account(holder, Role.GUARDIAN).who();
        var subject = UUID.randomUUID();
        restrict(holder, subject, Seal.RESTRICTED);
        Acting.as(guardian, () -> guard.lift(subject, "over"));
        return as(holder, () -> db.sql("select id from second_person where about = :subject").param("subject", subject).query(UUID.class).single());
    }

    private UUID use(char situation) {
        return situation == 'x' ? UUID.randomUUID() : breakGlass(situation == 'i' ? OURS : THEIRS, UUID.randomUUID(),
                situation == 'i' ? people.get(Role.DUTY) : stranger);
    }

    private <T> T as(int holder, java.util.function.Supplier<T> work) {
        return Acting.as(Who.product(holder), () -> transaction.execute(status -> work.get()));
    }
}
