package goldthread.demonstration;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.base.OfficeEntry.Based;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From where the teams of Wrenmoor work, and where its postcodes lie: all invented, for no postcode of England begins with ZX, ZY or ZZ.
@Component
public final class Offices {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final List<String[]> ALL = List.of(new String[] {"Civic centre", "ZZ6 2BD"}, new String[] {"Mill Lane office", "ZZ5 3AF"}, new String[] {"Tenter Street hub", "ZZ4 2AD"}, new String[] {"The Quay", "ZZ3 1AB"});
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    /// Metres between the middles of districts, of sectors, and of units; and how far to the east lie the homes near and far where Wrenmoor cares for children.
    private static final int DISTRICT = 6_000, SECTOR = 1_800, UNIT = 80, NEAR = 22_000, FAR = 75_000, EAST = 406_000, NORTH = 392_000, ACROSS = 3, NUMBERS = 9;

    private final CaseFile caseFile;
    private final Postcodes postcodes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Offices(CaseFile caseFile, Postcodes postcodes, JdbcClient database, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.postcodes = postcodes;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Tells of them once; what is told already is not told again.
    public void tell() {
        Acting.as(Who.product(Demonstration.HOLDER), () -> {
            int number = 0;
            for (var team : transaction.execute(status -> database.sql("select distinct team from worker_now where team <> '' order by team").query(String.class).list())) {
                var office = ALL.get(number % ALL.size());
                var told = FROM.atStartOfDay(ZoneOffset.UTC).toInstant();
                caseFile.append(Append.observed(Chance.of(1, "office", number++).id(told), new Based(OfficeEntry.bases(Demonstration.HOLDER), team, null, null, office[0], office[1], FROM), told, "demonstration"));
            }
            transaction.executeWithoutResult(status -> {
                if (postcodes.taken().isPresent()) return;
                postcodes.put(Demonstration.HOLDER, all());
                postcodes.said(Demonstration.HOLDER, "an invented list", FROM);
            });
            return null;
        });
    }

    private static List<Spot> all() {
        var all = new ArrayList<Spot>();
        int beyond = Texts.PLACES.set("far").size();
        lie(all, "ZZ", NUMBERS, 0);
        lie(all, "ZY", beyond, NEAR);
        lie(all, "ZX", beyond, FAR);
        return all;
    }

    private static void lie(List<Spot> all, String area, int districts, int away) {
        for (int district = 1; district <= districts; district++) {
            for (int sector = 1; sector <= NUMBERS; sector++) {
                for (int one = 0; one < LETTERS.length(); one++) {
                    for (int other = 0; other < LETTERS.length(); other++) {
                        all.add(new Spot(area + district + sector + LETTERS.charAt(one) + LETTERS.charAt(other), EAST + away + across(district) * DISTRICT + across(sector) * SECTOR + one * UNIT,
                                NORTH + up(district) * DISTRICT + up(sector) * SECTOR + other * UNIT));
                    }
                }
            }
        }
    }

    private static int across(int number) {
        return (number - 1) % ACROSS;
    }

    private static int up(int number) {
        return (number - 1) / ACROSS;
    }
}
