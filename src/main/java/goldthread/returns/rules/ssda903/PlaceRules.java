package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Column;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rules of where a child is placed: provider, home and its registration, postcodes and distance.
final class PlaceRules {
    // from 28 October 2023 supported accommodation is registered (SI 2023/416)
    private static final int REGISTERED = of(2023, 10, 28);
    private static final Codes NO_PROVIDER_TO_2024 = Codes.of("T0 T1 T2 T3 T4 Z1"), NO_PROVIDER_FROM_2025 = Codes.of("T0 T1 T2 T3 T4 Z11 Z12 Z13 Z14"),
            NO_URN_2022 = Codes.of("H5 P1 P2 P3 R1 R2 R5 T0 T1 T2 T3 T4 Z1"), NO_URN_2023 = Codes.of("P1 P2 P3 R1 R2 R5 T0 T1 T2 T3 T4 Z1"),
            NO_URN_2024 = Codes.of("P1 P3 R1 R2 R5 T0 T1 T2 T3 T4 Z1"), NO_URN_2025 = Codes.of("P1 P3 R1 R2 R5 T0 T1 T2 T3 T4 Z11 Z12 Z13 Z14"),
            URN_NOT_ASKED_2024 = Codes.of("P1 P2 P3 R1 R2 R5 T0 T1 T2 T3 T4 Z1"),
            UNKNOWN_URN = only("XXXXXXX"), P1 = only("P1"), P2 = only("P2"), H5 = only("H5"),
            PR0 = only("PR0"), PR1 = only("PR1"), PR2 = only("PR2"), PR3 = only("PR3"), PR4 = only("PR4"), PR5 = only("PR5"),
            NOT_OWN = Codes.of("P1 R2 R5"), NOT_PUBLIC = Codes.of("P1 A3 A4 A5 A6 K1 K2 U1 U2 U3 U4 U5 U6"),
            HOMES_2022 = Codes.of("K1 K2 R3 S1"), HOMES_2023 = Codes.of("H5 K1 K2 R3 S1"), HOMES_2024 = Codes.of("H5 K1 K2 K3 R3 S1"),
            FAMILY = Codes.of("A3 A4 A5 A6 U1 U2 U3 U4 U5 U6"), INSIDE = only("IN"), LOCATION = Codes.of("IN OUT");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? *\\d[A-Z]{2}");

    private PlaceRules() {}

    static void in(Book book) {
        providers(book);
        pairs(book);
        urns(book);
        register(book);
        postcodes(book);
        derived(book);
    }

    private static void providers(Book book) {
        book.because("Who provides care is a national figure.", "Give the provider that the placement agreement names.");
        provided(book, 2022, 2024, NO_PROVIDER_TO_2024, TEMPORARY);
        provided(book, 2025, Book.LATEST, NO_PROVIDER_FROM_2025, NO_PROVIDER_FROM_2025);
    }

    /// @param none  placements that need no provider
    /// @param never those that may have none: Z1 could
    private static void provided(Book book, int from, int to, Codes none, Codes never) {
        book.rule("178", "Episodes", "PLACE_PROVIDER", "The provider is not PR0 to PR5.").from(from).to(to).episodes((r, e, i) ->
                e.placeProvider.other(i, PROVIDER) || r.sector() && e.placeProvider.filled(i) && e.place.in(i, none));
        book.rule("213", "Episodes", "PLACE_PROVIDER", "A provider is given for a placement that has none.").from(from).to(to)
                .episodes((r, e, i) -> e.place.in(i, never) && e.placeProvider.filled(i));
        book.rule("526", "Episodes", "PLACE PLACE_PROVIDER", "The provider of the placement is blank.").from(from).to(to)
                .episodes((r, e, i) -> e.place.other(i, none) && e.placeProvider.blank(i));
    }

