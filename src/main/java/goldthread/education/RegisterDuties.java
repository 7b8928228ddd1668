package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.education.RegisterEntry.CircumstancesChanged;
import goldthread.education.RegisterEntry.InformationGiven;
import goldthread.education.RegisterEntry.ProviderAnswered;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.RegisterEntry.VisitAsked;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The clocks of the register of children not in school: each runs only where its section is in force for the authority on the
/// day from which it counts.
record RegisterDuties(Timeline timeline, Law law) {

    Stream<Duty> all() {
        return Stream.of(entered(), changed(), asked()).flatMap(duties -> duties);
    }

    private Stream<Duty> entered() {
        return timeline.facts(Registered.class).stream().flatMap(fact -> {
            var ground = ground(fact, fact.id(), "Put on the register");
            return Stream.concat(owed("T-K04", "Information from the parent for the register", ground, information(fact.id(), fact)),
                    owed("T-K08", "Ask to visit the home and the child", ground, timeline.facts(VisitAsked.class).stream().filter(ask -> ask.entry().registered().equals(fact.id())).map(RegisterDuties::visit).toList()));
        });
    }

    private Stream<Duty> changed() {
        return timeline.facts(CircumstancesChanged.class).stream().flatMap(fact -> owed("T-K04", "Information from the parent about what changed",
                ground(fact, fact.entry().registered(), "Circumstances changed"), information(fact.entry().registered(), fact)));
    }

    private Stream<Duty> asked() {
        return timeline.facts(ProviderAsked.class).stream().flatMap(fact -> owed("T-K05", "Answer of " + fact.entry().provider(), ground(fact, fact.entry().registered(), "Asked"),
                timeline.facts(ProviderAnswered.class).stream().filter(answer -> answer.entry().notice().equals(fact.id())).map(Done::of).toList()));
    }

    private List<Done> information(UUID registered, Fact<?> since) {
        return timeline.facts(InformationGiven.class).stream().filter(given -> given.entry().registered().equals(registered) && !given.happened().isBefore(since.happened())).map(Done::of).toList();
    }

    /// A visit that is not asked for is an excuse, with the reason.
    private static Done visit(Fact<VisitAsked> asked) {
        return new Done(asked.happened(), asked.id(), asked.entry().whyNot());
    }

    private Stream<Duty> owed(String rule, String what, Ground ground, List<Done> done) {
        return law.inForce(rule, ground.from()) ? ground.owes(what, law.limit(rule, ground.from()), done.stream().findFirst()) : Stream.empty();
    }

    private Ground ground(Fact<?> fact, UUID registered, String what) {
        var age = SchoolAge.of(Life.of(timeline).born()).map(each -> new Stop(each.until().plusDays(1), "no longer of compulsory school age")).orElse(null);
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what).endedBy(left(registered)).lapsesOn(age));
    }

    private @Nullable Stop left(UUID registered) {
        return timeline.facts(RegisterLeft.class).stream().filter(end -> end.entry().registered().equals(registered)).findFirst()
                .map(end -> new Stop(end.happened(), "off the register")).orElse(null);
    }
}
