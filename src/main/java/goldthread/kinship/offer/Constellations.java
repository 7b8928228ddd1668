package goldthread.kinship.offer;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.casefile.Fact;
import goldthread.kinship.offer.OfferEntry.EventHeld;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Each constellation of the catalogue: its hub home and the homes around it, who stayed, the nights that children slept over, and when all came
/// together. Numbers only; whoever may not be known of is in none.
@Component
class Constellations {
    /// The model has a hub home and so many around it: reforms 2.8 (Mockingbird).
    private static final int FEWEST = 6, MOST = 10;

    private final JdbcClient database;
    private final Access access;
    private final TransactionTemplate transaction;

    Constellations(JdbcClient database, Access access, PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param joined homes that ever belonged to it   @param nights of the 12 months before the day
    record Homes(int hubs, int satellites, int joined, int stays, int nights) {}

    List<Block> blocks(Offer offer) {
        var blocks = new ArrayList<Block>();
        for (var one : offer.catalogue()) {
            if (!one.entry().kind().equals(SupportOffered.CONSTELLATION) || one.happened().isAfter(offer.day())) continue;
            blocks.add(card(one, homes(one.id(), offer.day())));
            blocks.add(events(one, offer));
        }
        return blocks;
    }

    /// A home is its carer, or a household that fosters; what was said of it last counts, and which home it is until something else is said of that.
    Homes homes(UUID offered, LocalDate day) {
        var hidden = access.hidden().toArray(UUID[]::new);
        return transaction.execute(status -> database.sql("""
                with parts as (select carer, part, home, happened, told from constellation_home where offered = :offered and happened <= :day and subject <> all(:hidden)),
                     homes as (select distinct on (carer) carer, home from parts where home is not null order by carer, happened desc, told desc),
                     last as (select distinct on (carer) carer, parts.part, homes.home from parts left join homes using (carer) order by carer, happened desc, told desc),
                     slept as (select distinct entry, nights from constellation_night where offered = :offered and happened <= :day and happened > :since and subject <> all(:hidden))
                select (select count(*) from last where part <> 'Left' and home = 'Hub home') as hubs, (select count(*) from last where part <> 'Left' and home is distinct from 'Hub home') as satellites,
                       (select count(*) from last) as joined, (select count(*) from slept) as stays, (select coalesce(sum(nights), 0) from slept) as nights""")
                .param("offered", offered).param("day", day).param("since", day.minusYears(1)).param("hidden", hidden)
                .query((row, number) -> new Homes(row.getInt("hubs"), row.getInt("satellites"), row.getInt("joined"), row.getInt("stays"), row.getInt("nights"))).single());
    }

    private static Block card(Fact<SupportOffered> constellation, Homes homes) {
        int left = homes.joined - homes.hubs - homes.satellites;
        return Block.card(constellation.entry().name()).fact("Hub home", homes.hubs == 0 ? tag("No hub home is recorded", Colour.RED) : homes.hubs == 1 ? text("1") : lines(text(homes.hubs), quiet("A constellation has one: look at who is recorded as the hub home")))
                .fact("Homes around it", homes.satellites >= FEWEST && homes.satellites <= MOST ? text(homes.satellites) : lines(text(homes.satellites), quiet("The model has " + FEWEST + " to " + MOST)))
                .fact("Ever joined", text(homes.joined)).fact("Left again", homes.joined == 0 ? quiet("None yet") : text(left + " of " + homes.joined)).fact("Slept over in 12 months", text(homes.stays + (homes.stays == 1 ? " time, " : " times, ") + homes.nights + (homes.nights == 1 ? " night" : " nights")));
    }

    private static Block events(Fact<SupportOffered> constellation, Offer offer) {
        var table = Block.table("Events of " + constellation.entry().name()).columns(Column.of("When"), Column.of("What"), Column.number("Homes"), Column.number("Children")).whenEmpty("No event is recorded.");
        for (var fact : offer.registry().facts(EventHeld.class).reversed()) {
            if (!fact.entry().offered().equals(constellation.id()) || fact.happened().isAfter(offer.day())) continue;
            table = table.row(day(fact.happened()), text(fact.entry().what()), text(fact.entry().homes()), text(fact.entry().children()));
        }
        return table;
    }
}
