package goldthread.agency;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Permission;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentCheckedAgain;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentEnded;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.agreement.Agreement;
import goldthread.agency.bank.Bank;
import goldthread.agency.bank.Member;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps.Cap;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.Cost;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Version;
import goldthread.money.Pence;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Agency workers as pages.
final class AgencyView {
    private static final int SHOWN = 200;

    private AgencyView() {}

    record Line(AssignmentNow now, Decision decision) {}

    static Page all(List<Line> all, List<InForce.Recorded> later, Who who) {
        var table = Block.table("Assignments", "Worker", "Job", "From", "Until", "State", "The rules say").captionHidden().whenEmpty("Nobody has been asked for yet.");
        for (var each : all.stream().limit(SHOWN).toList()) {
            var assignment = each.now().assignment();
            table = table.row(worker(each.now()), text(assignment.job().title()), day(assignment.days().from()), assignment.days().to() == null ? quiet("Open") : day(assignment.days().to()),
                    text(state(each.now().state())), said(each.decision()));
        }
        var ways = new ArrayList<Words>(List.of(link("Staff bank", AgencyPages.ALL + "/bank"), link("What breaks a rule", AgencyPages.ALL + "/breaches"), link("Regional agreements", AgreementPages.AGREEMENTS), link("Project teams", ProjectPages.PROJECTS), link("Conduct of agencies", AgencyPages.ALL + "/conduct")));
        if (who.may(Permission.SEE_PAY)) ways.addAll(List.of(link("What each version of the rules would decide and cost", AgencyPages.ALL + "/compare"), link("Pay of permanent posts", PayPages.PAY), link("Agency and pay return", QuarterPages.RETURN)));
        var page = page("Agency workers").with(Block.lead("The staff bank first; then each assignment is checked by the rules of its day and region."), Block.say(along(ways)));
        for (var each : later) page = page.with(Block.say(Words.run(text("From "), day(each.version().bindsFrom()), text(": " + each.version().name() + " (" + each.source() + "), for assignments that begin then or later."))));
        if (who.may(Permission.ASK_AGENCY) && all.stream().anyMatch(CheckedAgainPages::canBe)) page = page.with(Block.say(link("Some were decided without a cap that has been entered since: check them again", CheckedAgainPages.AGAIN)));
        page = page.with(table);
        return who.may(Permission.ASK_AGENCY) ? page.actions(Block.Button.go("Ask for a worker", AgencyPages.ALL + "/new")) : page;
    }

    private static Words[] along(List<Words> ways) {
        return ways.stream().flatMap(each -> each == ways.getFirst() ? Stream.of(each) : Stream.of(new Words.Plain(" · "), each)).toArray(Words[]::new);
    }

    static Page breaches(List<Line> broken, List<Agreement> agreements, Block kept) {
        var table = Block.table("Breaches", "Worker", "From", "Rule", "What is wrong", "Source").captionHidden().whenEmpty("No assignment that was agreed breaks a rule.");
        for (var line : broken) for (var each : line.decision().findings()) {
            if (each.outcome() != Outcome.PASS) table = table.row(worker(line.now()), day(line.decision().assignment().days().from()), text(each.rule().title()), text(sentence(each, false)),
                    lines(Stream.concat(Stream.of(source(each)), agreements.stream().filter(one -> one.brokenBy(line.decision(), each.rule())).map(one -> quiet("Against " + one.title()))).toList()));
        }
        return page("What breaks a rule").caption("Agency workers").under(link("Agency workers", AgencyPages.ALL))
                .with(Block.lead("Assignments that were agreed or have ended, and do not keep to the rules of their day. Exceptions are part of the quarterly return."), table,
                        kept, Block.say(link("Regional agreements", AgreementPages.AGREEMENTS)));
    }

    static Page asking(List<Member> members, Block.Asking form) {
        var table = Block.table("In the staff bank", "Name", "Work", "Free from", "Until").whenEmpty("Nobody is in the staff bank.");
        for (var each : members.stream().limit(SHOWN).toList())
            table = table.row(text(each.name()), lines(text(Bank.work(each)), quiet(each.hours())), day(each.from()), each.until() == null ? quiet("Open") : day(each.until()));
        return page("Ask for an agency worker").back(AgencyPages.ALL).with(table, Block.say(link("Offer work to somebody in the staff bank", AgencyPages.ALL + "/bank")), form);
    }

