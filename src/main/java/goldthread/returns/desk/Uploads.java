package goldthread.returns.desk;

import goldthread.access.Acting;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The files that somebody sent for an import or a check, each in a folder of its own, until they have been read or thrown
/// away. They outlive a fall of the server.
///
/// A file is called `0001.` and the sender's name, with everything but letters and figures written as `%2F`.
@Component
public final class Uploads {
    /// Several times what a return of twelve modules in ten years comes to.
    private static final int FILES = 200;
    private static final int LETTERS_OF_A_NAME = 60;

    private final Path folder;

    public Uploads(@Value("${goldthread.uploads:${java.io.tmpdir}/goldthread-uploads}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// A place of its own for files that are sent for something else.
    public Uploads part(String name) {
        return new Uploads(folder.resolve(name));
    }

    /// Where the files of who acts are kept that are sent and read in one step.
    public UUID mine() {
        return UUID.nameUUIDFromBytes((folder.getFileName() + " " + Acting.who().holder() + " " + Acting.who().account()).getBytes(StandardCharsets.UTF_8));
    }

    /// One file. @param number by which it can be taken away again
    public record Upload(int number, String name, long bytes, Path path) {}

    public List<Upload> of(UUID id) {
        if (!Files.isDirectory(place(id))) {
            return List.of();
        }
        try (var inside = Files.list(place(id))) {
            return inside.map(Uploads::upload).sorted(Comparator.comparingInt(Upload::number)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Upload upload(Path path) {
        try {
            var name = path.getFileName().toString();
            int dot = name.indexOf('.');
            return new Upload(Integer.parseInt(name.substring(0, dot)),
                    URLDecoder.decode(name.substring(dot + 1), StandardCharsets.UTF_8), Files.size(path), path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Source> sources(UUID id) {
        var sources = new ArrayList<Source>();
        for (var upload : of(id)) {
            try {
                sources.add(Source.of(upload.name(), upload.path()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return sources;
    }

    /// Keeps what was sent. @return a sentence for each file that was not kept
    public List<String> keep(UUID id, List<MultipartFile> sent) {
        var files = sent.stream().filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank()).toList();
        if (files.isEmpty()) {
            return List.of("Choose the files of the return first");
        }
        var problems = new ArrayList<String>();
        int last = of(id).stream().mapToInt(Upload::number).max().orElse(0);
        for (var file : files) {
            var problem = problem(id, file);
            if (problem.isEmpty()) {
                keep(file, place(id).resolve("%04d.%s".formatted(++last, encoded(unlike(of(id), last(String.valueOf(file.getOriginalFilename())))))));
            } else {
                problems.add(problem);
            }
        }
        return problems;
    }

    private String problem(UUID id, MultipartFile file) {
        long most = Limits.usual().fileBytes();
        if (of(id).size() >= FILES) {
            return "“" + file.getOriginalFilename() + "” was not kept: at most " + FILES + " files are taken at once. Send the others by themselves";
        }
        return file.getSize() <= most ? "" : "“" + file.getOriginalFilename() + "” was not kept: it is larger than " + ImportWords.size(most)
                + ". Send one year of one authority at a time, or send it packed in a ZIP";
    }

    private static void keep(MultipartFile file, Path path) {
        try {
            Files.createDirectories(path.getParent());
            file.transferTo(path.toFile());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Two files of one name are told apart in the report: `header.csv`, `header (2).csv`.
    private static String unlike(List<Upload> others, String name) {
        var taken = others.stream().map(Upload::name).toList();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        var own = name;
        for (int number = 2; taken.contains(own); number++) {
            own = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
        }
        return own;
    }

    /// The last part of a sender's path.
    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
    }

    /// Cut from the front where it is very long, for its end says what it is.
    private static String encoded(String name) {
        return URLEncoder.encode(name.substring(Math.max(0, name.length() - LETTERS_OF_A_NAME)), StandardCharsets.UTF_8);
    }

    public void remove(UUID id, Collection<Integer> numbers) {
        of(id).stream().filter(upload -> numbers.contains(upload.number())).forEach(upload -> delete(upload.path()));
    }

    public void discard(UUID id) {
        of(id).forEach(upload -> delete(upload.path()));
        delete(place(id));
    }

    /// The files of an import that stopped become those of the one that takes its place.
    void move(UUID from, UUID to) {
        try {
            Files.move(place(from), place(to));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path place(UUID id) {
        return folder.resolve(id.toString());
    }
}
