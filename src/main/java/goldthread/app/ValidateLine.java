package goldthread.app;

import goldthread.returns.rules.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The usual ways of writing `validate`, read without the library for command lines: its classes are of a form that Java
/// keeps in no cache, and reading them takes longer than judging a small return. What is not plain here (a wrong call, a
/// call for help) is left to the library, which has the last word on every call.
final class ValidateLine {
    private final ValidateCommand command = new ValidateCommand();
    private final List<String> given = new ArrayList<>();
    private final List<Path> last = new ArrayList<>();

    /// The command with its options; null where the library is to read it.
    static @Nullable ValidateCommand read(String... arguments) {
        if (arguments.length < 3 || !arguments[0].equals("validate")) return null;
        try {
            return new ValidateLine().command(Arrays.asList(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException notPlain) {
            return null;
        }
    }

    private @Nullable ValidateCommand command(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals("--as-sector") && !command.asSector) command.asSector = true;
            else if (word.startsWith("--") && at + 1 < words.size()) option(word, words.get(++at));
            else given.add(plain(word));
        }
        if (given.size() < 2) return null;
        command.standard = given.getFirst();
        command.paths = given.stream().skip(1).map(Path::of).toList();
        command.last = List.copyOf(last);
        return command;
    }

    private void option(String name, String value) {
        plain(value);
        switch (name) {
            case "--last" -> last.add(Path.of(value));
            case "--year" -> command.year = once(command.year, value);
            case "--register" -> command.register = once(command.register, Path.of(value));
            case "--postcodes" -> command.postcodes = once(command.postcodes, Path.of(value));
            case "--authority" -> command.authority = once(command.authority, value);
            case "--format" -> command.format = once(command.format, Reports.Format.valueOf(value));
            case "--out" -> command.out = once(command.out, Path.of(value));
            default -> throw new IllegalArgumentException(name);
        }
    }

    /// @param before null where it was not given yet; giving it twice is for the library to refuse
    private static <T> T once(@Nullable T before, T value) {
        if (before != null) throw new IllegalArgumentException("given twice");
        return value;
    }

    private static String plain(String word) {
        if (word.isEmpty() || "-@\"'".indexOf(word.charAt(0)) >= 0 || word.contains("${")) throw new IllegalArgumentException(word);
        return word;
    }
}
