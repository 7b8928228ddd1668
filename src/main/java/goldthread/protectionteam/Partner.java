package goldthread.protectionteam;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.protectionteam.PartnerEntry.AgreementEnded;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerLeft;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Somebody of a partner agency who has an account, and what the agreement with their agency names: a pure function of the
/// registry.
public record Partner(PartnerNamed named, AgreementMade agreement) {

    /// An agreement, and whether it is current. @param over the first day on which it is not
    public record Agreed(Fact<AgreementMade> made, LocalDate over) {
        public boolean on(LocalDate day) {
            return !made.happened().isAfter(day) && over.isAfter(day);
        }
    }

    /// Every agreement, the latest first.
    public static List<Agreed> agreements(Timeline registry) {
        return registry.facts(AgreementMade.class).reversed().stream().map(made -> new Agreed(made, registry.facts(AgreementEnded.class).stream().filter(end -> end.entry().agreement().equals(made.id()))
                .map(Fact::happened).reduce((first, second) -> second).filter(end -> !end.isAfter(made.entry().until())).orElse(made.entry().until().plusDays(1)))).toList();
    }

    /// Those who may be invited on a day: named, not gone, under an agreement that is current.
    public static List<Partner> all(Timeline registry, LocalDate day) {
        var current = agreements(registry).stream().filter(agreed -> agreed.on(day)).toList();
        return named(registry, day).stream().flatMap(named -> current.stream().filter(agreed -> agreed.made().id().equals(named.agreement())).map(agreed -> new Partner(named, agreed.made().entry()))).toList();
    }

    /// Those who are named and not gone, whatever has become of the agreement.
    static List<PartnerNamed> named(Timeline registry, LocalDate day) {
        var latest = new LinkedHashMap<UUID, PartnerNamed>();
        for (var line : registry.facts(PartnerEntry.class)) {
            if (line.happened().isAfter(day)) continue;
            switch (line.entry()) {
                case PartnerNamed named -> latest.put(named.account(), named);
                case PartnerLeft left -> latest.remove(left.account());
                case AgreementMade made -> { }
                case AgreementEnded ended -> { }
            }
        }
        return List.copyOf(latest.values());
    }

    public static Optional<Partner> of(Timeline registry, UUID account, LocalDate day) {
        return all(registry, day).stream().filter(partner -> partner.named.account().equals(account)).findFirst();
    }

    public boolean sees(String part) {
        return agreement.parts().contains(part);
    }

    /// `Police, Wrenmoor Police` or `Education, Elm Street Primary School (100001)`.
    public String agency() {
        return agreement.agency() + ", " + (named.school() == null ? agreement.body() : named.school());
    }
}
