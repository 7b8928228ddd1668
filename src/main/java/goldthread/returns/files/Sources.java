package goldthread.returns.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The files behind what a person gave us: files, folders (and the folders directly in them), ZIP archives.
public final class Sources {
    private final Limits limits;
    private final FaultSink faults;
    private final boolean workbooks;
    private final List<Source> found = new ArrayList<>();

    private Sources(Limits limits, FaultSink faults, boolean workbooks) {
        this.limits = limits;
        this.faults = faults;
        this.workbooks = workbooks;
    }

    /// Everything readable behind `paths`, in the order of their names. What is not readable is reported.
    public static List<Source> in(List<Path> paths, Limits limits, FaultSink faults) {
        return in(paths, limits, faults, false);
    }

    /// @param workbooks whether workbooks are wanted too, of whatever kind: who reads them says what is wrong with one
    public static List<Source> in(List<Path> paths, Limits limits, FaultSink faults, boolean workbooks) {
        var sources = new Sources(limits, faults, workbooks);
        for (Path path : paths) sources.path(path);
        return sources.found.stream().map(sources::toldApart).toList();
    }

    /// The same for uploads, which carry the sender's name.
    public static List<Source> of(List<Source> uploads, Limits limits, FaultSink faults) {
        return of(uploads, limits, faults, false);
    }

    public static List<Source> of(List<Source> uploads, Limits limits, FaultSink faults, boolean workbooks) {
        var sources = new Sources(limits, faults, workbooks);
        for (Source upload : uploads) sources.file(upload);
        return List.copyOf(sources.found);
    }

    /// Files of one name from several folders are called with their folder.
    private Source toldApart(Source source) {
        boolean alone = source.place().isEmpty() || source.entry() != null || source.name().contains("/")
                || found.stream().filter(other -> other.called().equals(source.called())).count() == 1;
        return alone ? source : new Source(source.place() + "/" + source.name(), source.place(), source.path(), null, source.bytes());
    }

    private void path(Path path) {
        if (Files.isDirectory(path)) {
            folder(path, path);
        } else if (Files.isRegularFile(path)) {
            named(path, path);
        } else {
            faults.report(Fault.unreadable(path.toString(), "There is no such file or folder.", "Check the name."));
        }
    }

    private void named(Path path, Path given) {
        try {
            file(path.equals(given) || path.getParent().equals(given) ? Source.of(path)
                    : Source.within(path.getParent(), path));
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(path.getFileName().toString(), stopped));
        }
    }

    private void folder(Path folder, Path given) {
        try (var inside = Files.list(folder)) {
            for (Path path : inside.sorted().toList()) within(path, given);
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(folder.toString(), stopped));
        }
    }

    private void within(Path path, Path given) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) return;
        if (!Files.isDirectory(path)) {
            if (worthReading(name)) named(path, given);
        } else if (path.getParent().equals(given)) {
            folder(path, given);
        } else {
            faults.report(Fault.noted(name, "The folder was not read: only one level of folders is."));
        }
    }

    private void file(Source source) {
        try {
            var kind = Kind.of(source);
            switch (kind == Kind.WORKBOOK && workbooks ? Kind.TEXT : kind) {
                case ARCHIVE -> found.addAll(Archive.sources(source, limits, faults, this::worthReading));
                case TEXT -> {
                    if (source.bytes() > limits.fileBytes()) throw Source.tooLarge(limits.fileBytes());
                    found.add(source);
                }
                case Kind other -> throw new UnreadableFile(other.sentence, other.whatToDo);
            }
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(source.called(), stopped));
        }
    }

    /// Among other files only those whose ending promises a return are read, so that a licence or a picture beside
    /// the return is not taken for a broken one.
    private boolean worthReading(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean worth = List.of("csv", "txt", "tsv", "xml", "zip", "xlsx", "xls").contains(ending);
        if (!worth) faults.report(Fault.noted(name, "The file was not read: its name does not end in .csv or .xml."));
        return worth;
    }
}
