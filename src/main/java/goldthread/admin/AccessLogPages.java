package goldthread.admin;

import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Guard;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who opened, changed, searched or was refused what. Searching is posted, so that no reference stands in an address,
/// and is itself written down.
@Needs(Permission.GUARD)
@Controller
final class AccessLogPages {
    static final String LOG = "/admin/guard/access-log";
    private static final Form<Answers> SEARCH = Form.of("access-log", "Search the access log", "Search").ask(
            Question.selectFrom("account", "Who", "accounts").hint("Leave empty for everyone"),
            Question.text("subject", "Reference of the record").width(20),
            Question.select("act", "What", Choice.of("view", "Viewed"), Choice.of("append", "Recorded"),
                    Choice.of("search", "Searched"), Choice.of("export", "Exported"), Choice.of("print", "Printed"),
                    Choice.of("denied", "Was refused"), Choice.of("break-glass", "Opened with a reason"),
                    Choice.of("signed in", "Signed in"), Choice.of("sign-in refused", "Was refused sign-in")),
            Question.date("day", "Day"));

    private final Guard guard;
    private final Access access;
    private final Accounts accounts;
    private final Clock clock;

    AccessLogPages(Guard guard, Access access, Accounts accounts, Clock clock) {
        this.guard = guard;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(LOG)
    View log() {
        return GuardPages.page("Access log", LOG).with(SEARCH.ask(LOG, about()));
    }

    @PostMapping(LOG)
    View search(@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "0") long before) {
        return switch (SEARCH.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> GuardPages.page("Access log", LOG)
                    .with(SEARCH.ask(LOG, about(), problems));
            case Checked.Filled<Answers> filled -> found(filled.made(), before);
        };
    }

    private View found(Answers answers, long before) {
        var subject = id(answers.text("subject"));
        access.log(subject, "access log", "search", null);
        var rows = guard.log(id(answers.text("account")), subject, answers.has("act") ? answers.text("act") : null,
                answers.maybeDate("day").orElse(null), before == 0 ? Long.MAX_VALUE : before);
        var table = Block.table("What was found, newest first", "When", "Who", "What", "Part", "Record", "Why", "From")
                .whenEmpty("Nothing was found. Leave a field empty to find more.");
        for (var row : rows) {
            table = table.row(moment(row.at()), text(row.name()), text(row.action()), text(row.part()),
                    text(row.subject() == null ? "" : row.subject().toString()),
                    text(row.reason() == null ? "" : row.reason()), text(row.origin() == null ? "" : row.origin()));
        }
        var page = GuardPages.page("Access log", LOG).with(SEARCH.ask(LOG, about(), answers), table);
        return rows.size() < 100 ? page : page.with(Block.buttons(older(answers, rows.getLast().position())));
    }

    private static Block.Button older(Answers answers, long before) {
        var button = Block.Button.post("Show older", LOG).secondary().with("before", Long.toString(before));
        for (var value : answers.values().entrySet()) {
            button = button.with(value.getKey(), value.getValue().getFirst());
        }
        return button;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private About about() {
        return About.on(Today.in(clock)).offering("accounts", accounts.all().stream()
                .map(account -> Choice.of(account.id().toString(), account.name())).toList());
    }
}
