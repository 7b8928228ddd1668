package goldthread.demonstration.roads;

import goldthread.casefile.Subject;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.NoticeRead;
import goldthread.education.IncidentEntry.SchoolNotTold;
import goldthread.education.IncidentEntry.SchoolOffered;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.education.RegisterEntry.CircumstancesChanged;
import goldthread.education.RegisterEntry.HomeVisited;
import goldthread.education.RegisterEntry.InformationGiven;
import goldthread.education.RegisterEntry.ProviderAnswered;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.RegisterEntry.SupportGiven;
import goldthread.education.RegisterEntry.VisitAsked;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.outside.OutsideEntry.ChildLinked;
import goldthread.outside.OutsideEntry.ChildUnlinked;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.outside.OutsideEntry.JusticeEnded;
import goldthread.outside.OutsideEntry.LookedAt;
import goldthread.outside.OutsideEntry.Owned;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Joined;
import goldthread.outside.PlaceEntry.Known;
import goldthread.outside.PlaceEntry.Parted;
import goldthread.outside.SafetyAction;
import java.time.LocalTime;
import java.util.List;

/// Children of Wrenmoor on two roads: taken out of school, with or without the authority's consent; and harmed outside the home,
/// by places and groups that have timelines of their own.
final class SchoolAndStreet {
    static void outOfSchool(Telling told) {
        consentRefused(told);
        atHome(told);
        missing(told);
        toldOfTheNight(told);
    }

    /// A special school place that the authority arranged: consent was refused, and the mother asks for a review.
    private static void consentRefused(Telling told) {
        var ivy = child(told, "Ivy", "Marlow", "F", 11, "education-officer");
        var school = told.tell("ivy school", new SchoolStarted(ivy, "Heron House School", null, SchoolStarted.SPECIAL, true, told.today.minusYears(1)));
        var word = told.tell("ivy told", new WithdrawalTold(ivy, school, "Mother", "She comes home in tears", "I will teach her with her aunt, who is a nurse", told.today.minusDays(30)));
        told.tell("ivy met", new WithdrawalDiscussed(ivy, word, true, List.of("Mother", "Education officer"), "What happens at dinner time, and who could change it", "I like Mr Fern. I do not like the noise.", told.today.minusDays(24)));
        var refusal = told.tell("ivy decided", new ConsentDecided(ivy, word, ConsentDecided.REFUSED, false, true, "Nobody could say how her speech therapy would go on. The school will change her dinner time.", told.by().name(), null,
                "I want it to be quiet", told.today.minusDays(20)));
        told.tell("ivy answered", new SchoolAnswered(ivy, word, false, "The name stays on the roll", told.today.minusDays(20)));
        told.tell("ivy review", new ReviewAsked(ivy, refusal, "We know her best", told.today.minusDays(12)));
    }

    private static void atHome(Telling told) {
        var leo = child(told, "Leo", "Hart", "M", 9, "education-officer");
        var school = told.tell("leo school", new SchoolStarted(leo, "Tarnbeck Primary School", null, SchoolStarted.MAINSTREAM, false, told.today.minusYears(1)));
        var word = told.tell("leo told", new WithdrawalTold(leo, school, "Both parents", "We move about with the boat", "Books, the water and a group on Thursdays", told.today.minusDays(100)));
        told.tell("leo answered", new SchoolAnswered(leo, word, true, null, told.today.minusDays(98)));
        told.tell("leo left", new SchoolLeft(leo, school, SchoolLeft.HOME, told.today.minusDays(95), told.today.minusDays(95)));
        var on = told.tell("leo registered", new Registered(leo, Registered.HOME, "School", told.today.minusDays(95)));
        told.tell("leo information", new InformationGiven(leo, on, "Both parents", "Both parents", 16, 4, "Lock Keepers' group, Tarnbeck", told.today.minusDays(85)));
        told.tell("leo asked", new VisitAsked(leo, on, null, told.today.minusDays(84)));
        told.tell("leo seen", new HomeVisited(leo, on, HomeVisited.SEEN, "A map of every lock, with what he measured", "I can tell you how deep it is", told.today.minusDays(70)));
        told.tell("leo changed", new CircumstancesChanged(leo, on, "The boat lies at Tarnbeck until spring; the group is now on two days.", told.today.minusDays(50)));
        var notice = told.tell("leo provider", new ProviderAsked(leo, on, "Lock Keepers' group", told.today.minusDays(62)));
        told.tell("leo provider answered", new ProviderAnswered(leo, notice, "Two days a week, nine children, a teacher of many years", told.today.minusDays(53)));
        told.tell("leo support", new SupportGiven(leo, on, "Where he can sit an examination", "The college takes him as a guest in summer.", told.today.minusDays(40)));
        back(told);
    }

