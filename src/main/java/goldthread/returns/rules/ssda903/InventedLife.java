package goldthread.returns.rules.ssda903;

import goldthread.people.PupilNumber;
import static goldthread.returns.rules.ssda903.Invented903.row;
import static goldthread.returns.rules.ssda903.Invented903.written;
import static goldthread.returns.ssda903.Ssda903Table.*;

import goldthread.returns.ssda903.Ssda903Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One invented child's time in care in two years, told without a fault: most stay, some come, leave, move or are
/// adopted, some are care leavers or seek asylum.
final class InventedLife {
    private static final String[] ETHNIC = {"WBRI", "WBRI", "WBRI", "WIRI", "MWBC", "APKN", "BAFR", "OOTH"};
    private static final int COME = 11, LEAVE = 14, MOVE = 16, LEAVER = 17, ADOPTED = 18, ASYLUM = 19;
    private final Invented903.Child child;
    private final int year;
    private final LocalDate start, end, lastStart;
    private final String home, place, ethnic;

    InventedLife(int year, Invented903.Child child) {
        this.year = year;
        this.child = child;
        start = LocalDate.of(year, 4, 1);
        end = LocalDate.of(year + 1, 3, 31);
        lastStart = start.minusYears(1);
        int postcode = child.random.nextInt(40);
        home = child.kind == ASYLUM ? "" : Invented903.postcode(postcode);
        place = Invented903.postcode(postcode + 1 + child.random.nextInt(5));
        ethnic = child.kind == ASYLUM ? "BAFR" : ETHNIC[child.random.nextInt(ETHNIC.length)];
    }

    void live() {
        if (child.kind == LEAVER) {
            leaver();
            return;
        }
        boolean comes = child.kind >= COME && child.kind < LEAVE;
        born = switch (child.kind) {
            case ADOPTED -> child.between(lastStart.minusYears(4), lastStart.minusYears(2));
            case ASYLUM -> child.between(end.minusYears(16), end.minusYears(14));
            default -> child.between(end.minusYears(16), end.minusYears(3));
        };
        LocalDate earliest = latest(born.plusDays(20), lastStart.minusYears(2));
        child.born = born;
        child.began = comes ? child.between(start, end.minusDays(60)) : child.between(earliest, lastStart);
        header(child.now);
        if (comes) come();
        else {
            header(child.then);
            child.then.put(EPISODES, new ArrayList<>(List.<String[]>of(episode(child.began, "S", status(), "U6", "", "", ""))));
            worker(child.then, "", "");
            stay();
        }
    }

    private LocalDate born = LocalDate.EPOCH;

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private String status() {
        return child.kind == ADOPTED ? "E1" : "C2";
    }

    private void header(Map<Ssda903Table, List<String[]>> to) {
        to.put(HEADER, new ArrayList<>(List.<String[]>of(row(HEADER, "CHILD", child.id, "SEX", child.girl ? "F" : "M", "DOB", written(born), "ETHNIC", ethnic,
                "UPN", upn(), "MOTHER", child.girl && child.kind != LEAVER ? "0" : ""))));
        if (child.kind == ASYLUM) add(to, UASC, "SEX", child.girl ? "F" : "M");
    }

    private String upn() {
        if (born.plusYears(4).isAfter(lastStart)) return "UN1";
        String rest = "301" + String.format("%09d", Long.parseLong(child.id.substring(1)));
        return PupilNumber.checkLetter(rest) + rest;
    }

    private void add(Map<Ssda903Table, List<String[]>> to, Ssda903Table table, String... values) {
        String[] made = row(table, values);
        made[0] = child.id;
        if (table.place("DOB") >= 0) made[table.place("DOB")] = written(born);
        to.computeIfAbsent(table, none -> new ArrayList<>()).add(made);
    }

    private String[] episode(LocalDate from, String rne, String ls, String code, String to, String rec, String why) {
        boolean inHome = code.equals("K2");
        return row(EPISODES, "CHILD", child.id, "DECOM", written(from), "RNE", rne, "LS", ls, "CIN", "N1", "PLACE", code, "PLACE_PROVIDER", "PR1", "DEC", to, "REC", rec,
                "REASON_PLACE_CHANGE", why, "HOME_POST", home, "PL_POST", inHome ? Invented903.postcodeOfTheHome() : place, "URN", Invented903.homeOf(inHome));
    }

