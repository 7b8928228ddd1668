package goldthread.returns.desk;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.Imports;
import goldthread.returns.annexa.Lists;
import goldthread.returns.annexa.reading.Decision;
import goldthread.returns.annexa.reading.Decision.How;
import goldthread.returns.annexa.reading.Decision.What;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.desk.ListsAsRead.Group;
import goldthread.returns.files.Fault;
import goldthread.returns.mapping.Standard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What the pages look like on which it is confirmed how lists are read.
final class MappingView {
    /// So many are asked at once: a page of them is read in a few minutes. The next come when these are kept.
    private static final int AT_ONCE = 40;
    private static final int LONGEST = 80;

    private final Import of;
    private final Group group;
    private final Map<String, Decision> asked;

    MappingView(Import of, Group group) {
        this.of = of;
        this.group = group;
        this.asked = asked(group);
    }

    Import of() {
        return of;
    }

    /// What is asked, by the key of its question: what is to be confirmed first, each thing once.
    private static Map<String, Decision> asked(Group group) {
        var asked = new LinkedHashMap<String, Decision>();
        Stream.concat(group.decisions().stream().filter(one -> !one.settled()), group.decisions().stream().filter(Decision::settled))
                .forEach(one -> {
                    if (asked.size() < AT_ONCE) {
                        asked.putIfAbsent("m-" + UUID.nameUUIDFromBytes(source(group, one).getBytes(StandardCharsets.UTF_8)), one);
                    }
                });
        return asked;
    }

    /// What the file says that is to be told. Of two sheets that are called the same the file is named as well.
    private static String source(Group group, Decision of) {
        return of.what() != What.SHEET ? of.from() : group.decisions().stream().filter(one -> one.of().equals(of.of())).count() > 1 ? of.where() : of.of();
    }

    static Page all(Import of, ListsAsRead read) {
        long open = read.unsettled();
        var page = ImportView.page("How these lists are read").caption(ImportWords.standard(of.standard()));
        page = open > 0 ? page.with(Block.lead("%,d %s to be confirmed or changed before anything is taken in.".formatted(open, open == 1 ? "thing is" : "things are")))
                : page.with(Block.lead(read.rows().isEmpty() ? "No list was found in these files." : "Everything is confirmed."));
        page = page.with(groups(of, read), rows(read)).with(faults(read));
        var take = Button.post("Take in these lists", ImportPages.address(of.id()) + "/start");
        var files = Button.go("Files", ImportPages.address(of.id())).secondary();
        return page.with(open > 0 || read.rows().isEmpty() ? Block.buttons(files) : Block.buttons(take, files));
    }

    private static Block groups(Import of, ListsAsRead read) {
        var table = Block.table("What is not as in the standard", "What").columns(Column.of("What"), Column.number("Confirmed"), Column.number("To be confirmed"))
                .whenEmpty("Every heading and code is exactly as in the standard.");
        for (var group : read.groups()) {
            long open = group.unsettled();
            table = table.row(link(group.title(), address(of, group)), text(group.decisions().size() - open), open == 0 ? text(0) : Words.tag("%,d".formatted(open), Colour.YELLOW));
        }
        return table;
    }

    private static Block rows(ListsAsRead read) {
        var table = Block.table("Rows", "List").columns(Column.of("List"), Column.number("Rows")).whenEmpty("No row was found.");
        for (var each : read.rows().entrySet()) {
            table = table.row(text(each.getKey()), text(each.getValue().longValue()));
        }
        return table;
    }

    private static List<Block> faults(ListsAsRead read) {
        var told = new ArrayList<Words>();
        read.faults().stream().filter(fault -> fault.severity() != Fault.Severity.NOTED).limit(100).forEach(fault -> told.add(text(fault.line())));
        read.days().forEach(one -> told.add(text(one.line())));
        return told.isEmpty() ? List.of() : List.of(new Block.Section("files", "About the files", List.of(new Block.Bullets(told))));
    }

