package goldthread.protectionteam;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import java.util.List;
import java.util.stream.Stream;

/// A challenge is answered step by step; each step has its days. Local resolution policies: usual values.
final class ChallengeDuties {
    private static final List<String> STEPS = List.of("T-B23a", "T-B23b", "T-B23c");

    private ChallengeDuties() {}

    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(Challenged.class).stream().flatMap(challenge -> challenge.entry().by().equals(Challenged.REVIEWING_OFFICER)
                ? Stream.concat(steps(timeline, law, challenge), resolution(timeline, law, challenge)) : steps(timeline, law, challenge));
    }

    /// What a reviewing officer raises is settled in all its stages in 20 working days; a referral to Cafcass does not stop the clock.
    private static Stream<Duty> resolution(Timeline timeline, Law law, Fact<Challenged> challenge) {
        var ground = Life.of(timeline).childhood(Ground.of(timeline, challenge, "Raised by the independent reviewing officer"));
        var settled = answers(timeline, challenge).stream().filter(answer -> answer.entry().settles()).findFirst().map(Done::of);
        return ground.owes("Settle what the independent reviewing officer raised, all stages", law.limit("T-D25", ground.from()), settled);
    }

    /// The first step from the challenge, each later one from the answer that did not settle it. A referral to Cafcass answers nothing.
    private static Stream<Duty> steps(Timeline timeline, Law law, Fact<Challenged> challenge) {
        var answers = answers(timeline, challenge).stream().filter(answer -> !answer.entry().outcome().equals(ChallengeAnswered.CAFCASS)).toList();
        var duties = Stream.<Duty>builder();
        var ground = Life.of(timeline).childhood(Ground.of(timeline, challenge, "Challenge by " + challenge.entry().by().toLowerCase(java.util.Locale.UK)));
        for (int step = 0; step < STEPS.size() && step <= answers.size(); step++) {
            if (step > 0) {
                var before = answers.get(step - 1);
                if (!before.entry().outcome().equals(ChallengeAnswered.ESCALATED)) break;
                ground = ground.from(before.happened(), "Not settled on " + Ground.day(before.happened()));
            }
            ground.owes("Answer to a challenge, step " + (step + 1), law.limit(STEPS.get(step), ground.from()), answers.stream().skip(step).findFirst().map(Done::of)).forEach(duties);
        }
        return duties.build();
    }

    static List<Fact<ChallengeAnswered>> answers(Timeline timeline, Fact<Challenged> challenge) {
        return timeline.facts(ChallengeAnswered.class).stream().filter(answer -> answer.entry().challenge().equals(challenge.id())).toList();
    }

    /// When it was settled; null while it is not.
    static @org.jspecify.annotations.Nullable Stop settled(Timeline timeline, Fact<Challenged> challenge) {
        return answers(timeline, challenge).stream().filter(answer -> answer.entry().settles()).findFirst()
                .map(answer -> new Stop(answer.happened(), answer.entry().outcome())).orElse(null);
    }
}