    private void worker(Map<Ssda903Table, List<String[]>> to, String end, String why) {
        if (to == child.then && year - 1 < 2023) return;
        add(to, SW_EPISODES, "SW_ID", "SW" + (1000 + child.random.nextInt(500)), "SW_DECOM", written(child.began), "SW_DEC", end, "SW_REASON", why);
    }

    private void reviews(LocalDate from, LocalDate to, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate day = child.between(from, to);
            add(child.now, REVIEWS, "REVIEW", written(day), "REVIEW_CODE", day.isBefore(born.plusYears(4)) ? "PN0" : "PN1");
        }
    }

    private void come() {
        child.now.put(EPISODES, new ArrayList<>(List.<String[]>of(episode(child.began, "S", "V2", "U6", "", "", ""))));
        add(child.now, PREV_PERM, "PREV_PERM", "Z1");
        reviews(child.began.plusDays(20), end, 1);
        worker(child.now, "", "");
    }

    private void stay() {
        LocalDate first = child.between(start.plusDays(30), start.plusDays(120));
        LocalDate second = child.between(first.plusDays(60), end.minusDays(60));
        var episodes = new ArrayList<String[]>();
        child.now.put(EPISODES, episodes);
        if (child.kind >= LEAVE && child.kind < MOVE) {
            episodes.add(episode(child.began, "S", status(), "U6", written(second), "E4A", ""));
            worker(child.now, written(second), "PCCHAN");
        } else if (child.kind == MOVE) {
            move(episodes, first, second);
        } else if (child.kind == ADOPTED) {
            adopted(episodes, first, second);
        } else {
            episodes.add(episode(child.began, "S", status(), "U6", "", "", ""));
            worker(child.now, "", "");
            health();
        }
        reviews(start, first, 2);
    }

    private void move(List<String[]> episodes, LocalDate first, LocalDate second) {
        episodes.add(episode(child.began, "S", status(), "U6", written(first), "X1", "CARPL"));
        episodes.add(episode(first, "P", status(), "K2", "", "", ""));
        worker(child.now, "", "");
        health();
        add(child.now, MISSING, "MISSING", "M", "MIS_START", written(second), "MIS_END", written(second.plusDays(2)));
        if (year >= 2026) add(child.now, DOLO, "DOLO_START", written(second.plusDays(5)), "DOLO_END", written(second.plusDays(30)));
    }

    private void adopted(List<String[]> episodes, LocalDate first, LocalDate second) {
        episodes.add(episode(child.began, "S", status(), "U6", written(first), "X1", "CARPL"));
        episodes.add(episode(first, "P", status(), "A6", written(second), "E12", ""));
        worker(child.now, written(second), "CHCHAN");
        add(child.now, PLACED_ADOPTION, "DATE_PLACED", written(child.began));
        add(child.then, PLACED_ADOPTION, "DATE_PLACED", written(child.began));
        add(child.now, AD1, "DATE_INT", written(child.began), "DATE_MATCH", written(start.plusDays(3)), "FOSTER_CARE", "0", "NB_ADOPTR", "2", "SEX_ADOPTR", "MF", "LS_ADOPTR", "L11");
    }

    private void health() {
        boolean scored = !born.plusYears(4).isAfter(end) && born.plusYears(17).isAfter(start);
        add(child.now, OC2, "SDQ_SCORE", scored ? String.valueOf(child.random.nextInt(41)) : "", "CONVICTED", born.plusYears(10).isAfter(end) ? "" : "0",
                "HEALTH_CHECK", born.plusYears(5).isAfter(end) ? "1" : "", "IMMUNISATIONS", "1", "TEETH_CHECK", "1", "HEALTH_ASSESSMENT", "1", "SUBSTANCE_MISUSE", "0");
    }

    private void leaver() {
        born = child.between(end.minusYears(20).minusMonths(9), end.minusYears(19).minusMonths(2));
        child.born = born;
        header(child.now);
        add(child.now, OC3, "IN_TOUCH", "YES", "ACTIV", "F2", "ACCOM", "U1");
    }
}
