package goldthread.demonstration;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.Contacts;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.Thresholds;
import goldthread.people.PeopleEntry.Named;
import goldthread.time.England;
import goldthread.time.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wrenmoor's front door: its threshold document, the contacts of the last year that led to the referrals of the stories, and
/// some that wait today. Told through the same doors as people use.
@Component
public final class FrontDesk {
    private static final int DAYS = 400;
    private static final int PART = 1_000;

    private final Demonstration demonstration;
    private final CaseFile caseFile;
    private final Contacts contacts;
    private final Thresholds thresholds;
    private final TransactionTemplate transaction;

    FrontDesk(Demonstration demonstration, CaseFile caseFile, Contacts contacts, Thresholds thresholds, PlatformTransactionManager transactions) {
        this.demonstration = demonstration;
        this.caseFile = caseFile;
        this.contacts = contacts;
        this.thresholds = thresholds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param now until when contacts have come in; loaded again, nothing is added but what came since
    public void load(int children, long seed, Instant now) {
        var today = LocalDate.ofInstant(now, England.ZONE);
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            transaction.executeWithoutResult(status -> thresholds.add(id("threshold", 1), "Right help, right time", LEVELS, LocalDate.of(2024, 4, 1)));
            past(children, seed, today);
            waiting(today, now).forEach(contact -> contacts.receive(contact, "form"));
        });
    }

    private static final List<Thresholds.Level> LEVELS = Thresholds.levels("""
            Level 1, universal: what every family can have, from schools, health and family hubs
            Level 2, early help: one service more is needed, with the family's consent
            Level 3, family help: several needs at once, and one lead for the family
            Level 4, protection: significant harm is likely, or there already""");

    /// The contacts of the referrals in the stories, and of every third family one more that was answered with advice.
    private void past(int children, long seed, LocalDate today) {
        var families = new Families(children, seed, demonstration.stands().orElse(today));
        var part = new ArrayList<Writing>();
        families.plans().filter(plan -> Known.of(plan) != Known.RESTRICTED).forEach(plan -> {
            past(families.writings(plan, today.atStartOfDay(England.ZONE).toInstant()), today, plan.number() % 3 == 0, part);
            if (part.size() >= PART) {
                caseFile.append(Append.observed(List.copyOf(part)));
                part.clear();
            }
        });
        if (!part.isEmpty()) {
            caseFile.append(Append.observed(List.copyOf(part)));
        }
    }

    private static void past(List<Writing> story, LocalDate today, boolean advised, List<Writing> into) {
        var names = new HashMap<Subject, Named>();
        var decisions = new HashMap<UUID, ReferralDecided>();
        story.forEach(writing -> {
            switch (writing.entry()) {
                case Named named -> names.put(named.person(), named);
                case ReferralDecided decided -> decisions.put(decided.referral(), decided);
                case Entry other -> { }
            }
        });
        for (var writing : story) {
            if (writing.entry() instanceof Referred referred && referred.on() != null && !referred.on().isBefore(today.minusDays(DAYS))
                    && decisions.get(writing.id()) instanceof ReferralDecided decided && decided.on().isBefore(today)) {
                var outcome = Boolean.TRUE.equals(decided.noFurtherAction()) ? Outcome.NO_FURTHER_ACTION : Outcome.ASSESSMENT;
                contact(writing.id(), referred, names.get(referred.child()), decided.on(), outcome, decided.why(), into);
                if (advised) {
                    var earlier = WorkingDays.england().before(referred.on(), 40);
                    contact(id("earlier", writing.id().hashCode()), new Referred(referred.child(), earlier, referred.source(), referred.asked(), earlier),
                            names.get(referred.child()), WorkingDays.england().after(earlier, 1), Outcome.ADVICE, "The family is known to the school and has what it needs for now.", into);
                }
            }
        }
    }

    private static void contact(UUID of, Referred referred, @Nullable Named named, LocalDate decidedOn, Outcome outcome, @Nullable String why, List<Writing> into) {
        var contact = new Subject(UUID.nameUUIDFromBytes(("contact of " + of).getBytes(StandardCharsets.UTF_8)));
        var came = at(referred.on(), LocalTime.of(10, 5));
        var decided = at(decidedOn, LocalTime.of(15, 40));
        var told = new Told(named == null ? null : named.given(), named == null ? null : named.family(), null, null, null, null, null, null);
        var source = referred.source() == null ? "10" : referred.source();
        write(into, contact, 1, new ContactReceived(contact, reference(of), came, "telephone", new Referrer(source, null, null, null, "01632 960000", null, null, null, null),
                List.of(told), referred.asked() == null ? "Worried about the child." : referred.asked(), "no", null), came);
        write(into, contact, 2, new ContactDecided(contact, decided, outcome, List.of(new Placed(1, referred.child(), false)), List.of(), id("threshold", 1),
                "Right help, right time", LEVELS.get(outcome == Outcome.ASSESSMENT ? 2 : outcome == Outcome.ADVICE ? 0 : 1).name(), null, why == null ? "" : why), decided);
        write(into, contact, 3, new ReferrerTold(contact, decidedOn, "telephone", "Told what was decided."), decided);
    }

    private static void write(List<Writing> into, Subject contact, int number, Entry entry, Instant recorded) {
        into.add(new Writing(UUID.nameUUIDFromBytes((number + " " + contact).getBytes(StandardCharsets.UTF_8)), entry, recorded, null, "demonstration"));
    }

    /// What waits today: a school about children who are known, a neighbour, a mother who asks for help, and one about danger.
    private static List<ContactReceived> waiting(LocalDate today, Instant now) {
        var school = new Referrer("2A", "Dee Marsh", "Safeguarding lead", "Tarnbeck Primary School", "01632 960771", "d.marsh@school.example", null, true, true);
        var neighbour = new Referrer("1B", null, null, null, "01632 960112", null, "Evenings", false, false);
        var mother = new Referrer("1A", "Lena Fox", null, null, "07700 900771", null, "By text", null, true);
        var police = new Referrer("6", "PC Ali", "Response officer", "Wrenmoor Police", null, "ali@police.example", null, null, false);
        var yesterday = WorkingDays.england().before(today, 1);
        return new ArrayList<>(List.of(
                received(today, 1, at(yesterday, LocalTime.of(15, 20)), "form", school, List.of(
                        new Told("Yusuf", "Rahman", today.minusYears(6).minusMonths(10).minusDays(3), null, "M", null, null, "Tarnbeck Primary School"),
                        new Told("Amirah", "Rahman", null, 9, "F", null, null, "Tarnbeck Primary School")),
                        "Yusuf told his teacher that he is afraid of going to see his mum on Saturday. He would not say why. Amirah asked whether she has to go too.", "no", null),
                received(today, 2, at(yesterday, LocalTime.of(18, 45)), "form", neighbour, List.of(
                        new Told("Kyle", null, null, 5, "M", "41 Weir Lane", "ZZ4 3LW", null), new Told(null, null, null, 2, null, "41 Weir Lane", "ZZ4 3LW", null)),
                        "The little boy is out on the road by himself until it is dark, most evenings. Sometimes he carries the baby.", "unsure", null),
                received(today, 3, at(today, LocalTime.of(7, 50)), "form", mother, List.of(
                        new Told("Alfie", "Fox", today.minusYears(4).minusDays(30), null, "M", "8 Mill Rise", "ZZ6 2AB", "Tarnbeck nursery")),
                        "I am on my own with Alfie since March. He does not sleep, I do not sleep, and I shout at him. I would like somebody to talk to who knows about small children.", "no", "Asks for help"),
                received(today, 4, at(today, LocalTime.of(8, 10)), "email", police, List.of(
                        new Told("Tia", "Boswell", today.minusYears(14).minusDays(100), null, "F", "2 Canal Street, flat 3", "ZZ5 1CS", "Wren High School")),
                        "Found at 2am in a car with two men of about thirty. Two phones on her. She said that they are friends. Returned to her mother, who had not missed her.", "yes", null)))
                .stream().filter(contact -> !contact.at().isAfter(now)).toList();
    }

    private static ContactReceived received(LocalDate today, int number, Instant at, String way, Referrer from, List<Told> children, String words, String danger, @Nullable String wished) {
        var contact = new Subject(id("waiting " + today, number));
        return new ContactReceived(contact, reference(contact.id()), at, way, from, children, words, danger, wished);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(England.ZONE).toInstant();
    }

    static UUID id(String what, int number) {
        return UUID.nameUUIDFromBytes(("wrenmoor " + what + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    static String reference(UUID of) {
        var signs = of.toString().replaceAll("[^0-9]", "7").replace('0', '2').replace('1', '3');
        return signs.substring(0, 4) + "-" + signs.substring(9, 13);
    }
}
