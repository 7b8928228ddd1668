package goldthread.casefile;

import java.security.SecureRandom;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562, 5.7): the first 48 bits are the milliseconds since 1970, the rest is chance,
/// so that new ids fall at the end of an index.
public final class Ids {
    /// How an id is written, as a regular expression without groups: whatever matches it can be read.
    public static final String WRITTEN = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final SecureRandom CHANCE = new SecureRandom();

    public static UUID next() {
        return at(System.currentTimeMillis(), CHANCE.nextLong(), CHANCE.nextLong());
    }

    /// An id of that millisecond, with the chance given: for writers that must be repeatable.
    public static UUID at(long millis, long chanceHigh, long chanceLow) {
        long high = millis << 16 | 0x7000L | chanceHigh & 0x0FFFL;
        long low = chanceLow & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private Ids() {}
}