    /// Consent given after a review, a year at home, and back to school.
    private static void back(Telling told) {
        var cora = child(told, "Cora", "Lund", "F", 8, "education-officer");
        var school = told.tell("cora school", new SchoolStarted(cora, "Sedge Primary School", null, SchoolStarted.SPECIAL, true, told.today.minusDays(360)));
        var word = told.tell("cora told", new WithdrawalTold(cora, school, "Father", "The bus takes an hour each way", "At home with both of us", told.today.minusDays(340)));
        var refusal = told.tell("cora refused", new ConsentDecided(cora, word, ConsentDecided.REFUSED, false, true, "Nobody could say how she would meet other children.", told.by().name(), null, "I like the bus", told.today.minusDays(320)));
        var review = told.tell("cora review", new ReviewAsked(cora, refusal, "She has friends in our street", told.today.minusDays(310)));
        told.tell("cora reviewed", new ReviewDecided(cora, review, ReviewDecided.GIVEN, "What the family offers is enough, and was not looked at.", told.today.minusDays(270)));
        told.tell("cora answered", new SchoolAnswered(cora, word, true, "After the review", told.today.minusDays(269)));
        told.tell("cora left", new SchoolLeft(cora, school, SchoolLeft.HOME, told.today.minusDays(268), told.today.minusDays(268)));
        var on = told.tell("cora registered", new Registered(cora, Registered.HOME, "School", told.today.minusDays(268)));
        told.tell("cora information", new InformationGiven(cora, on, "Father", "Both parents", 18, 2, "A choir", told.today.minusDays(258)));
        told.tell("cora asked", new VisitAsked(cora, on, null, told.today.minusDays(257)));
        told.tell("cora seen", new HomeVisited(cora, on, HomeVisited.SEEN, "She reads to her brother", "I miss the swings", told.today.minusDays(240)));
        told.tell("cora off", new RegisterLeft(cora, on, "She goes to Alder Primary School", told.today.minusDays(33)));
        told.tell("cora back", new SchoolStarted(cora, "Alder Primary School", null, SchoolStarted.MAINSTREAM, false, told.today.minusDays(33)));
    }

    /// Police came at night, twice: each time the school of each child is told before it begins; the second time nobody has told them yet.
    private static void toldOfTheNight(Telling told) {
        var elsie = child(told, "Elsie", "Thorne", "F", 9, "education-officer");
        var bram = child(told, "Bram", "Thorne", "M", 6, "education-officer");
        told.siblings(List.of(elsie, bram), told.today.minusDays(60));
        told.tell("elsie school", new SchoolStarted(elsie, "Elm Street Primary School", "100001", SchoolStarted.MAINSTREAM, false, told.today.minusDays(300)));
        told.tell("bram school", new SchoolStarted(bram, "Hill School", "100002", SchoolStarted.MAINSTREAM, false, told.today.minusDays(300)));
        var first = told.tell("night", new IncidentTold(List.of(elsie, bram), List.of(bram), "WR/26/10442", told.today.minusDays(24), LocalTime.of(2, 40), null, told.today.minusDays(24)));
        var given = told.tell("elm told", new SchoolTold(elsie, first, "Elm Street Primary School", "Joan Ash", "Telephone", LocalTime.of(8, 5), told.today.minusDays(24)));
        told.tell("elm read", new NoticeRead(elsie, given, "Joan Ash, Education, Elm Street Primary School (100001)", told.today.minusDays(24)));
        told.tell("hill not told", new SchoolNotTold(bram, first, "Hill School was shut that week after a flood; his teacher was rung by the lead of Elm Street.", told.today.minusDays(23)));
        told.tell("elm offers", new SchoolOffered(elsie, given, "Breakfast with Mrs Ash, and she may leave the room when it is loud.", told.today.minusDays(22)));
        told.tell("second night", new IncidentTold(List.of(elsie, bram), List.of(elsie, bram), "WR/26/11020", told.today.minusDays(1), LocalTime.of(23, 15), null, told.today.minusDays(1)));
    }

