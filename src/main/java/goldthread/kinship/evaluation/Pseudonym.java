package goldthread.kinship.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// What stands for a child, a carer or a claim in the extract: the same in every extract of this authority, so that the evaluation
/// follows somebody through the years, and another in every other file that the product makes.
///
/// The first 80 bits of SHA-256 over the purpose, the authority and the random id of the record. Who has no access to the record
/// does not know its id, and cannot try them all: it holds 74 random bits. Who has access can lead it back, as they may.
final class Pseudonym {
    private static final int DIGITS = 20;

    static String of(int holder, UUID id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(("kinship allowance evaluation|" + holder + "|" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private Pseudonym() {}
}
