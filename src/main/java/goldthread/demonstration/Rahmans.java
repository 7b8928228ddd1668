package goldthread.demonstration;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.demonstration.CarePath.Status;
import goldthread.demonstration.CarePath.Stay;
import goldthread.demonstration.Contacts.Work;
import goldthread.demonstration.HelpCase.Asked;
import goldthread.demonstration.Homes.Home;
import goldthread.demonstration.Household.Address;
import goldthread.demonstration.Household.Adult;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Names.Name;
import goldthread.people.PeopleEntry.Noted;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Amira, Yusuf and Layla Rahman: three who live together in one foster home, with one social worker, Sam Okafor.
/// The family that documents and tests tell of; its days are counted back from today.
final class Rahmans {
    private static final Address FAMILY = new Address("14 Tenter Croft, Wrenmoor", "ZZ4 2RA");
    private static final Home LAMB = new Home("foster lamb", "Brenda Lamb", new Address("3 Otter Bridge, Tarnbeck", "ZZ6 1LB"),
            "PR1", "SC999901", false);
    private static final Home SYKES = new Home("foster sykes", "Joan Sykes",
            new Address("27 Sorrel Drive, Nether Wren", "ZZ5 4AB"), "PR1", "SC999901", false);

    private final Life life;
    private final List<Child> children;
    private final LocalDate today;

    Rahmans(Life life) {
        this.life = life;
        this.children = life.family.children();
        this.today = life.today;
    }

    static Household family(Household drawn, LocalDate today) {
        var mother = new Adult(drawn.adults().getFirst().subject(), new Name("Nadia", "Rahman"), "F", today.minusYears(33).minusDays(40), "mother", "07700 900142", true);
        var grandmother = new Adult(Subject.of("016f5e66-e800-7a1a-8b0b-5a1aa0000001"), new Name("Salma", "Begum"),
                "F", today.minusYears(58).minusDays(200), "grandmother", "01632 960733", false);
        var given = List.of("Amira", "Yusuf", "Layla");
        var born = List.of(today.minusYears(9).minusMonths(4).minusDays(11), today.minusYears(6).minusMonths(10).minusDays(3),
                today.minusYears(3).minusMonths(7).minusDays(20));
        var children = new ArrayList<Child>();
        for (int i = 0; i < drawn.children().size(); i++) {
            var child = drawn.children().get(i);
            children.add(new Child(child.number(), child.subject(), new Name(given.get(i), "Rahman"), null, i == 1 ? "M" : "F",
                    born.get(i), "ABAN", List.of("NONE"), Numbers.nhs(i + 1), i == 2 ? null : Numbers.upn(i + 1)));
        }
        return new Household(drawn.number(), children, List.of(mother, grandmother), FAMILY, null, false);
    }

    void tell() {
        life.story.faultless();
        var referral = working(today.minusMonths(30));
        var need = new HelpCase(life, children, referral, new Asked("2A", "N1", """
                Amira told her teacher that she makes supper for Yusuf and Layla most evenings because her mum is asleep. \
                All three have been late often this month. Nadia agreed to this referral and would like help."""));
        need.decided(true).assess(WorkingDays.england().after(referral, 41), List.of("16A", "4B"));
        var planned = WorkingDays.england().after(referral, 45);
        var conference = working(today.minusMonths(25));
        need.plan(planned, WorkingDays.england().before(conference, 1));
        var path = path();
        new Protection(need).plan(WorkingDays.england().before(conference, 13), conference, path.from(), "NEG");
        new Protection(need).beforeCourt(working(conference.plusMonths(2)), true);
        var handed = Care.takesOver(path.from());
        need.allocated(handed, "TSPROC");
        life.allocate(children, life.careSeat(), "allocated", handed, null, "OTHERS");
        life.allocate(children, life.careSeat().above(), "supervisor", handed, null, "OTHERS");
        life.allocate(children, life.officer(), "reviewing-officer", path.from(), null, "OTHERS");
        new Care(need, children, path).tell();
        theirOwn(path);
        mistakes();
    }