    private static void missing(Telling told) {
        var mara = child(told, "Mara", "Quill", "F", 13, "education-officer");
        var first = told.tell("mara first", new SchoolStarted(mara, "Wrenmoor High School", null, SchoolStarted.MAINSTREAM, false, told.today.minusYears(1)));
        told.tell("mara left", new SchoolLeft(mara, first, "Moved to another school", told.today.minusDays(200), told.today.minusDays(201)));
        var second = told.tell("mara second", new SchoolStarted(mara, "Nether Wren Academy", null, SchoolStarted.MAINSTREAM, false, told.today.minusDays(199)));
        told.tell("mara left again", new SchoolLeft(mara, second, "Other", null, told.today.minusDays(60)));
        told.tell("mara registered", new Registered(mara, Registered.MISSING, "Her last school", told.today.minusDays(58)));
        told.tell("mara notice", new AttendanceStep(mara, AttendanceStep.NOTICE, null, "Nobody has shown any education since she left", told.today.minusDays(20)));
    }

    static void street(Telling told) {
        var bus = place(told, "bus", new Known(told.subject("bus"), Known.PLACE, "Wrenmoor bus station", "Tenter Street, stands C and D", "Cars wait there after school", 412_300, 398_700, told.today.minusDays(120)));
        var arcade = place(told, "arcade", new Known(told.subject("arcade"), Known.PLACE, "Silver Coin arcade", "Market Hill", "Children are given credit, and then owe it", 412_900, 399_250, told.today.minusDays(90)));
        var group = place(told, "group", new Known(told.subject("group"), Known.GROUP, "Stand C group", "Meets at the bus station", "Young people of 13 to 17, and two who are older", 412_350, 398_900, told.today.minusDays(80)));
        told.tell("bus concern", new ConcernTold(bus, List.of("Criminal exploitation"), "Two men gave telephones to children and wrote down their names.", "Police", told.today.minusDays(75)));
        told.tell("bus concern 2", new ConcernTold(bus, List.of("Sexual exploitation"), "A grey car waits most Fridays; girls get in.", "A shopkeeper", told.today.minusDays(33)));
        told.tell("arcade concern", new ConcernTold(arcade, List.of("Criminal exploitation", "Gangs"), "A boy of twelve said that he owes forty pounds.", "School", told.today.minusDays(50)));
        var light = told.tell("bus light", new ActionAgreed(bus, "Light and a camera at stands C and D", "Council highways", told.today.minusDays(20), told.today.minusDays(60)));
        told.tell("bus workers", new ActionAgreed(bus, "Youth workers there from three to six", "Youth service", told.today.plusDays(14), told.today.minusDays(60)));
        told.tell("bus light done", new ActionDone(bus, light, "Fewer cars wait", told.today.minusDays(18)));
        told.tell("arcade licence", new ActionAgreed(arcade, "Look at its licence", "Licensing", told.today.minusDays(5), told.today.minusDays(40)));
        var stands = place(told, "stands", new Known(told.subject("stands"), Known.PLACE, "Tenter Street stands", "Tenter Street", null, null, null, told.today.minusDays(70)));
        told.tell("stands are the bus station", new Joined(stands, bus, "The stands of the bus station, by the name that children use", told.today.minusDays(64)));
        var boys = place(told, "boys", new Known(told.subject("boys"), Known.GROUP, "Tenter boys", "Meet behind the library", null, null, null, told.today.minusDays(66)));
        told.tell("boys and group", new Joined(boys, group, "Thought to be the same who stand at stand C", told.today.minusDays(62)));
        told.tell("boys and group apart", new Parted(boys, group, "Two are in both, the others do not know each other", told.today.minusDays(58)));
        jay(told, bus, arcade, group);
        var noor = child(told, "Noor", "Ellery", "F", 15, "allocated");
        var seen = told.tell("noor arcade", new ChildLinked(noor, arcade, "Silver Coin arcade", "Spends time there", null, told.today.minusDays(85)));
        told.tell("noor arcade over", new ChildUnlinked(noor, arcade, seen, "It was her sister who was seen there", told.today.minusDays(70)));
        told.tell("noor bus", new ChildLinked(noor, bus, "Wrenmoor bus station", "Is taken there", "Seen getting into a grey car", told.today.minusDays(33)));
        told.tell("noor looked", new LookedAt(noor, List.of("Afraid to go to some places", "Messages at all hours, or a second telephone"), List.of("Owes somebody"), "Somebody she calls Dez decides where she goes. The police know.", "I said I would not tell", told.today.minusDays(30)));
    }