    Page page() {
        var answers = new HashMap<String, String>();
        asked.forEach((key, one) -> answers.put(key, chosen(one)));
        return page(form().ask(address(of, group), MappingPages.about(), Answers.of(answers)));
    }

    Page page(Checked.Problems<Answers> problems) {
        return page(form().ask(address(of, group), MappingPages.about(), problems));
    }

    private Page page(Block asking) {
        int more = group.decisions().size() - asked.size();
        return ImportView.page(group.title()).caption(ImportWords.standard(of.standard())).with(Block.say(link("All that is to be confirmed", address(of))),
                Block.say("What stands in the files is in quotes. Below it is what it is read as, which you may change. " + (more > 0 ? "%,d more follow when these are kept.".formatted(more) : "")), asking);
    }

    /// What was told, as far as anything was.
    private static String chosen(Decision of) {
        return of.ignored() ? Mapping.IGNORE : of.how() == How.NONE ? "" : of.what() == What.SHEET ? of.to().replaceFirst(",.*", "") : of.to();
    }

    Form<Answers> form() {
        return Form.of("returns.annex-a-mapping", group.title(), "Confirm and keep").ask(asked.entrySet().stream().map(each -> question(each.getKey(), each.getValue())).toArray(Question[]::new));
    }

    private Question question(String key, Decision of) {
        var label = source(group, of);
        return Question.select(key, "“" + (label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label) + "”", choices(of)).hint(hint(of));
    }

    private static String hint(Decision of) {
        var how = of.how() == How.KEPT ? "Kept from before" : of.how() == How.NONE ? of.what() == What.SHEET ? sentence(of.to().replace(" If it is a list, say which in the mapping.", "")) : "Not told: choose, or leave it out" : sentence("told " + of.how().words());
        return how + (of.what() == What.SHEET && !of.from().isEmpty() ? ", " + of.from() : "") + (of.times() > 1 ? ", %,d times".formatted(of.times()) : "");
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private Choice[] choices(Decision of) {
        var choices = new ArrayList<Choice>();
        switch (of.what()) {
            case SHEET -> {
                choices.add(Choice.of(Mapping.IGNORE, "No list: leave the sheet out"));
                lists().all().forEach(list -> choices.add(Choice.of(list.sheet(), list.title())));
            }
            case HEADING -> {
                choices.add(Choice.of(Mapping.IGNORE, "Leave the column out"));
                lists().named(of.of()).stream().flatMap(list -> list.columns().stream())
                        .forEach(column -> choices.add(Choice.of(column.heading(), column.heading())));
            }
            case CODE -> {
                choices.add(Choice.of(Mapping.IGNORE, "It says nothing: leave the cell out"));
                lists().columns(of.of()).flatMap(column -> column.codes().stream()).distinct()
                        .forEach(code -> choices.add(Choice.of(code, code)));
            }
            case DAY -> throw new IllegalArgumentException("days leave no choice");
        }
        return choices.toArray(Choice[]::new);
    }

    private Lists lists() {
        return Imports.lists(Standard.named(of.standard()));
    }

    /// Keeps what was chosen; what was cleared is to be decided again.
    void say(Answers answers, Mapping kept) {
        asked.forEach((key, one) -> {
            var chosen = answers.has(key) ? answers.text(key) : "";
            if (!chosen.isEmpty() || one.how() == How.KEPT) {
                kept.say(one.what(), one.what() == What.SHEET ? source(group, one) : one.of(), one.from(), chosen);
            }
        });
    }

    /// The same group while something in it is to be confirmed, else all of them.
    String next(ListsAsRead now) {
        return now.groups().stream().filter(each -> each.key().equals(group.key()) && each.unsettled() > 0).findFirst().map(each -> address(of, each))
                .orElse(address(of));
    }

    static String address(Import of) {
        return ImportPages.address(of.id()) + "/mapping";
    }

    private static String address(Import of, Group group) {
        return address(of) + "/" + group.key();
    }
}
