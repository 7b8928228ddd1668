package goldthread.returns.validation;

import goldthread.returns.desk.ImportWords;
import goldthread.returns.desk.Uploads;
import goldthread.returns.desk.Uploads.Upload;
import goldthread.returns.files.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The files that were sent for checks, by what they are.
final class Sent {
    /// Several times the largest return with its earlier years and a directory of all postcodes (about 1.3 GB).
    private static final long MOST_BYTES = 4L << 30;

    /// What a file is for a check; `field` is its name in the form, and of the folder it is kept in.
    enum Part {
        FILES("files", "The return"), LAST("last", "An earlier year"), REGISTER("register", "Ofsted’s register"), POSTCODES("postcodes", "Postcodes");

        final String field, title;

        Part(String field, String title) {
            this.field = field;
            this.title = title;
        }
    }

    private final Map<Part, Uploads> parts = new EnumMap<>(Part.class);

    Sent(Uploads uploads) {
        Arrays.stream(Part.values()).forEach(part -> parts.put(part, uploads.part("validation-" + part.field)));
    }

    List<Source> of(UUID id, Part part) {
        return uploads(part).sources(id);
    }

    List<Upload> uploads(UUID id, Part part) {
        return uploads(part).of(id);
    }

    private Uploads uploads(Part part) {
        return java.util.Objects.requireNonNull(parts.get(part));
    }

    boolean any(UUID id) {
        return Arrays.stream(Part.values()).anyMatch(part -> !uploads(id, part).isEmpty());
    }

    List<String> names(UUID id) {
        return Arrays.stream(Part.values()).flatMap(part -> uploads(id, part).stream().map(upload -> (part == Part.FILES ? "" : part.title + ": ") + upload.name())).toList();
    }

    /// Keeps what was sent. @return for each part a sentence for each file that was not kept
    Map<Part, List<String>> keep(UUID id, Map<Part, List<MultipartFile>> sent) {
        var problems = new EnumMap<Part, List<String>>(Part.class);
        long room = MOST_BYTES - Arrays.stream(Part.values()).flatMap(part -> uploads(id, part).stream()).mapToLong(Upload::bytes).sum();
        for (var part : Part.values()) {
            var files = sent.getOrDefault(part, List.of()).stream().filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank()).toList();
            if (part == Part.REGISTER && uploads(id, part).size() + files.size() > 1) {
                problems.put(part, List.of("Only one register can be used. Remove the other first"));
            } else if (files.stream().mapToLong(MultipartFile::getSize).sum() > room) {
                problems.put(part, List.of("These files were not kept: all files of a check together may have " + ImportWords.size(MOST_BYTES)));
            } else if (!files.isEmpty()) {
                room -= files.stream().mapToLong(MultipartFile::getSize).sum();
                problems.put(part, uploads(part).keep(id, files));
            }
        }
        problems.values().removeIf(List::isEmpty);
        return problems;
    }

    /// @param ticked as `last-2`: a part and the number of a file
    void remove(UUID id, List<String> ticked) {
        for (var part : Part.values()) {
            uploads(part).remove(id, ticked.stream().filter(one -> one.matches(part.field + "-\\d{1,9}"))
                    .map(one -> Integer.valueOf(one.substring(part.field.length() + 1))).toList());
        }
    }

    void discard(UUID id) {
        parts.values().forEach(uploads -> uploads.discard(id));
    }

    static List<MultipartFile> given(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : new ArrayList<>(files);
    }
}