    private static Subject child(Telling told, String given, String family, String sex, int years, String part) {
        var since = told.ago(365);
        var child = told.child(given, family, sex, told.today.minusYears(years).minusDays(100), since);
        told.lives(child, "Sorrel Drive", false, since);
        told.allocated(List.of(child), part, told.by(), since);
        return child;
    }

    private static Subject place(Telling told, String name, Known known) {
        told.tell(name + " known", known);
        return known.place();
    }

    private static void jay(Telling told, Subject bus, Subject arcade, Subject group) {
        var jay = child(told, "Jay", "Sorrell", "M", 14, "allocated");
        told.tell("jay bus", new ChildLinked(jay, bus, "Wrenmoor bus station", "Spends time there", null, told.today.minusDays(74)));
        told.tell("jay arcade", new ChildLinked(jay, arcade, "Silver Coin arcade", "Is harmed or used by them", "He owes them money", told.today.minusDays(49)));
        told.tell("jay group", new ChildLinked(jay, group, "Stand C group", "One of the group", null, told.today.minusDays(70)));
        var first = told.tell("jay plan", new SafetyPlanned(jay, List.of("Criminal exploitation"), "Youth workers at stand C from three to six", "Warning notices to two men", "His uncle drives him on Fridays", "Ring when he is late, and go and look", "Somebody to ring at night",
                List.of(), "He stays with his uncle", "I want to play football again", "We want to be told, whatever it is", told.by().name(), told.today.minusDays(56),
                List.of(new Owned("Patrols at stands C and D", "PC Dunn", "Police", told.today.plusDays(20)), new Owned("A safe adult at the gate", "Mr Fern", "Wrenmoor High School", told.today.minusDays(40)), new Owned("Football on Fridays", "Dee Amos", "Youth service", told.today.plusDays(30)))));
        told.tell("jay gate done", new PartnerActed(jay, SafetyAction.idOf(first, 1), true, "Mr Fern stands there each day at three; the school's own log shows it.", told.today.minusDays(48)));
        told.tell("jay reviewed", new SafetyReviewed(jay, "He has not been at the arcade for three weeks, and nobody waits for him.", "It is better on Fridays", "He sleeps again", false, told.today.minusDays(16)));
        told.tell("jay plan 2", new SafetyPlanned(jay, List.of("Criminal exploitation"), "Youth workers at stand C; the arcade asks for proof of age", "Warning notices to two men; the arcade's licence is looked at", "His uncle drives him on Fridays", "Ring when he is late, and go and look", "Somebody to ring at night",
                List.of(), "He stays with his uncle", "I scored", "We are not the problem, and somebody said so", told.by().name(), told.today.minusDays(15),
                List.of(new Owned("Patrols at stands C and D", "PC Dunn", "Police", told.today.plusDays(34)), new Owned("The arcade's licence", "Ruth Yeo", "Licensing", told.today.minusDays(2)), new Owned("Football on Fridays", "Dee Amos", "Youth service", told.today.plusDays(30)))));
        told.tell("jay bus pass", new PartnerActs(jay, "Transport", "A pass for the other bus", told.today.plusDays(6), told.today.minusDays(9)));
        var caution = told.tell("jay caution", new JusticeBegan(jay, "Youth conditional caution", "Ayo Bell", null, told.today.minusDays(90), told.today.minusDays(150)));
        told.tell("jay caution over", new JusticeEnded(jay, caution, "He kept to it", told.today.minusDays(90)));
        told.tell("jay justice", new JusticeBegan(jay, "Referral order", "Ayo Bell", "AssetPlus of the youth justice service", told.today.plusDays(120), told.today.minusDays(60),
                "Ayo sees him on Tuesdays and his social worker on Fridays; one plan at school; nobody asks him twice what happened."));
    }

    private SchoolAndStreet() {}
}
