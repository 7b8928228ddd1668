package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.letterbox.LetterPictures;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.court.letterbox.LetterboxEntry.LetterPictured;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The pictures of what came into the letterbox, on the entry of the letter: sent and opened by who records and reads the whole record, and
/// each time that one is opened is in the access log.
@Needs(Permission.SEE_CHILDREN)
@Controller
class LetterboxPages {
    private static final String OPENED = "picture of a letter", SENT = "record court.letter-pictured";

    private final CaseFile caseFile;
    private final Access access;
    private final OneChild oneChild;
    private final Writing writing;
    private final Frames frames;
    private final LetterPictures pictures;

    LetterboxPages(CaseFile caseFile, Access access, OneChild oneChild, Writing writing, Frames frames, LetterPictures pictures) {
        this.caseFile = caseFile;
        this.access = access;
        this.oneChild = oneChild;
        this.writing = writing;
        this.frames = frames;
        this.pictures = pictures;
    }

    @GetMapping("/child/{child}/entry/{entry}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID child, @PathVariable UUID entry) {
        return access.view(child, OPENED, () -> {
            var timeline = oneChild.whole(Recordings.ofPerson(caseFile.timeline(new Subject(child))), OPENED);
            var says = timeline.facts(LetterPictured.class).stream().filter(fact -> fact.id().equals(entry)).findFirst().orElseThrow(NotThere::new).entry();
            letter(timeline, says.letter());
            var kept = pictures.of(entry, says).orElseThrow(NotThere::new);
            return ResponseEntity.ok().contentType(MediaType.parseMediaType(kept.type())).header("Content-Disposition", "attachment; filename=\"letter" + kept.ending() + "\"")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox").header("X-Content-Type-Options", "nosniff").body(kept.bytes());
        });
    }

    /// Each file is a picture of the letter; what is none is told by its place, and the others are kept.
    @PostMapping("/child/{child}/entry/{entry}/pictures")
    View send(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        return writing.open(child, SENT, timeline -> {
            var letter = letter(timeline, entry);
            var sent = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> !file.isEmpty()).toList();
            if (sent.isEmpty()) return problem(timeline, letter, "Choose a picture");
            int there = of(timeline, entry).size(), place = 0;
            var unfit = new ArrayList<Integer>();
            for (var file : sent) {
                place++;
                if (there >= LetterPictures.MOST_OF_ONE) return problem(timeline, letter, "There are " + LetterPictures.MOST_OF_ONE + " pictures of this letter, and no more are kept. What is left is kept with an entry of its own.");
                var id = Writing.fresh();
                var made = pictures.keep(id, bytes(file), letter.entry().children(), entry, frames.now().on());
                if (made.isEmpty()) unfit.add(place);
                else {
                    writing.observe(id, withSeal(timeline, entry, id, made.get()));
                    there++;
                }
            }
            return unfit.isEmpty() ? Page.goTo(EntryPages.address(child, entry), sent.size() == 1 ? "The picture is kept" : "The pictures are kept")
                    : problem(timeline, letter, (sent.size() == 1 ? "" : "File " + String.join(", ", unfit.stream().map(String::valueOf).toList()) + " of " + sent.size() + ": ") + LetterPictures.UNFIT);
        });
    }

    /// What is sent of a letter that is sealed is sealed like it.
    private List<Entry> withSeal(Timeline timeline, UUID letter, UUID id, LetterPictured picture) {
        var seal = SealedParts.of(timeline, letter);
        return seal == null ? List.of(picture) : List.of(picture, new PartSealed(id, picture.tags(), seal.names(), seal.why(), seal.owner(), seal.reviewOn(), frames.now().on()));
    }

    private Page problem(Timeline timeline, Fact<LetterCame> letter, String sentence) {
        return frames.task("Letterbox", timeline).back(EntryPages.address(timeline.subject().id(), letter.id())).with(upload(timeline.subject().id(), letter.id(), sentence));
    }

    /// What the entry of a letter, and that of a picture of it, shows below it.
    static List<Block> blocks(Timeline timeline, UUID entry, Entry stands) {
        if (!opens()) return List.of();
        return switch (stands) {
            case LetterCame letter -> blocks(timeline, entry);
            case LetterPictured picture -> List.of(Block.buttons(Block.Button.go("Open the picture", EntryPages.address(timeline.subject().id(), entry) + "/picture").secondary(),
                    Block.Button.go("The letter", EntryPages.address(timeline.subject().id(), picture.letter())).secondary()));
            default -> List.of();
        };
    }

    private static List<Block> blocks(Timeline timeline, UUID entry) {
        var child = timeline.subject().id();
        var table = Block.table("Pictures of this letter", "Picture", "Kept on", "Size").whenEmpty("No picture of it is kept.");
        int number = 0;
        for (var fact : of(timeline, entry)) {
            table = table.row(Words.link("Open picture " + ++number, EntryPages.address(child, fact.id()) + "/picture"), Words.link(Words.spoken(fact.happened()), EntryPages.address(child, fact.id())), Words.text(fact.entry().size()));
        }
        return List.of(table, Block.details("Keep a picture of it", upload(child, entry, "")));
    }

    private static Block upload(UUID child, UUID entry, String problem) {
        return new Block.Upload(EntryPages.address(child, entry) + "/pictures", "Choose the pictures", "A photograph or a scan of each page, JPEG or PNG, up to 10 MB each. Where and when it was taken, and what else a camera writes into it, is not kept", ".jpg,.jpeg,.png",
                "Keep pictures", problem);
    }

    private static List<Fact<LetterPictured>> of(Timeline timeline, UUID letter) {
        return timeline.facts(LetterPictured.class).stream().filter(fact -> fact.entry().letter().equals(letter)).toList();
    }

    private static Fact<LetterCame> letter(Timeline timeline, UUID entry) {
        if (!opens()) throw new NotThere();
        return timeline.facts(LetterCame.class).stream().filter(fact -> fact.id().equals(entry)).findFirst().orElseThrow(NotThere::new);
    }

    /// Who works with the child: what was written by somebody else of themselves is for no analysis.
    static boolean opens() {
        return Acting.who().may(Permission.WHOLE_RECORD) && Acting.who().may(Permission.RECORD);
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > LetterPictures.MOST_BYTES) return new byte[0];
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
