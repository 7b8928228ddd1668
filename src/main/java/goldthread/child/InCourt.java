package goldthread.child;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.CourtEntry.TimetableExtended;
import goldthread.court.FamilyFirst;
import goldthread.court.ProceedingsEntry.AdvocateOffered;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactMade;
import goldthread.court.letterbox.LetterboxEntry.ContactReviewed;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.duties.Duty;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.people.Life;
import goldthread.people.Person;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way to court and through it on one page: how many of its weeks have passed, what the timetable asks, the documents,
/// the orders, who stands beside the parents, and the contact that was agreed for adoption.
final class InCourt {
    private static final int ADULT = 18;

    private final Timeline timeline;
    private final Known known;

    private InCourt(Timeline timeline, Known known) {
        this.timeline = timeline;
        this.known = known;
    }

    /// @param duties all that the child is owed   @param records of those who have parental responsibility
    static List<Block> blocks(Timeline timeline, Known known, List<Duty> duties, Law law, Records records) {
        var page = new InCourt(timeline, known);
        var blocks = new ArrayList<Block>();
        page.standing(ApplicationIssued.class).stream().filter(fact -> fact.entry().partFour()).map(fact -> page.tracker(fact, duties)).forEach(blocks::add);
        blocks.add(page.asked(duties));
        page.gate(law, records).forEach(blocks::add);
        blocks.add(page.documents());
        if (known.now() && Acting.who().may(Permission.RECORD)) {
            blocks.add(Block.buttons(page.record("Add a document", "court.evidence-listed"), page.record("Record a filing", "court.evidence-filed"), page.record("Offer a parent advocate", "court.advocate-offered")));
        }
        blocks.add(page.orders());
        blocks.add(page.advocates());
        blocks.addAll(page.agreements(duties, records));
        if (known.now() && Acting.who().may(Permission.RECORD) && !page.standing(ContactAgreed.class).isEmpty()) {
            blocks.add(Block.buttons(page.record("Record what came into the letterbox", "court.letter-came"), page.record("Record contact that took place", "court.contact-made"), page.record("Record a review of contact", "court.contact-reviewed"), page.record("Agree contact with somebody else", "court.contact-agreed")));
        }
        return blocks;
    }

    /// Before an application: whether the family was asked to decide first, and the steps that come next. Nothing once one is on its way.
    private List<Block> gate(Law law, Records records) {
        var over = standing(ProceedingsEnded.class).stream().map(fact -> fact.entry().application()).toList();
        boolean running = standing(ApplicationIssued.class).stream().anyMatch(fact -> fact.entry().partFour() && !over.contains(fact.id()));
        var grownUp = Life.of(timeline).birthday(ADULT);
        if (running || grownUp != null && !known.on().isBefore(grownUp) || !known.now() || !Acting.who().may(Permission.RECORD)) return List.of();
        var waits = FamilyFirst.application(new ApplicationIssued(List.of(timeline.subject()), ApplicationIssued.CARE, null, null, known.on()), timeline, law, records);
        return List.of(Block.card("Before an application for a care or supervision order").fact("The family decides first", waits.map(refused -> lines(tag("To be done", Colour.YELLOW), text(refused.sentence()), quiet(refused.citation())))
                        .orElse(lines(tag("Done", Colour.GREEN), quiet(law.citation("T-C01", known.on()))))).fact("Offer, answers, meeting", Words.link("Family network", "/child/" + timeline.subject() + "/network")),
                Block.buttons(record("Record a legal gateway decision", "court.gateway-decided"), record("Record a letter before proceedings", "court.letter-sent"), record("Record an application to court", "court.application-issued")));
    }

    /// Weeks are counted whole, from the day of issue to the day that the duty gives, with what the court added.
    private Block tracker(Fact<ApplicationIssued> application, List<Duty> duties) {
        var issued = application.happened();
        int added = standing(TimetableExtended.class).stream().filter(fact -> fact.entry().application().equals(application.id())).mapToInt(fact -> fact.entry().weeks()).sum();
        var ended = standing(ProceedingsEnded.class).stream().filter(fact -> fact.entry().application().equals(application.id())).findFirst();
        long passed = ChronoUnit.WEEKS.between(issued, ended.map(Fact::happened).orElse(known.on()));
        var by = duties.stream().filter(duty -> duty.rule().equals("T-C10a") && duty.entry().equals(application.id())).findFirst().map(Duty::due);
        var card = Block.card(application.entry().order() + ", applied for on " + spoken(issued)).fact("Weeks", by.map(end -> weeks(passed, ChronoUnit.WEEKS.between(issued, end), added)).orElse(text(passed + " weeks have passed")))
                .fact("To end by", by.map(Words::day).orElse(quiet("No day is known"))).fact("Case number", text(application.entry().caseNumber()));
        return ended.map(end -> card.fact("Ended", lines(day(end.happened()), text(end.entry().outcome())))).orElse(card);
    }

