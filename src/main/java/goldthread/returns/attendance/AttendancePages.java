package goldthread.returns.attendance;

import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.returns.attendance.AttendanceRun.Outcome;
import goldthread.returns.attendance.AttendanceRun.Taken;
import goldthread.returns.desk.Uploads;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// School attendance taken in from files, for those who keep the register of children not in school. Sent and taken in one step; nothing of a
/// file is kept but what was taken.
@Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL})
@Controller
final class AttendancePages {
    static final String ADDRESS = "/not-in-school/attendance";
    private static final int MOST = 200;

    private final AttendanceRun run;
    private final Uploads uploads;
    private final Access access;

    AttendancePages(AttendanceRun run, Uploads uploads, Access access) {
        this.run = run;
        this.uploads = uploads.part("attendance");
        this.access = access;
    }

    @GetMapping(ADDRESS)
    View attendance() {
        access.log(null, "attendance from files", "view", null);
        return page(List.of(), null);
    }

    @PostMapping(ADDRESS + "/file")
    View send(@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        uploads.discard(uploads.mine());
        var problems = new ArrayList<>(uploads.keep(uploads.mine(), files == null ? List.of() : files));
        try {
            var sources = Sources.of(uploads.sources(uploads.mine()), Limits.usual(), fault -> {
                if (fault.lost()) problems.add(fault.line());
            });
            if (!problems.isEmpty()) return page(problems, null);
            access.log(null, "attendance from files", "import", null);
            return page(List.of(), run.take(sources, null, access.hidden()));
        } finally {
            uploads.discard(uploads.mine());
        }
    }

    private static Page page(List<String> problems, @Nullable Taken taken) {
        var page = Page.of("Attendance from files").in("/not-in-school").under(link("Children not in school", "/not-in-school"));
        if (taken != null) page = page.with(Block.inset(Block.say(taken.text())), report(taken));
        if (taken != null && taken.lines().size() > MOST) page = page.with(Block.say(quiet("The first " + MOST + " rows that were not simply taken are listed.")));
        return page.with(Block.lead("What schools tell of attendance comes onto the child's record: Education, and what a protection plan asks of attendance."),
                new Block.Upload(ADDRESS + "/file", "Choose the files", "CSV with a heading line: upn or child_id, from, to, possible, attended, and unauthorised if it is known. Sessions are half days", ".csv,.txt,.zip", "Take them in", String.join(". ", problems)),
                Block.say(quiet("The same file again adds nothing. A later file with other numbers for the same child and days corrects what a file told, and never what somebody wrote on the record. Numbers that nobody here has, and children of whom you may not know, are set aside alike.")));
    }

    private static Block report(Taken taken) {
        var table = Block.table("What became of each row", "Row", "Became", "Why").whenEmpty("Every row was taken, or known already.");
        for (var line : taken.lines().stream().filter(one -> one.outcome() == Outcome.ASIDE || one.outcome() == Outcome.CORRECTED).limit(MOST).toList()) {
            table = table.row(line.row() == 0 ? text(line.file()) : lines(text(line.row()), quiet(line.file())), tag(line.outcome().words(), line.outcome() == Outcome.ASIDE ? Words.Colour.ORANGE : Words.Colour.BLUE), text(line.says()));
        }
        return table;
    }
}