    private static void pairs(Book book) {
        pair(book, "527", "The authority's own provision (PR1) for a placement with parents, in hospital or in custody.", PR1, NOT_OWN);
        pair(book, "528", "Another authority's provision (PR2) for a placement with parents, in hospital or in custody.", PR2, NOT_OWN);
        pair(book, "529", "Other public provision (PR3) for a placement with parents, adopters or foster carers or in a home.", PR3, NOT_PUBLIC);
        pair(book, "530", "Private provision (PR4) for a placement with parents.", PR4, P1);
        pair(book, "531", "Voluntary provision (PR5) for a placement with parents.", PR5, P1);
        book.rule("550", "Episodes", "PLACE PLACE_PROVIDER", "Parents are the provider (PR0), and the placement is not with parents (P1).")
                .episodes((r, e, i) -> e.placeProvider.in(i, PR0) && !e.place.in(i, P1));
    }

    private static void pair(Book book, String code, String sentence, Codes provider, Codes places) {
        book.rule(code, "Episodes", "PLACE PLACE_PROVIDER", sentence).episodes((r, e, i) -> e.placeProvider.in(i, provider) && e.place.in(i, places));
    }

    private static void urns(Book book) {
        book.because("The registration number joins the placement to its inspection.", "Give the number on Ofsted's register, or XXXXXXX for one outside England.");
        book.rule("217t", "Episodes", "PLACE DECOM", "Independent living (P2) on or after 28 October 2023.").only(2023)
                .episodes((r, e, i) -> e.place.in(i, P2) && (e.dec.blank(i) || before(REGISTERED, e.dec.day(i))));
        book.rule("230", "Episodes", "PLACE DEC URN", "Supported accommodation (H5) from 28 October 2023 has no registration number.").only(2023)
                .episodes((r, e, i) -> e.place.in(i, H5) && e.urn.blank(i) && (e.dec.blank(i) || before(REGISTERED, e.dec.day(i))) && !e.plLa.in(i, Authorities.OUTSIDE_ENGLAND));
        book.rule("214", "Episodes", "PL_POST URN", "A postcode or registration number of the placement is given for respite.")
                .episodes((r, e, i) -> e.ls.in(i, RESPITE) && (e.plPost.filled(i) || e.urn.filled(i)));
        registered(book, 2022, 2022, NO_URN_2022, NO_URN_2022);
        registered(book, 2023, 2023, NO_URN_2022, NO_URN_2023);
        registered(book, 2024, 2024, URN_NOT_ASKED_2024, NO_URN_2024);
        registered(book, 2025, Book.LATEST, NO_URN_2025, NO_URN_2025);
    }

    private static void registered(Book book, int from, int to, Codes notAsked, Codes none) {
        if (from != 2023) {
            book.rule("218", "Episodes", "URN", "The placement is one that Ofsted registers, and its number is blank.").from(from).to(from == 2022 ? 2023 : to)
                    .episodes((r, e, i) -> e.place.other(i, notAsked) && e.urn.blank(i) && !e.ls.in(i, RESPITE) && (e.dec.blank(i) || !before(e.dec.day(i), r.start)));
        }
        book.rule("222", "Episodes", "URN", "A registration number is given for a placement that has none.").from(from).to(to)
                .episodes((r, e, i) -> e.place.in(i, none) && e.urn.other(i, UNKNOWN_URN));
    }

    /// A test of an episode against one row of the register.
    private interface Entry {
        boolean agrees(Return903 r, Tables903.Episodes e, int row, Register register, int entry);
    }

    /// Fails where the home is known and no entry of it agrees.
    private static boolean none(Return903 r, int i, Entry entry) {
        var register = r.beside.register();
        if (register == null || r.episodes.urn.blank(i) || r.episodes.urn.in(i, UNKNOWN_URN)) return false;
        int[] entries = register.rows(r.episodes.urn.text(i));
        for (int each : entries) {
            if (entry.agrees(r, r.episodes, i, register, each)) return false;
        }
        return entries.length > 0;
    }