    /// Voluntary care, an interim order, a care order; a short stay with one carer, then with Joan and Pat Sykes for good.
    private CarePath path() {
        var from = working(today.minusMonths(20));
        var statuses = List.of(new Status(from, "V2"), new Status(working(from.plusDays(75)), "C1"),
                new Status(working(from.plusDays(310)), "C2"));
        var stays = List.of(new Stay(from, LAMB, "U6", "CARPL"), new Stay(working(from.plusDays(20)), SYKES, "U6", "CARPL"),
                new Stay(working(from.plusDays(350)), SYKES, "U4", "CARPL"));
        return new CarePath(from, statuses, stays, children.getLast().birthday(18), "E5", null, null);
    }

    private void theirOwn(CarePath path) {
        note(path.from(), "Conversation", true, """
                Nadia was taken to hospital in the night and is being looked after there. She asked that the \
                children stay together. I told them in their own kitchen what would happen next, and that none of \
                this is their fault. Amira packed Layla's blanket.""");
        note(working(path.from().plusDays(1)), "Telephone call", false, """
                Brenda Lamb rang. All three slept in one room because they wanted to. Yusuf asked when he will see \
                his mum. I said I would find out and ring back by four, and did.""");
        note(path.stays().get(1).from(), "Conversation", true, """
                The children moved to Joan and Pat Sykes today. Joan had baked, and Pat had put their names on \
                their doors. Layla held Amira's hand all the way and let go at the garden gate.""");
        note(path.statuses().get(1).from(), "Conversation", true, """
                The court made an interim care order. I told Amira and Yusuf after school, with Joan there. Amira \
                asked whether the judge had read her letter. He had.""");
        note(working(path.from().plusDays(160)), "Email", false, """
                Amira's teacher wrote that she was chosen to read at assembly. Joan, Pat and Nadia were all there.""");
        note(path.statuses().get(2).from(), "Conversation", true, """
                The court made a care order today. The plan is for the three to grow up with Joan and Pat, to see \
                their mum every second Saturday and their nani every Sunday. Yusuf said: so we can get the bunk \
                bed now?""");
        note(path.stays().get(2).from(), "Conversation", true, """
                The agency decided today that Joan and Pat are the children's long-term carers. There was cake.""");
    }

    private void note(LocalDate on, String category, boolean significant, String text) {
        life.story.tell(on.isBefore(today.minusMonths(18)) ? life.helpSeat() : life.careSeat(),
                new Noted(subjects(), on, category, text, significant));
    }

    /// One visit was dated a week early and put right; one note was about another Layla.
    private void mistakes() {
        var on = working(today.minusDays(33));
        var visit = new Visited(subjects(), on, "Home", subjects(), subjects().subList(0, Math.min(2, children.size())), true,
                "Amira wanted to talk about her mum's birthday and what to bake. Yusuf showed me his goal on Pat's phone, twice. "
                        + "Layla gave me tea in a very small cup.",
                "All three came to the door. The bunk bed is up. Joan said that nights are calm now.",
                "Settled, and sure of each other. Amira still carries worry for her mum and knows whom to tell.",
                "Ask Nadia about the birthday visit by Friday. Ring the school about Yusuf's reading.");
        life.story.slip(life.careSeat(), on, new Visited(visit.children(), on.minusDays(7), visit.where(), visit.seen(),
                visit.alone(), visit.bedroom(), visit.childsView(), visit.observations(), visit.analysis(), visit.actions()),
                visit, 12, "I put the wrong week. My diary shows the right day.");
        var stray = life.story.tell(life.careSeat(), new Noted(List.of(children.getLast().subject()), working(today.minusDays(50)),
                "Telephone call", "A dentist rang about an appointment for Layla Raman.", false));
        life.story.withdraw(life.careSeat(), stray, stray.entry().tags(), "About another child, Layla Raman. Written on her record now.", 1);
        new Contacts(life, Work.CARE, children, life.careSeat()).carer("Joan").visit(working(today.minusDays(12)));
    }

    private List<Subject> subjects() {
        return children.stream().map(Child::subject).toList();
    }

    private LocalDate working(LocalDate day) {
        return life.workingDay(day);
    }
}