    private static Words weeks(long passed, long all, int added) {
        return lines(text(passed + " of " + all + " weeks have passed"), passed > all ? tag("Longer than allowed", Colour.RED) : quiet(added == 0 ? "" : all - added + ", and " + added + " that the court added"));
    }

    /// What the timetable, pre-proceedings and orders ask: a row of the duties each.
    private Block asked(List<Duty> duties) {
        var table = Block.table("What court asks, and when", "What", "By", "How it stands").whenEmpty("Nothing goes on before a court, or on the way to one.");
        for (var duty : duties) {
            boolean court = duty.rule().startsWith("T-C") && !duty.rule().startsWith("T-C04") && !duty.rule().startsWith("T-C05") || duty.rule().equals("T-A16");
            if (court && !duty.arose().isAfter(known.on())) {
                table = table.row(known.now() && duty.state(known.on()).owed() ? Work.act(duty) : text(duty.what()), lines(day(duty.due()), quiet(duty.mark())), Overview.state(duty, known));
            }
        }
        return table;
    }

    private Block documents() {
        var filed = standing(EvidenceFiled.class);
        var table = Block.table("Documents", "Document", "Author", "Due", "Filed", "Served", "How it stands").whenEmpty("No document is on the list.");
        for (var fact : standing(EvidenceListed.class)) {
            var one = fact.entry();
            var done = filed.stream().filter(each -> each.entry().evidence().equals(fact.id())).findFirst();
            table = table.row(Words.link(one.document(), EntryPages.address(timeline.subject().id(), fact.id())), text(one.author()), one.due() == null ? quiet("No day named") : day(one.due()),
                    done.map(each -> day(each.happened())).orElse(quiet("Not yet")), done.flatMap(each -> java.util.Optional.ofNullable(each.entry().served())).map(Words::day).orElse(quiet("Not yet")),
                    stands(one.due(), done.map(Fact::happened).orElse(null)));
        }
        return table;
    }

    private Words stands(@org.jspecify.annotations.Nullable LocalDate due, @org.jspecify.annotations.Nullable LocalDate filed) {
        if (filed != null) {
            return due != null && filed.isAfter(due) ? tag("Filed late", Colour.YELLOW) : tag("Filed", Colour.GREEN);
        }
        return due != null && known.on().isAfter(due) ? tag("Late", Colour.RED) : tag("To be filed", Colour.BLUE);
    }

    private Block orders() {
        var table = Block.table("Orders", "Order", "Made", "Until", "Ended").whenEmpty("No order is recorded.");
        for (var fact : standing(OrderMade.class)) {
            var ended = standing(OrderEnded.class).stream().filter(each -> each.entry().order().equals(fact.id())).findFirst();
            table = table.row(Words.link(fact.entry().order(), EntryPages.address(timeline.subject().id(), fact.id())), day(fact.happened()), until(fact),
                    ended.map(end -> lines(day(end.happened()), text(end.entry().why()))).orElse(quiet("No")));
        }
        return table;
    }

    /// As the court said last.
    private Words until(Fact<OrderMade> made) {
        var longer = standing(OrderExtended.class).stream().filter(each -> each.entry().order().equals(made.id())).reduce((first, second) -> second);
        return longer.map(each -> lines(day(each.entry().until()), quiet("Extended on " + Words.spoken(each.happened())))).orElse(made.entry().until() == null ? quiet("No day named") : day(made.entry().until()));
    }

    private Block advocates() {
        var table = Block.table("Parent advocates", "Parent", "Offered", "Answer", "Advocate", "From", "Until").whenEmpty("No parent has been offered an advocate.");
        for (var fact : standing(AdvocateOffered.class)) {
            var one = fact.entry();
            table = table.row(text(one.parent()), day(fact.happened()), text(one.answer()), one.advocate() == null ? quiet("Nobody") : text(one.advocate()), one.from() == null ? quiet("") : day(one.from()),
                    one.until() == null ? quiet(one.from() == null ? "" : "Goes on") : day(one.until()));
        }
        return table;
    }

