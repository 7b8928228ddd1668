package goldthread.protectionteam;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.protectionteam.BoardEntry.BoardMet;
import goldthread.protectionteam.BoardEntry.BoardSeatLeft;
import goldthread.protectionteam.BoardEntry.BoardSeatTaken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The board of the safeguarding partners: members, meetings and decisions, with the seat of education. To read for everyone who
/// works with children, to change for those who lead a team. Holds nothing about a child.
@Needs(Permission.SEE_CHILDREN)
@Controller
final class BoardPages {
    private static final String ALL = ProtectionTeams.ADDRESS + "/board";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final String[] SEATS = Stream.concat(Board.SEATS.stream(), Stream.of("Voluntary sector", "Adult services", "Probation", "Lay member", "Other")).toArray(String[]::new);

    private static final Form<Answers> SEAT = Form.of("board.seat", "Add a member", "Add member").ask(radios("seat", "Which seat?", choices(SEATS)).named("Seat").required("Choose the seat"), text("who", "Who?").named("Name").required("Enter the name"),
            text("post", "What are they there?").named("Is").hint("Chief executive, head of the trust of schools").required("Enter what they are there"), date("seat-from", "From which day?").named("From").required("Enter the first day"));
    private static final Form<Answers> LEFT = Form.of("board.left", "Record that a member leaves", "Record").ask(radiosFrom("taken", "Who leaves?", "members").named("Who").required("Choose who leaves"), text("left-why", "Why?").named("Why"),
            date("left-on", "From which day?").named("From").required("Enter the first day without them"));
    private static final Form<Answers> MET = Form.of("board.met", "Record a meeting", "Record meeting").ask(checkboxes("present", "For which seats did somebody come?", choices(SEATS)).named("Came").required("Choose who came"),
            text("about", "What was it about?").named("About").required("Enter what it was about"), longText("decided", "What was decided?").named("Decided").hint("No child's name").required("Enter what was decided, or that nothing was"),
            longText("education", "What did education say?").named("Education said"), day("met-on", "When did it meet?", "Date of the meeting"));

    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;

    BoardPages(CaseFile caseFile, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    View board() {
        return page(null, null);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/seat")
    View seat(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(SEAT, typed, answers -> new BoardSeatTaken(answers.text("seat"), answers.text("who"), answers.text("post"), answers.date("seat-from")), "They are a member");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/left")
    View left(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(LEFT, typed, answers -> new BoardSeatLeft(answers.id("taken"), now().members().stream().filter(member -> member.id().equals(answers.id("taken"))).findFirst().orElseThrow().entry().who(), answers.textOrNull("left-why"), answers.date("left-on")), "It is recorded who leaves");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/met")
    View met(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(MET, typed, answers -> new BoardMet(answers.texts("present"), answers.text("about"), answers.text("decided"), answers.textOrNull("education"), answers.date("met-on")), "The meeting is recorded");
    }

    private View recorded(Form<Answers> form, MultiValueMap<String, String> typed, Function<Answers, BoardEntry> entry, String said) {
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(form, problems);
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(ALL, said);
            }
        };
    }

    private View page(@Nullable Form<Answers> wrong, Checked.@Nullable Problems<Answers> problems) {
        var board = now();
        access.log(null, "board of partners", "view", null);
        var blocks = new ArrayList<Block>();
        if (!board.empty().isEmpty()) blocks.add(new Block.Warning("Nobody sits on the board for: " + String.join(", ", board.empty()).toLowerCase(java.util.Locale.UK) + "."));
        var members = Block.table("Members", "Seat", "Who", "Is", "Since").whenEmpty("No member is recorded yet.");
        for (var member : board.members()) members = members.row(Words.text(member.entry().seat()), Words.text(member.entry().who()), Words.text(member.entry().post()), Words.day(member.happened()));
        var meetings = Block.table("Meetings, the latest first", "Date", "Who came", "About", "Decided", "Education said").whenEmpty("No meeting is recorded yet.");
        for (var met : board.meetings()) {
            var said = met.entry();
            meetings = meetings.row(Words.day(met.happened()), said.present().contains(Board.EDUCATION) ? Words.text(String.join(", ", said.present())) : Words.lines(Words.text(String.join(", ", said.present())), Words.tag("Nobody of education", Words.Colour.ORANGE)),
                    Words.text(said.about()), Words.text(said.decided()), said.education() == null ? Words.quiet("Nothing is written") : Words.text(said.education()));
        }
        blocks.addAll(List.of(members, meetings, Block.say(Words.quiet("Three are safeguarding partners by statute: the local authority, the integrated care board and the chief officer of police (Children Act 2004 s16E). Education is none, and sits here as the local arrangements give it a seat (Children's Wellbeing and Schools Act 2026 s2, enacted, not in force)."))));
        if (wrong != null && problems != null) blocks = new ArrayList<>(List.of(wrong.ask(address(wrong), about(), problems)));
        var page = Page.of("Board of partners").in(ProtectionTeams.ADDRESS).under(Words.link("Protection teams", ProtectionTeams.ADDRESS)).with(blocks);
        return wrong != null || !Acting.who().may(Permission.LEAD_TEAM) ? page : page.with(Stream.of(MET, SEAT, LEFT).<Block>map(form -> Block.details(form.title(), form.ask(address(form), about()))).toList());
    }

    private static String address(Form<?> form) {
        return ALL + form.name().substring(form.name().indexOf('.')).replace('.', '/');
    }

    private Board now() {
        return Board.on(caseFile.timeline(TeamEntry.REGISTRY), today());
    }

    private About about() {
        return About.on(today()).offering("members", now().members().stream().map(member -> Choice.of(member.id().toString(), member.entry().who()).hint(member.entry().seat())).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
