package goldthread.court.letterbox;

import goldthread.access.Acting;
import goldthread.casefile.Subject;
import goldthread.court.letterbox.LetterboxEntry.LetterPictured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pictures of letters, beside the log: the log says which there are and by which digest each is known. Only the holder's own.
/// Ask inside a transaction, on a record that was opened.
@Component
public final class LetterPictures {
    public static final int MOST_BYTES = Picture.MOST_BYTES, MOST_OF_ONE = 20;
    public static final String UNFIT = "This is not a picture that can be kept. Send a photograph or a scan as JPEG or PNG, of up to 10 megabytes and 50 million points. What came as PDF or as a document is kept as a picture of each page.";

    private final JdbcClient database;

    LetterPictures(JdbcClient database) {
        this.database = database;
    }

    /// A picture on its way out.
    public record Kept(String type, String ending, byte[] bytes) {}

    /// Keeps what draws the picture, under the id of the entry that will say so. @return what to write; empty where it is no picture
    public Optional<LetterPictured> keep(UUID id, byte[] sent, List<Subject> children, UUID letter, LocalDate on) {
        return Picture.of(sent).map(picture -> {
            database.sql("insert into letter_picture (holder, id, type, bytes) values (:holder, :id, :type, :bytes) on conflict do nothing").param("holder", Acting.who().holder()).param("id", id)
                    .param("type", picture.type()).param("bytes", picture.bytes()).update();
            return new LetterPictured(children, letter, picture.digest(), picture.bytes().length, picture.width(), picture.height(), on);
        });
    }

    /// What is kept, where it is still what the log says.
    public Optional<Kept> of(UUID id, LetterPictured says) {
        return database.sql("select type, bytes from letter_picture where id = :id").param("id", id).query((row, number) -> new Picture(row.getString("type"), row.getBytes("bytes"), says.width(), says.height())).optional()
                .filter(picture -> picture.digest().equals(says.digest())).map(picture -> new Kept(picture.type(), picture.ending(), picture.bytes()));
    }
}
