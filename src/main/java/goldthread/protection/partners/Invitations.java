package goldthread.protection.partners;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Awaiting;
import goldthread.people.OneRecord;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import goldthread.protection.InvitationEntry;
import goldthread.protection.InvitationEntry.PartnerContributed;
import goldthread.protection.InvitationEntry.PartnersInvited;
import goldthread.protectionteam.Partner;
import goldthread.protectionteam.TeamEntry;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody of a partner agency was invited to: asked anew at each request, and written down as seen on the record of every
/// child of whom it tells.
@Component
class Invitations {
    private static final String PART = "invitation of a partner";

    private final CaseFile caseFile;
    private final Access access;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(CaseFile caseFile, Access access, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.access = access;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Waits {
        @Bean
        Awaiting invitationsWithoutAnswer(Invitations invitations) {
            return new Awaiting(Permission.CONTRIBUTE, InvitationPages.ALL, "invitation waits for what your agency knows", "invitations wait for what your agency knows", invitations::unanswered);
        }
    }

    /// One invitation, as who acts may see it today. @param made of those children of whom it was not withdrawn
    /// @param others what other agencies wrote and was not withdrawn     @param records every record of these children     @param kept what may not be told in any words
    record Open(Invitation invitation, PartnersInvited made, List<Fact<PartnerContributed>> others, Partner partner, Set<UUID> records, Kept kept) {}

    /// Those that are open to who acts, the latest first.
    List<Open> open() {
        return transaction.execute(status -> {
            var open = mine();
            access.viewAll(open.stream().map(one -> one.invitation.subject().id()).toList(), "invitations");
            open.forEach(this::logged);
            return open;
        });
    }

    private int unanswered() {
        return transaction.execute(status -> (int) mine().stream().filter(one -> one.invitation.by(Acting.who().account()).isEmpty()).count());
    }

    private List<Open> mine() {
        var named = database.sql("select distinct subject from desk_name where account = :me and permission = :named").param("me", Acting.who().account()).param("named", Permission.CONTRIBUTE.name()).query(UUID.class).list();
        return caseFile.timelines(access.seen(named).stream().map(Subject::new).toList()).values().stream().flatMap(timeline -> opened(timeline).stream())
                .sorted(Comparator.comparing((Open one) -> one.invitation.made().first().position()).reversed()).toList();
    }

    /// @throws NotThere where it is not, or no longer, open to who acts
    <T> T open(UUID invitation, Function<Open, T> work) {
        return access.view(invitation, PART, () -> {
            var open = opened(caseFile.timeline(new Subject(invitation))).orElseThrow(NotThere::new);
            logged(open);
            return work.apply(open);
        });
    }

    private void logged(Open open) {
        access.log(open.records(), PART, "view");
    }

    /// While they are invited, named by their agency, under an agreement that is current, to speak of a child of whom it was not
    /// withdrawn, and kept away from no record of them.
    private Optional<Open> opened(Timeline timeline) {
        var me = Acting.who().account();
        return Invitation.of(timeline).filter(invitation -> invitation.opensTo(me, today())).flatMap(invitation -> Partner.of(caseFile.timeline(TeamEntry.REGISTRY), me, today()).flatMap(partner -> opened(invitation, partner, me)));
    }

    private Optional<Open> opened(Invitation invitation, Partner partner, UUID me) {
        var all = invitation.made().entry().children().stream().collect(Collectors.toMap(child -> child, child -> OneRecord.all(child, caseFile::timeline), (one, same) -> one, LinkedHashMap::new));
        var children = all.keySet().stream().filter(child -> !withdrawn(invitation.made(), all.get(child))).toList();
        var records = children.stream().flatMap(child -> all.get(child).stream()).map(record -> record.subject().id()).collect(Collectors.toSet());
        if (children.isEmpty() || access.kept(records)) {
            return Optional.empty();
        }
        var others = invitation.contributions().stream().filter(fact -> !fact.first().author().equals(me) && !children.stream().allMatch(child -> withdrawn(fact, all.get(child)))).toList();
        return Optional.of(new Open(invitation, invitation.made().entry().of(children), others, partner, records, Kept.ofAll(children, today(), caseFile::timeline)));
    }

    /// On the record of a child it is withdrawn for that child, and the invitation is told nothing of it.
    private static boolean withdrawn(Fact<?> fact, Collection<Timeline> records) {
        return records.stream().flatMap(record -> record.lines().stream()).anyMatch(line -> line.entry() instanceof Withdrawn withdrawn && withdrawn.entry().equals(fact.id()));
    }

    Person child(Subject child) {
        return Person.of(caseFile.timeline(child));
    }

    List<WhatWasDecided> decided(PartnersInvited invited) {
        return invited.children().stream().flatMap(child -> OneRecord.all(child, caseFile::timeline).stream()).flatMap(record -> WhatWasDecided.of(invited, record).stream()).distinct().sorted(Comparator.comparing(WhatWasDecided::on)).toList();
    }

    void write(InvitationEntry entry, UUID once) {
        caseFile.append(Append.observed(once, entry, clock.instant(), "page"));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    java.time.LocalTime now() {
        return java.time.LocalTime.ofInstant(clock.instant(), England.ZONE).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }
}
