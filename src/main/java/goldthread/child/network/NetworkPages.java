package goldthread.child.network;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame;
import goldthread.duties.Duties;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.offer.OfferEntry;
import goldthread.law.Laws;
import goldthread.pages.Block;
import goldthread.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The family network of a child: read from the record of any of the brothers and sisters.
@Needs(Permission.SEE_CHILDREN)
@Controller
class NetworkPages {
    private final ChildFrame frame;
    private final CaseFile caseFile;
    private final People people;
    private final Access access;
    private final Duties duties;
    private final Laws laws;

    NetworkPages(ChildFrame frame, CaseFile caseFile, People people, Access access, Duties duties, Laws laws) {
        this.frame = frame;
        this.caseFile = caseFile;
        this.people = people;
        this.access = access;
        this.duties = duties;
        this.laws = laws;
    }

    @GetMapping("/child/{child}/network")
    View network(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.network(child, known, reading -> {
            var blocks = new ArrayList<Block>();
            var network = Network.of(reading.timeline(), reading.day(), people(reading.timeline(), reading.day()), people, access);
            var law = laws.of(Acting.who().holder());
            var offer = caseFile.timeline(OfferEntry.REGISTRY);
            var budgets = caseFile.timeline(BudgetEntry.REGISTRY);
            var beside = Stream.concat(Stream.of(offer, budgets), family(reading).stream()).collect(Collectors.toMap(Timeline::subject, each -> each));
            blocks.addAll(new MeetingView(reading, network, law).blocks());
            blocks.addAll(new KinshipView(reading, network, offer).blocks());
            blocks.addAll(new AllowanceView(reading, network, Acting.who().holder(), subject -> beside.getOrDefault(subject, Timeline.empty(subject)), law).blocks());
            blocks.addAll(new SupportView(reading, budgets, WholeFamily.of(reading, caseFile, access)).blocks());
            blocks.addAll(DueView.of(reading, duties.of(reading.timeline(), law)));
            return blocks;
        });
    }

    /// What brothers and sisters have, where money is claimed: read at once, as known then.
    private List<Timeline> family(ChildFrame.Reading reading) {
        var timeline = reading.timeline();
        if (timeline.facts(AllowanceClaimed.class).isEmpty()) {
            return List.of();
        }
        return caseFile.timelines(FamilyNetworkRecordings.together(timeline).stream().filter(each -> !each.equals(timeline.subject())).collect(Collectors.toSet())).values().stream().map(reading.known()::apply).toList();
    }

    private static List<Subject> people(Timeline timeline, LocalDate day) {
        return Stream.concat(Stream.concat(KinshipView.people(timeline).stream(), MeetingMap.people(timeline, day).stream()), timeline.facts(AllowanceClaimed.class).stream().map(fact -> fact.entry().carer())).distinct().toList();
    }
}