    static Page one(AssignmentNow now, Decision decision, List<String> doubts, List<AgencyEntry> entries, boolean pay, List<Block> forms) {
        var assignment = decision.assignment();
        var blocks = new ArrayList<Block>();
        Signing.lapsed(now, decision).ifPresent(said -> blocks.add(new Block.Warning(said)));
        for (var doubt : doubts) blocks.add(new Block.Warning(doubt));
        blocks.add(summary(now, assignment, decision));
        var table = Block.table("What each rule says", "Rule", "Answer", "Why", "Source");
        for (var each : decision.findings()) {
            table = table.row(each.rule().timescale().isEmpty() ? text(each.rule().title()) : lines(text(each.rule().title()), quiet(each.rule().timescale())), outcome(each.outcome()),
                    text(sentence(each, pay)), source(each));
        }
        blocks.add(table);
        blocks.add(pay ? price(assignment) : Block.say(quiet("What is paid is shown to directors only.")));
        blocks.add(story(entries));
        for (var each : entries) switch (each) {
            case AssignmentDecided decided -> kept(decided.on(), decided.rules(), decided.findings(), blocks);
            case AssignmentCheckedAgain again -> kept(again.on(), again.rules(), again.findings(), blocks);
            case AssignmentAsked asked -> { }
            case AssignmentSigned signed -> { }
            case AssignmentEnded ended -> { }
        }
        blocks.addAll(forms);
        return page("Agency assignment").heading(assignment.worker().name().isEmpty() ? "Agency assignment" : assignment.worker().name()).caption("Agency assignment")
                .under(link("Agency workers", AgencyPages.ALL)).with(blocks);
    }

    private static Block summary(AssignmentNow now, Assignment assignment, Decision decision) {
        var summary = Block.summary().fact("The rules say", said(decision)).fact("State", text(state(now.state()))).fact("Job", text(assignment.job().title())).fact("Region", text(assignment.region()))
                .fact("First day", day(assignment.days().from())).fact("Last day", assignment.days().to() == null ? quiet("Not agreed") : day(assignment.days().to()))
                .fact("Registration", text(assignment.worker().registration())).fact("Qualified", day(assignment.worker().qualified()));
        return decision.ruledOn() == null ? summary : summary.fact("Rules of", lines(day(decision.ruledOn()), quiet(decision.version().name())));
    }

    private static Block price(Assignment assignment) {
        var table = Block.table("What an hour costs").columns(Block.Column.of("Part"), Block.Column.number("Pounds"));
        for (var each : Component.values()) {
            if (assignment.pay().parts().containsKey(each)) table = table.row(text(capital(each.words())), text(assignment.pay().parts().get(each).toString()));
        }
        table = table.row(text("In all"), text(assignment.pay().total().toString()));
        if (assignment.pay().permanent() != null) table = table.row(text("A permanent colleague, with all benefits"), text(assignment.pay().permanent().toString()));
        var weekly = Cost.weekly(assignment);
        return weekly.isEmpty() ? table : table.row(text("A week"), text(weekly.get().toString()));
    }

    /// What the rules said at a decision, as it was written down then, whatever they say now.
    private static void kept(LocalDate on, String rules, List<String> findings, List<Block> blocks) {
        if (!findings.isEmpty()) blocks.add(Block.details("What the rules of " + rules + " said when it was decided on " + Words.spoken(on), new Block.Bullets(findings.stream().map(Words::text).toList())));
    }

    private static Block story(List<AgencyEntry> entries) {
        var table = Block.table("What was done", "When", "What", "Why");
        for (var each : entries) table = switch (each) {
            case AssignmentAsked asked -> table.row(day(asked.on()), text("Asked for"), text(asked.need()));
            case AssignmentSigned signed -> table.row(day(signed.on()), text("Signed off as " + signed.as().replace('-', ' ')), text(signed.why()));
            case AssignmentDecided decided -> table.row(day(decided.on()), text((decided.agreed() ? "Agreed" : "Declined") + " by the rules of " + decided.rules()), text(decided.why()));
            case AssignmentCheckedAgain again -> table.row(day(again.on()), text("Checked again by the rules of " + again.rules() + ": " + again.outcome()), text(again.why()));
            case AssignmentEnded ended -> table.row(day(ended.on()), text("Ended"), text(ended.why()));
        };
        return table;
    }