    private static void register(Book book) {
        book.because("A placement in a home that Ofsted does not know, or knows otherwise, may be unlawful.", "Check the number, the placement code and the register.");
        book.rule("219", "Episodes, Provider Info", "URN PLACE", "The register has this number for another kind of placement.")
                .episodes((r, e, i) -> e.place.filled(i) && none(r, i, (a, b, row, register, entry) -> register.hasPlace(entry, b.place.text(row))));
        addresses(book, 2022, 2022, HOMES_2022);
        addresses(book, 2023, 2023, HOMES_2023);
        addresses(book, 2024, Book.LATEST, HOMES_2024);
        book.rule("224", "Episodes, Provider Info", "PLACE_PROVIDER", "The register has this number for another kind of provider.").episodes((r, e, i) ->
                e.placeProvider.filled(i) && none(r, i, (a, b, row, register, entry) -> register.hasProvider(entry, b.placeProvider.text(row))));
        book.rule("227", "Episodes, Provider Info", "URN DECOM", "The home had closed before the episode began.").episodes((r, e, i) ->
                none(r, i, (a, b, row, register, entry) -> !notAfter(register.closed.day(entry), b.decom.day(row))));
        book.rule("228", "Episodes, Provider Info", "URN DEC", "The home had closed before the episode ended.").episodes((r, e, i) ->
                none(r, i, (a, b, row, register, entry) -> !before(register.closed.day(entry), b.dec.blank(row) ? a.end : b.dec.day(row))));
        book.rule("229", "Episodes, Provider Info, Authority", "URN PLACE_PROVIDER", "Whether the home is the authority's own does not agree with where the register has it.").episodes((r, e, i) ->
                none(r, i, (a, b, row, register, entry) -> {
                    boolean own = a.beside.authority().equals(register.authority.text(entry));
                    return !(b.placeProvider.in(row, PR1) && !own || b.placeProvider.in(row, PR2) && own);
                }));
        book.rule("1008", "Episodes, Provider Info", "URN", "The registration number is not on Ofsted's register.").episodes((r, e, i) -> {
            var register = r.beside.register();
            return register != null && e.urn.filled(i) && !e.urn.in(i, UNKNOWN_URN) && !register.knows(e.urn.text(i));
        });
    }

    private static void addresses(Book book, int from, int to, Codes homes) {
        book.rule("221", "Episodes, Provider Info", "PL_POST", "The register has this number at another postcode.").from(from).to(to).episodes((r, e, i) ->
                e.place.in(i, homes) && e.plPost.filled(i) && none(r, i, (a, b, row, register, entry) -> bare(register.postcode.text(entry)).equals(bare(b.plPost.text(row)))));
    }