    /// One card for each relationship, with all that was ever agreed and went from one to the other: it stays when an agreement ends.
    private List<Block> agreements(List<Duty> duties, Records records) {
        var relations = new LinkedHashMap<Object, List<Fact<ContactAgreed>>>();
        standing(ContactAgreed.class).forEach(fact -> relations.computeIfAbsent(fact.entry().person() == null ? fact.entry().with() : fact.entry().person(), none -> new ArrayList<>()).add(fact));
        return relations.values().stream().map(all -> relation(all, duties, records)).toList();
    }

    private Block relation(List<Fact<ContactAgreed>> all, List<Duty> duties, Records records) {
        var ids = all.stream().map(Fact::id).toList();
        var latest = all.getFirst().entry();
        var went = Stream.of(standing(LetterCame.class).stream().filter(fact -> ids.contains(fact.entry().agreement())).map(came -> Map.entry(came.happened(), letter(came, timeline.subject().id()))),
                standing(ContactMade.class).stream().filter(fact -> ids.contains(fact.entry().agreement())).map(made -> Map.entry(made.happened(), made(made)))).flatMap(each -> each).sorted(Map.Entry.<LocalDate, Words>comparingByKey().reversed()).map(Map.Entry::getValue).toList();
        var reviews = standing(ContactReviewed.class).stream().filter(each -> ids.contains(each.entry().agreement())).toList();
        var card = Block.card("Contact for adoption: " + who(latest, records));
        for (var fact : all) card = card.fact(all.size() == 1 ? "Agreed" : "Agreed on " + spoken(fact.happened()), lines(day(fact.happened()), text(String.join(", ", fact.entry().how())), text(fact.entry().often()), quiet(ended(fact, reviews))));
        return card.fact("Looked at before", text(latest.checked() == null ? null : String.join(", ", latest.checked()))).fact("Safety", text(latest.risk())).fact("The child says", text(latest.child()))
                .fact("Letterbox and meetings", went.isEmpty() ? quiet("Nothing yet") : lines(went))
                .fact("Reviews", reviews.isEmpty() ? quiet("None yet") : lines(reviews.stream().map(each -> text(spoken(each.happened()) + ": " + low(each.entry().outcome()) + (each.entry().risk() == null ? "" : ". " + each.entry().risk()))).toList()))
                .fact("Looked at again by", duties.stream().filter(duty -> duty.rule().equals("T-C20") && duty.state(known.on()).owed() && (ids.contains(duty.entry()) || reviews.stream().anyMatch(each -> each.id().equals(duty.entry())))).findFirst()
                        .map(duty -> lines(day(duty.due()), Overview.state(duty, known), quiet(duty.mark()))).orElse(quiet("Nothing is owed")));
    }

    /// By name where there is a record and the reader may know of it.
    private static String who(ContactAgreed one, Records records) {
        return one.person() == null ? one.with() : (records.known(one.person()) ? Person.of(records.of(one.person())).name() : "somebody who may not be shown to you") + " (" + one.with() + ")";
    }

    private static String ended(Fact<ContactAgreed> agreed, List<Fact<ContactReviewed>> reviews) {
        return reviews.stream().filter(each -> each.entry().agreement().equals(agreed.id()) && !each.entry().outcome().equals(ContactReviewed.GOES_ON)).findFirst().map(each -> low(each.entry().outcome()) + ", " + spoken(each.happened())).map(words -> words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1)).orElse("");
    }

    private static Words made(Fact<ContactMade> fact) {
        var one = fact.entry();
        return lines(Stream.concat(Stream.of(text(spoken(fact.happened()) + ", " + low(one.what()))), Stream.of(one.who(), one.how(), one.child() == null ? null : "The child: " + one.child()).filter(java.util.Objects::nonNull).map(Words::quiet)).toList());
    }

    private static String low(String words) {
        return words.toLowerCase(Locale.UK);
    }

    private static Words letter(Fact<LetterCame> came, java.util.UUID child) {
        var one = came.entry();
        var told = Stream.of(spoken(came.happened()), one.what(), low(one.from()), one.passed() != null ? "passed on " + spoken(one.passed()) : one.held() != null ? "held back: " + one.held() : "not passed on yet")
                .collect(Collectors.joining(", "));
        return one.says() == null ? text(told) : Words.link(told, EntryPages.address(child, came.id()));
    }

    private Block.Button record(String text, String kind) {
        return Block.Button.go(text, RecordingPages.address(timeline.subject().id(), kind)).secondary();
    }

    private <E extends Entry> List<Fact<E>> standing(Class<E> kind) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(known.on())).toList().reversed();
    }
}
