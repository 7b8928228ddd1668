package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Codes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The Department's three-digit codes of authorities, those of reorganised ones among them, because an earlier
/// permanence may name them; and the codes for places outside England.
///
/// Source: "LA (code)" of Get Information about Schools, Department for Education.
final class Authorities {
    static final Codes OUTSIDE_ENGLAND = Codes.of("WAL SCO NIR NUK CON");
    static final Codes CODES = Codes.of("201 202 203 204 205 206 207 208 209 210 211 212 213 301 302 303 304 305 306 307 308 309 310 311 312 "
            + "313 314 315 316 317 318 319 320 330 331 332 333 334 335 336 340 341 342 343 344 350 351 352 353 354 355 356 357 358 359 370 371 "
            + "372 373 380 381 382 383 384 390 391 392 393 394 420 800 801 802 803 805 806 807 808 810 811 812 813 815 816 820 821 822 823 825 "
            + "826 830 831 835 836 837 838 839 840 841 845 846 850 851 852 855 856 857 860 861 865 866 867 868 869 870 871 872 873 874 875 876 "
            + "877 878 879 880 881 882 883 884 885 886 887 888 889 890 891 892 893 894 895 896 908 909 916 919 921 925 926 928 929 931 933 935 "
            + "936 937 938 940 941 942 943 WAL SCO NIR NUK CON");

    private Authorities() {}

    private static final class Loaded {
        static final Map<String, String> BY_ONS = new HashMap<>();
        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                    Authorities.class.getResourceAsStream("/goldthread/returns/rules/authorities.csv")), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";")).forEach(line -> {
                    BY_ONS.put(line[0], line[1]);
                    BY_NAME.put(plain(line[2]), line[1]);
                });
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The Department's code for a code of the Office for National Statistics; null where it is none.
    static @Nullable String ofOns(String code) {
        if (code.isEmpty()) return null;
        return switch (code.charAt(0)) {
            case 'W' -> "WAL";
            case 'S' -> "SCO";
            case 'N' -> "NIR";
            case 'L', 'M' -> "NUK";
            default -> Loaded.BY_ONS.get(code);
        };
    }

    /// The Department's code for a name as registers write it, or for the code itself; null where nobody knows it.
    static @Nullable String ofName(@Nullable String name) {
        if (name == null) return null;
        return CODES.has(name) ? name : Loaded.BY_NAME.get(plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("&", "and")
                .replaceAll("\\b(london borough of|royal borough of|city of|county of|city council|borough council|county council|metropolitan|council|county|city|the|upon|on)\\b", "")
                .replaceAll("[^a-z]", "");
    }
}