    static String bare(@Nullable String postcode) {
        return postcode == null ? "" : postcode.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static void postcodes(Book book) {
        book.because("How far from home children are placed is counted from these postcodes.", "Check the postcodes.");
        book.rule("392b", "Episodes", "HOME_POST PL_POST", "The postcode of home or of the placement is blank.").episodes((r, e, i) ->
                !e.ls.in(i, RESPITE) && (e.plPost.blank(i) || e.homePost.blank(i)) && (r.sector() || !r.care.everAsylum(e.child[i])));
        book.rule("392c", "Episodes", "HOME_POST PL_POST", "The postcode of home or of the placement is none.").check((r, hits) -> {
            var home = r.episodes.homePost.each(postcode -> unknown(r, postcode) ? "unknown" : "");
            var placed = r.episodes.plPost.each(postcode -> unknown(r, postcode) ? "unknown" : "");
            for (int i = 0; i < r.episodes.size; i++) {
                if ("unknown".equals(home[r.episodes.homePost.id(i)]) || "unknown".equals(placed[r.episodes.plPost.id(i)])) hits.add(r.episodes.grid, i);
            }
        });
        book.rule("392d", "Episodes", "HOME_POST PL_POST PLACE", "The child is placed at the home postcode, and not with parents; please check.").query().check((r, hits) -> {
            var e = r.episodes;
            var home = e.homePost.each(PlaceRules::bare);
            var placed = e.plPost.each(PlaceRules::bare);
            for (int i = 0; i < e.size; i++) {
                if (e.homePost.filled(i) && !e.place.in(i, P1) && String.valueOf(home[e.homePost.id(i)]).equals(placed[e.plPost.id(i)])) hits.add(e.grid, i);
            }
        });
        book.rule("398", "Episodes", "LS HOME_POST PL_POST", "A postcode is given for respite.").episodes((r, e, i) -> e.ls.in(i, RESPITE) && (e.homePost.filled(i) || e.plPost.filled(i)));
    }

    private static boolean unknown(Return903 r, @Nullable String postcode) {
        if (postcode == null) return false;
        var known = r.beside.postcodes();
        return known != null ? !known.knows(bare(postcode)) : !POSTCODE.matcher(postcode).matches();
    }

    private static void derived(Book book) {
        book.because("How far from home, and in whose area, children are placed is published.", "Check the postcodes of home and placement.");
        book.rule("164", "Episodes, PL_DISTANCE", "PL_DISTANCE", "The distance from home is impossible.").episodes((r, e, i) ->
                !e.ls.in(i, RESPITE) && (e.plDistance.number(i) < 0 || e.plDistance.number(i) > 999.9) && !r.care.everAsylum(e.child[i]));
        book.rule("169", "Episodes, PL_LA", "PL_LA", "The authority in which the child is placed cannot be told.").episodes((r, e, i) -> !e.ls.in(i, RESPITE) && e.plLa.blank(i));
        book.rule("179", "Episodes, PL_LOCATION", "PL_LOCATION", "Whether the child is placed inside the authority cannot be told.")
                .episodes((r, e, i) -> e.plLocation.other(i, LOCATION) || !e.ls.in(i, RESPITE) && e.plLocation.blank(i));
        book.rule("392a", "Episodes, PL_DISTANCE", "PL_DISTANCE", "The distance from home cannot be told.")
                .episodes((r, e, i) -> !e.ls.in(i, RESPITE) && e.plDistance.blank(i) && !r.care.everAsylum(e.child[i]));
        book.rule("406", "Episodes, PL_DISTANCE", "PL_DISTANCE", "A distance from home is given for an asylum seeker, who has no home here.")
                .episodes((r, e, i) -> e.plDistance.filled(i) && r.care.everAsylum(e.child[i]));
        book.rule("411", "Episodes, PL_LOCATION, PL_LA, Authority", "PL_LOCATION", "The placement is told to be inside the authority and lies in another.").episodes((r, e, i) ->
                e.plLa.filled(i) && (e.plLocation.in(i, INSIDE) && !r.beside.authority().equals(e.plLa.text(i))
                        || !r.sector() && e.plLocation.is(i, "OUT") && r.beside.authority().equals(e.plLa.text(i))));
        book.rule("420", "Episodes, PL_LA", "PL_LA", "The authority of the placement is given for respite.").episodes((r, e, i) -> e.ls.in(i, RESPITE) && e.plLa.filled(i));
        book.rule("454", "Episodes, PL_DISTANCE", "PL_DISTANCE", "The child is placed over 350 miles from home; please check.").from(2025).query().episodes((r, e, i) -> e.plDistance.number(i) > 350);
        book.rule("1015", "Episodes, PL_LA, Authority", "PL_LA", "The authority's own provision lies in another authority.").episodes((r, e, i) ->
                e.placeProvider.in(i, PR1) && e.place.other(i, FAMILY) && e.ls.other(i, RESPITE) && (r.sector() || e.plLa.filled(i))
                        && !r.beside.authority().equals(e.plLa.text(i)));
    }
}
