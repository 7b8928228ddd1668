package goldthread.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(10)
class KeepingUploadsTest {
    private final UUID id = UUID.randomUUID();
    @TempDir Path folder;

    private static MultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", text.getBytes());
    }

    private static MultipartFile large(String name) {
        return new MockMultipartFile("files", name, "text/csv", new byte[0]) {
            @Override
            public long getSize() {
                return (1L << 30) + 1;
            }
        };
    }

    private static List<String> names(List<Uploads.Upload> uploads) {
        return uploads.stream().map(Uploads.Upload::name).toList();
    }

    @Test
    void a_file_that_is_too_large_is_refused_by_name_and_the_others_are_kept() {
        var uploads = new Uploads(folder);
        assertThat(uploads.keep(id, List.of(file("header.csv", "CHILD"), large("all.csv"), file("reviews.csv", "CHILD")))).singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("all.csv").contains("larger than 1 GB"));
        assertThat(names(uploads.of(id))).containsExactly("header.csv", "reviews.csv");
    }

    @Test
    void names_of_any_kind_stay_in_the_folder_and_are_told_apart() {
        var uploads = new Uploads(folder);
        uploads.keep(id, List.of(file("../../etc/passwd", "x"), file("header.csv", "x"), file("C:\\Returns\\header.csv", "x"), file("Größe 2018/19.csv", "x"),
                file("..", "x"), file("a".repeat(500) + ".csv", "x")));
        assertThat(names(uploads.of(id))).startsWith("passwd", "header.csv", "header (2).csv", "19.csv", "..");
        assertThat(folder.resolve(id.toString())).isDirectoryNotContaining(path -> !path.getFileName().toString().matches("000\\d\\..+"));
        assertThat(folder.getParent().resolve("etc")).doesNotExist();
    }

    @Test
    void nothing_chosen_is_said_and_files_can_be_taken_away_moved_and_thrown_away() {
        var uploads = new Uploads(folder);
        assertThat(uploads.keep(id, List.of(file("", "")))).containsExactly("Choose the files of the return first");
        uploads.keep(id, List.of(file("one.csv", "1"), file("two.csv", "2"), file("three.csv", "3")));
        uploads.remove(id, List.of(2));
        var next = UUID.randomUUID();
        uploads.move(id, next);
        assertThat(uploads.of(id)).isEmpty();
        assertThat(names(new Uploads(folder).of(next))).as("also after a restart").containsExactly("one.csv", "three.csv");
        uploads.discard(next);
        assertThat(Files.exists(folder.resolve(next.toString()))).isFalse();
    }
}