    /// @param otherwise decided under a cap that is entered otherwise today: what was said then, and what would be said now
    static Page compare(Comparison comparison, List<Otherwise> otherwise) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.lead("The same assignments under the proposals of February 2023, the guidance of October 2024, what came into force since, and the authority's draft. What is proposed was never law."));
        var cost = Block.table("What each version would decide, and cost a week").columns(Block.Column.of("Version"), Block.Column.of("Answer"), Block.Column.number("Assignments"), Block.Column.number("A week"));
        for (int i = 0; i < comparison.versions().size(); i++) {
            var version = comparison.versions().get(i);
            var unbound = comparison.unbound(i);
            for (var sum : comparison.sums(i).entrySet()) {
                boolean some = sum.getKey() == Outcome.PASS && unbound.number() > 0;
                int number = sum.getValue().number() - (some ? unbound.number() : 0);
                if (number > 0) cost = cost.row(text(version.name()), outcome(sum.getKey()), text(number), text((some ? sum.getValue().weekly().minus(unbound.weekly()) : sum.getValue().weekly()).toString()));
            }
            if (unbound.number() > 0) cost = cost.row(text(version.name()), unbound(), text(unbound.number()), text(unbound.weekly().toString()));
            if (comparison.aboveCap(i).amount() > 0) cost = cost.row(text(version.name()), text("Beyond the cap"), text("-"), text(comparison.aboveCap(i).toString()));
        }
        blocks.add(cost);
        var table = Block.table("Where they differ", Stream.concat(Stream.of("Worker"), comparison.versions().stream().map(each -> each.id().equals("draft") ? "Draft" : each.id().length() == 4 ? each.id() : each.name())).toArray(String[]::new))
                .whenEmpty("The versions say the same of every assignment.");
        for (var each : comparison.cases().stream().filter(Comparison.Case::differs).limit(SHOWN).toList())
            table = table.row(Stream.concat(Stream.of(link(name(each.assignment()), AgencyPages.ALL + "/" + each.assignment().id())), each.decisions().stream().map(AgencyView::why)).toArray(Words[]::new));
        blocks.add(table);
        var kept = Block.table("Decided under another cap than is entered today", "Worker", "Decided", "Under the cap of the decision", "Under the cap entered since").whenEmpty("Every decision was made under the cap that is entered for its day today.");
        for (var each : otherwise.stream().limit(SHOWN).toList())
            kept = kept.row(worker(each.now()), day(each.then().assignment().days().decided()), lines(cap(each.capThen()), why(each.then())), lines(cap(each.capToday()), why(each.today())));
        blocks.add(Block.say("A decision keeps the rules and the cap under which it was made: above, each stands with these."));
        blocks.add(kept);
        return page("Versions of the agency rules").under(link("Agency workers", AgencyPages.ALL)).with(blocks);
    }

    /// One assignment under the cap of its decision, and under the one that is entered for the same day today; null where there is none.
    record Otherwise(AssignmentNow now, @Nullable Cap capThen, Decision then, @Nullable Cap capToday, Decision today) {}

    private static Words cap(@Nullable Cap cap) {
        return cap == null ? quiet("No cap") : text(cap.most() + " (" + cap.source() + ")");
    }

    /// It began before the version, and so the version says nothing of it.
    private static Words unbound() {
        return tag("Not bound", Words.Colour.GREY);
    }

    private static Words why(Decision decision) {
        return decision.ruledOn() == null ? unbound() : decision.outcome() == Outcome.PASS ? outcome(Outcome.PASS) : lines(outcome(decision.outcome()), quiet(decision.deciding().sentence()));
    }

    static Page caps(List<Cap> caps, Block form) {
        var table = Block.table("Caps", "Region", "Job", "From", "Until", "Most for an hour", "Source").captionHidden().whenEmpty("No cap is entered. Without one, no price can be compared.");
        for (var cap : caps) table = table.row(text(cap.region()), text(cap.job().title()), day(cap.from()), cap.to() == null ? quiet("Stands") : day(cap.to().minusDays(1)), text(cap.most().toString()), text(cap.source()));
        return Page.of("Agency caps").in(AgencyPages.ALL + "/caps").with(Block.lead("What the region agreed as the most for an hour. The product brings no figures of its own."),
                Block.say(link("Draft of the rules", AgencyPages.ALL + "/draft")), table, form);
    }

    static Page draft(Version draft, Block form, List<InForce.Recorded> standing, LocalDate today, List<Block> forms) {
        var table = Block.table("The draft in full", "Term", "Value", "From", "Source", "How sure");
        for (var each : draft.terms()) table = table.row(text(each.key()), text(each.value()), each.clause().from() == null ? quiet("") : day(each.clause().from()), text(each.clause().citation()),
                text(each.clause().confidence().name().toLowerCase(Locale.ROOT)));
        var later = Block.table("In force after the guidance of October 2024", "From", "Version", "Source", "Recorded by").whenEmpty("Nothing: the guidance of October 2024 binds every assignment.");
        for (var each : standing) later = later.row(lines(day(each.version().bindsFrom()), each.version().bindsFrom() != null && each.version().bindsFrom().isAfter(today) ? tag("Not yet", Words.Colour.GREY) : tag("In force", Words.Colour.GREEN)), text(each.version().name()), text(each.source()), text(each.by()));
        return Page.of("Draft of the agency rules").in(AgencyPages.ALL + "/caps").under(link("Agency caps", AgencyPages.ALL + "/caps"))
                .with(Block.lead("A version of your own, to compare. It binds nobody until it is recorded here that it has come into force."), form, later).with(forms)
                .with(Block.say(quiet("From its first day a version that came into force checks what begins then or later. What was decided before it was recorded keeps the rules of its decision, until the day from which the version binds older assignments, if it names one.")), table);
    }

    private static Page page(String title) {
        return Page.of(title).in(AgencyPages.ALL);
    }

    static Words worker(AssignmentNow now) {
        return link(name(now.assignment()), AgencyPages.address(now.subject().id()));
    }

    static String name(Assignment assignment) {
        return assignment.worker().name().isEmpty() ? "No name yet" : assignment.worker().name();
    }

    private static Words said(Decision decision) {
        return decision.needs().isEmpty() ? outcome(decision.outcome()) : lines(outcome(decision.outcome()), quiet("by " + String.join(", ", decision.needs())));
    }

    static Words outcome(Outcome outcome) {
        return tag(capital(outcome.words()), switch (outcome) {
            case PASS -> Words.Colour.GREEN;
            case APPROVAL -> Words.Colour.YELLOW;
            case UNDECIDED -> Words.Colour.GREY;
            case REFUSE -> Words.Colour.RED;
        });
    }

    private static Words source(Finding finding) {
        return text(CheckReport.source(finding.term()));
    }

    /// What each rule says, without the price: as it is kept on the log.
    static List<String> sentences(Decision said) {
        return said.findings().stream().map(each -> sentence(each, false)).toList();
    }

    /// A sentence that names no price, for those to whom pay is not shown.
    static String sentence(Finding finding, boolean pay) {
        if (pay || Stream.of(finding.arguments()).noneMatch(Pence.class::isInstance)) return finding.sentence();
        return switch (finding.reason()) {
            case WITHIN_CAP -> "The price is within the cap.";
            case ABOVE_CAP -> "The price is above the cap.";
            case SIGNED_OFF -> "The price is above the cap, and was signed off before the start.";
            case SIGNED_LATE -> "The price is above the cap, and was signed off after the start: a breach, to be reported.";
            case CAP_CHANGES -> "The cap changes during the assignment. What was agreed keeps the cap of its day.";
            case PARITY -> "Compared with what a permanent colleague costs.";
            default -> "Compared with the price.";
        };
    }

    static String state(AssignmentNow.State state) {
        return capital(state.name().toLowerCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
