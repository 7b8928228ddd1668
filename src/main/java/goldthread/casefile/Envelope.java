package goldthread.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the log knows of an entry apart from what it says.
///
/// @param position place in the log; later entries of a subject stand higher
/// @param id       made by the writer
/// @param holder   who holds (is controller of) the fact
/// @param kind     stable name, such as `care.visited`
/// @param happened the day on which it was true
/// @param recorded when we were told
/// @param author   the account that wrote it
/// @param forWhom  on whose behalf, where not the author's own
/// @param source   how it came: `page`, `api`, `import:<id>`, `demonstration`
public record Envelope(long position, UUID id, int holder, String kind, LocalDate happened, Instant recorded,
                       UUID author, @Nullable UUID forWhom, String source) {}
