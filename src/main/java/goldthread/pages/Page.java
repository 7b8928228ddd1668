package goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// One page, as plain data. A handler returns it; it draws itself inside the layout.
///
/// ```java
/// @GetMapping("/law")
/// View law() {
///     return Page.of("Law").under(link("Home", "/")).with(rules.table());
/// }
/// ```
///
/// @param title   what the browser's tab says, unique in the product, and never a person's name (titles are kept in
///                histories and logs): "Overview", not "Amira Khan"
/// @param heading the page's only h1, often the same
/// @param caption smaller words above the heading; may be empty
/// @param status  HTTP status; 422 by itself as soon as a form in it has problems
/// @param actions buttons beside the heading
public record Page(String title, String heading, String caption, int status, Place place, List<Block.Button> actions,
                   List<Block> blocks) implements View {

    public Page {
        actions = List.copyOf(actions);
        blocks = List.copyOf(blocks);
    }

    /// Where whoever must not be seen here leaves to: a page that anybody may have open, from which what was here cannot be told.
    public static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    /// Where in the product the page stands, and what stands around it.
    ///
    /// @param trail     breadcrumbs, outermost first
    /// @param back      address of the page before, or empty; instead of breadcrumbs where a task has steps
    /// @param section   which item of the navigation is current: its address
    /// @param identity  whom the page is about, at the top of each of their pages
    /// @param known     set when the page shows what was known on an earlier day
    /// @param side      the other pages about the same subject
    /// @param reference goes to the head of each printed sheet; never a name
    /// @param exit      where "Exit this page" leads, or empty: for readers to whom it may be dangerous to be seen here
    public record Place(List<Words.Link> trail, String back, String section, @Nullable Identity identity,
                        @Nullable AsKnown known, @Nullable Side side, String reference, String exit) {
        static final Place NOWHERE = new Place(List.of(), "", "", null, null, null, "", "");

        public Place {
            trail = List.copyOf(trail);
        }
    }

    /// Who a page is about: name, then what a reader must know before anything else.
    ///
    /// @param facts  "Known as", "Age", "Legal status", "Worker", in this order
    /// @param alerts dangers, never hidden by scrolling past
    public record Identity(String name, String address, List<Block.Fact> facts, List<String> alerts) {
        public Identity {
            facts = List.copyOf(facts);
            alerts = List.copyOf(alerts);
        }

        public static Identity of(String name, String address) {
            return new Identity(name, address, List.of(), List.of());
        }

        public Identity fact(String key, Words value) {
            return new Identity(name, address,
                Stream.concat(facts.stream(), Stream.of(new Block.Fact(key, value, null))).toList(), alerts);
        }

        public Identity alert(String sentence) {
            return new Identity(name, address, facts, Stream.concat(alerts.stream(), Stream.of(sentence)).toList());
        }
    }

    /// The page shows what was known at the end of `day`; `today` is the address of the same page as known now.
    public record AsKnown(java.time.LocalDate day, String today) {}

    /// Links to the pages about the same subject; `current` is the address of the one shown.
    public record Side(String label, List<Words.Link> links, String current) {
        public Side {
            links = List.copyOf(links);
        }
    }

    public static Page of(String title) {
        return new Page(title, title, "", 200, Place.NOWHERE, List.of(), List.of());
    }

    public Page heading(String heading) {
        return new Page(title, heading, caption, status, place, actions, blocks);
    }

    public Page caption(String caption) {
        return new Page(title, heading, caption, status, place, actions, blocks);
    }

    public Page status(int status) {
        return new Page(title, heading, caption, status, place, actions, blocks);
    }

    public Page with(Block... more) {
        return with(List.of(more));
    }

    public Page with(List<? extends Block> more) {
        return new Page(title, heading, caption, status, place, actions, Stream.concat(blocks.stream(), more.stream()).toList());
    }

    /// Buttons beside the heading.
    public Page actions(Block.Button... actions) {
        return new Page(title, heading, caption, status, place, List.of(actions), blocks);
    }

    public Page under(Words.Link... trail) {
        return at(new Place(List.of(trail), place.back, place.section, place.identity, place.known, place.side, place.reference, place.exit));
    }

    public Page back(String address) {
        return at(new Place(place.trail, address, place.section, place.identity, place.known, place.side, place.reference, place.exit));
    }

    /// Which item of the navigation is current: its address, such as "/law".
    public Page in(String section) {
        return at(new Place(place.trail, place.back, section, place.identity, place.known, place.side, place.reference, place.exit));
    }

    public Page about(Identity identity) {
        return at(new Place(place.trail, place.back, place.section, identity, place.known, place.side, place.reference, place.exit));
    }

    public Page asKnown(@Nullable AsKnown known) {
        return at(new Place(place.trail, place.back, place.section, place.identity, known, place.side, place.reference, place.exit));
    }

    public Page beside(Side side) {
        return at(new Place(place.trail, place.back, place.section, place.identity, place.known, side, place.reference, place.exit));
    }

    public Page reference(String reference) {
        return at(new Place(place.trail, place.back, place.section, place.identity, place.known, place.side, reference, place.exit));
    }

    /// With a button that leaves at once, for a page that says nothing of this one.
    public Page exit(String address) {
        return at(new Place(place.trail, place.back, place.section, place.identity, place.known, place.side, place.reference, address));
    }

    private Page at(Place place) {
        return new Page(title, heading, caption, status, place, actions, blocks);
    }

    /// Every problem of every form and upload on the page, for the summary at its top.
    public List<Trouble> troubles() {
        var all = new ArrayList<Trouble>();
        collect(blocks, all);
        return all;
    }

    /// What is wrong, and the address within the page of the control to mend it with; may be empty.
    public record Trouble(String sentence, String target) {}

    private static void collect(List<Block> blocks, List<Trouble> into) {
        for (var block : blocks)
            switch (block) {
                case Block.Asking asking -> asking.problems().forEach(problem -> into.add(new Trouble(problem.sentence(), asking.target(problem))));
                case Block.Upload upload -> upload.fields().stream().filter(field -> !field.problem().isEmpty())
                    .forEach(field -> into.add(new Trouble(field.problem(), "#" + field.name())));
                case Block.Section section -> collect(section.blocks(), into);
                case Block.Inset inset -> collect(inset.blocks(), into);
                case Block.Details details -> collect(details.blocks(), into);
                case Block.Columns columns -> {
                    collect(columns.main(), into);
                    collect(columns.aside(), into);
                }
                default -> { }
            }
    }

    /// After a change: sends the reader to `address`, so that reloading repeats nothing.
    public static View goTo(String address) {
        return new Sent(address, "", null);
    }

    /// After a change: sends the reader to `address`, where `said` stands at the top.
    public static View goTo(String address, String said) {
        return new Sent(address, said, null);
    }

    /// After a change that can be undone: `undo` stands in the message.
    public static View goTo(String address, String said, Block.Button undo) {
        return new Sent(address, said, undo);
    }

    /// The page on which one chooses from where to read. @param lead asks for it   @param none said where there is nothing to choose from
    public static Page choosing(String title, String lead, String none, List<Words> links) {
        return of(title).with(links.isEmpty() ? Block.say(none) : Block.lead(lead)).with(new Block.Bullets(links));
    }

    /// The page for what is not there, and for what this reader may not know to be there: the two must look the same.
    public static Page missing() {
        return of("Page not found").status(404).with(
            Block.say("There is nothing here that you can open. The address may be wrong, or the page may have moved."),
            Block.say(Words.run(new Words.Plain("You can "), Words.link("search", "/search"), new Words.Plain(" or go to "),
                Words.link("your work", "/"), new Words.Plain("."))));
    }

    /// The page for an act that the rules do not allow, with the clause behind it; `back` leads to where it was tried.
    public static Page refused(String sentence, String citation, String back) {
        var page = of("This cannot be done").status(422).back(back).with(Block.lead(sentence));
        return citation.isEmpty() ? page : page.with(Block.say("The rule: " + citation + "."));
    }

    /// The page for an act that was decided on what is no longer so. Both versions are blocks of the room's own making.
    public static Page movedOn(String back, List<? extends Block> yours, List<? extends Block> theirs) {
        return of("This record has moved on").status(409).back(back).with(
            Block.say("Somebody changed this record while you were working on it. Nothing of yours has been written yet. "
                + "Look at both, then decide again."),
            new Block.Columns(List.of(new Block.Section("yours", "What you were about to write", List.copyOf(yours))),
                List.of(new Block.Section("theirs", "What is there now", List.copyOf(theirs)))));
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) throw new IllegalStateException("a page is drawn inside a request");
        context.getBean(Drawing.class).draw(this, request, response);
    }
}
