package goldthread.demonstration.roads;

import goldthread.familyhelp.area.AreaEntry.AreaClosed;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.AreaEntry.WorkerLeft;
import goldthread.familyhelp.directory.HelpEntry.HelpEnded;
import goldthread.familyhelp.directory.HelpEntry.HelpListed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What there is for families in Wrenmoor without an assessment: the list that workers keep and families read.
final class HelpNear {
    static void tell(Telling told) {
        listed(told, "Tenter Street family hub", List.of("Parenting", "New parents", "Play and groups"), "Stay and play, a midwife on Tuesdays, somebody to talk to without an appointment. For parents of children under five.", "Tenter Street 4", "Walk in, 9 to 5", null, 400);
        listed(told, "Wrenmoor money advice", List.of("Money and debt", "Housing"), "Works out what you are owed, and speaks with those you owe. For anybody.", "The library, Market Hill", "01632 960300", null, 380);
        listed(told, "Young carers of Wrenmoor", List.of("Young carers", "Young people"), "An evening off each week, a worker of one's own, a word with school. From 8 to 18.", "St Anne's hall", "01632 960310; a parent or the child rings", null, 300);
        listed(told, "Open door", List.of("Domestic abuse"), "A safe talk with somebody trained, day and night; a plan to be safe. For women, men and children.", "We tell you where when you ring", "01632 960320, any hour", null, 300);
        listed(told, "Headspace Fridays", List.of("Feeling low or worried", "Young people"), "A counsellor and a cup of tea, no letter from a doctor. From 11 to 19.", "The youth club, Mill Lane", "Walk in, Fridays 4 to 7", null, 200);
        listed(told, "Two homes", List.of("Separated parents"), "Mediation, and a room where a child can see a parent.", "Corn Exchange", "01632 960330", "15 pounds an hour, free with benefits", 150);
        var group = listed(told, "Lark Rise toy library", List.of("Play and groups", "Disability and special needs"), "Toys to borrow, many for children who need other switches and sounds.", "Lark Rise school", "Thursdays 2 to 4", null, 360);
        areas(told);
        told.tell("toy library over", new HelpEnded(group, "The room is closed", told.today.minusDays(40)));
    }

    /// Two area teams and two hubs, one of which has closed; somebody of health works in the hub that is there.
    private static void areas(Telling told) {
        var north = served(told, "North team", AreaServed.TEAM, List.of("ZZ1", "ZZ2"), "Civic centre, second floor", 500);
        var south = served(told, "South team", AreaServed.TEAM, List.of("ZZ3", "ZZ4", "ZZ5"), "Mill Lane 2", 500);
        var tenter = served(told, "Tenter Street family hub", AreaServed.HUB, List.of("ZZ1", "ZZ2", "ZZ4 2"), "Tenter Street 4", 400);
        var quay = served(told, "Quay hub", AreaServed.HUB, List.of("ZZ3"), "The quay", 390);
        joined(told, north, told.hand(Workers.CARE));
        joined(told, north, told.hand(Workers.MANAGER));
        joined(told, south, told.hand(Workers.HELP));
        joined(told, tenter, told.hand(Workers.HELP));
        joined(told, tenter, told.hand(Workers.LEAD));
        told.tell("nurse joins", new WorkerJoined(tenter, null, "Beth Hollis", "Health", told.today.minusDays(300)));
        joined(told, quay, told.hand(Workers.CARE));
        told.tell("lead left", new WorkerLeft(quay, told.hand(Workers.CARE).name(), told.today.minusDays(120)));
        told.tell("quay closes", new AreaClosed(quay, "Its families come to Tenter Street", told.today.minusDays(100)));
    }

    private static UUID served(Telling told, String name, String sort, List<String> areas, String where, int days) {
        told.tell("area " + name, new AreaServed(told.id("area " + name), name, sort, areas, where, "01632 960340", told.today.minusDays(days)));
        return told.id("area " + name);
    }

    private static void joined(Telling told, UUID team, Workers.Hand hand) {
        told.tell("joined " + team + hand.name(), new WorkerJoined(team, hand.account(), hand.name(), null, told.today.minusDays(380)));
    }

    private static UUID listed(Telling told, String name, List<String> needs, String what, String where, String reach, @Nullable String cost, int days) {
        told.tell(name, new HelpListed(told.id("help " + name), name, needs, what, where, reach, cost, told.today.minusDays(days)));
        return told.id("help " + name);
    }

    private HelpNear() {}
}
