package goldthread.pages;

import java.util.Optional;
import java.util.function.Supplier;

/// What every page says for a while to whoever is signed in. A room offers its own as a bean.
///
/// @param now a sentence; empty while there is nothing to say
public record Notice(Supplier<Optional<String>> now) {}
