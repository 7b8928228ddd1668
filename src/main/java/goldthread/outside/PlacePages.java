package goldthread.outside;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Joined;
import goldthread.outside.PlaceEntry.Parted;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Places, groups and people outside the home: all of them as a picture and a list, and each with its own timeline. A child is
/// named only to those who may open the child's record.
@Needs({Permission.SEE_CHILDREN, Permission.PLACES})
@Controller
final class PlacePages {
    private static final String ALL = Outside.ADDRESS;
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlacePages(CaseFile caseFile, JdbcClient database, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem placesMenu() {
        return new MenuItem("Places", ALL, 9, Permission.PLACES);
    }

    @GetMapping(ALL)
    View places() {
        return all(null);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL)
    View add(@RequestParam MultiValueMap<String, String> typed) {
        return switch (PlaceForms.KNOWN.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> all(problems);
            case Checked.Filled<Answers> filled -> {
                var place = new Subject(Append.beside(filled.answers().once(), 1_000));
                write(filled.answers(), PlaceForms.known(place, filled.answers()));
                yield Page.goTo(ALL + "/" + place, "It is on the list");
            }
        };
    }

    @GetMapping(ALL + "/{place}")
    View place(@PathVariable UUID place, @RequestParam(required = false) @Nullable UUID withdraw) {
        return access.view(place, "place", () -> {
            var timeline = whole(place);
            if (!Acting.who().may(Permission.RECORD)) return one(timeline, List.of());
            var offered = offered(timeline);
            return one(timeline, withdraw == null ? forms(timeline, offered) : List.of(ask(timeline, PlaceForms.WITHDRAW, offered, Answers.none().with("entry", withdraw))));
        });
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/withdraw")
    View withdraw(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return access.view(place, "place", () -> {
            var timeline = whole(place);
            var offered = offered(timeline);
            return switch (PlaceForms.WITHDRAW.check(Answers.typed(typed), offered)) {
                case Checked.Problems<Answers> problems -> one(timeline, List.of(PlaceForms.WITHDRAW.ask(address(timeline, PlaceForms.WITHDRAW), offered, problems)));
                case Checked.Filled<Answers> filled -> {
                    var fact = PlaceForms.withdrawable(timeline).stream().filter(one -> one.id().equals(filled.answers().id("entry"))).findFirst().orElseThrow(NotThere::new);
                    write(filled.answers(), new Withdrawn(fact.id(), fact.entry().tags(), fact.happened(), filled.answers().text("because")));
                    yield Page.goTo(PlaceNow.of(caseFile.timeline(timeline.subject())).isPresent() ? ALL + "/" + place : ALL, "It is withdrawn");
                }
            };
        });
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/known")
    View known(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.KNOWN, typed, (timeline, answers) -> PlaceForms.known(timeline.subject(), answers), "What is known is changed");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/concern")
    View concern(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.CONCERN, typed, (timeline, answers) -> new ConcernTold(timeline.subject(), answers.texts("harms"), answers.text("words"), answers.text("source"), answers.date("on")), "The concern is recorded");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/action")
    View action(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.ACTION, typed, (timeline, answers) -> new ActionAgreed(timeline.subject(), answers.text("what"), answers.text("agency"), answers.dateOrNull("by"), answers.date("agreed-on")), "The action is agreed");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/done")
    View done(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.DONE, typed, (timeline, answers) -> new ActionDone(PlaceForms.agreedAt(timeline, answers.id("action")), answers.id("action"), answers.textOrNull("came"), answers.date("done-on")), "The action is done");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/joined")
    View join(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.JOIN, typed, OnePlace::settled, (timeline, answers) -> new Joined(timeline.subject(), new Subject(answers.id("into")), answers.text("join-why"), today()), "They are read as one. Nothing of either is changed.");
    }

    @Needs({Permission.SEE_CHILDREN, Permission.PLACES, Permission.RECORD})
    @PostMapping(ALL + "/{place}/parted")
    View part(@PathVariable UUID place, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(place, PlaceForms.PART, typed, timeline -> PlaceNow.into(timeline) == null ? Optional.of("It is read by itself already.") : Optional.empty(),
                (timeline, answers) -> new Parted(timeline.subject(), OnePlace.joined(timeline).get(timeline.subject()), answers.text("part-why"), today()), "They are read apart again. Each has what it had.");
    }

    private View recorded(UUID place, Form<Answers> form, MultiValueMap<String, String> typed, BiFunction<Timeline, Answers, PlaceEntry> entry, String said) {
        return recorded(place, form, typed, timeline -> Optional.empty(), entry, said);
    }

    /// @param refused why this is not to be done with the place, whatever was typed
    private View recorded(UUID place, Form<Answers> form, MultiValueMap<String, String> typed, Function<Timeline, Optional<String>> refused, BiFunction<Timeline, Answers, PlaceEntry> entry, String said) {
        return access.view(place, "place", () -> {
            var timeline = whole(place);
            var why = refused.apply(timeline);
            if (why.isPresent()) return Page.refused(why.get(), "", ALL + "/" + place);
            var offered = offered(timeline);
            return switch (form.check(Answers.typed(typed), offered)) {
                case Checked.Problems<Answers> problems -> one(timeline, List.of(form.ask(address(timeline, form), offered, problems)));
                case Checked.Filled<Answers> filled -> {
                    write(filled.answers(), entry.apply(timeline, filled.answers()));
                    yield Page.goTo(ALL + "/" + place, said);
                }
            };
        });
    }

    private void write(Answers answers, Entry entry) {
        caseFile.append(Append.observed(answers.once(), entry, clock.instant(), "page"));
    }

    private Timeline timeline(UUID place) {
        var timeline = caseFile.timeline(new Subject(place));
        if (PlaceNow.of(timeline).isEmpty()) {
            throw new NotThere();
        }
        return timeline;
    }

    /// With all that stands on the places that are read as this one, as far as they may be opened; each is written down as seen.
    private Timeline whole(UUID place) {
        return OnePlace.of(timeline(place), caseFile::timeline, other -> access.viewAll(Set.of(other.id()), "place").contains(other.id()));
    }

    /// What the forms of a place choose from: its open actions, and the other places of the list.
    private About offered(Timeline timeline) {
        return PlaceForms.about(about(), timeline).offering("others", database.sql("select subject, name, sort from outside_place where read_as is null and subject <> :me and subject <> all(:hidden) order by name").param("me", timeline.subject().id())
                .param("hidden", access.hidden().toArray(UUID[]::new)).query((row, number) -> Choice.of(row.getString("subject"), row.getString("name") + ", " + row.getString("sort").toLowerCase(java.util.Locale.UK))).list());
    }

    private Page all(Checked.@Nullable Problems<Answers> problems) {
        return transaction.execute(status -> {
            var found = database.sql("""
                            select k.subject, k.sort, k.name, k.whereabouts, k.east, k.north, sum(p.concerns)::int as concerns, max(p.last) as last, sum(p.open)::int as open
                              from outside_place k join outside_place p on p.subject = k.subject or p.read_as = k.subject
                             where k.read_as is null and k.subject <> all(:hidden) and p.subject <> all(:hidden)
                             group by k.subject, k.sort, k.name, k.whereabouts, k.east, k.north order by max(p.last) desc nulls last, k.name""")
                    .param("hidden", access.hidden().toArray(UUID[]::new)).query(PlaceMap.Spot::of).list();
            access.log(null, "places outside the home", "view", null);
            var page = Page.of("Places, groups and people outside the home").in(ALL).with(Block.say("Where children come to harm outside the home, and who harms them. The picture shows only those with a position; the list has all."));
            if (found.stream().anyMatch(spot -> spot.east() != null && spot.north() != null)) page = page.with(PlaceMap.picture(found));
            page = page.with(PlaceMap.list(found));
            return !Acting.who().may(Permission.RECORD) ? page : page.with(problems == null ? Block.details(PlaceForms.KNOWN.title(), PlaceForms.KNOWN.ask(ALL, about(), Answers.none().with("on", today()))) : PlaceForms.KNOWN.ask(ALL, about(), problems));
        });
    }

    /// @param forms all of them, closed; or the one that is filled in now
    private Page one(Timeline timeline, List<? extends Block> forms) {
        var now = PlaceNow.of(timeline).orElseThrow();
        var others = OnePlace.others(timeline);
        var opened = access.seen(Stream.concat(others.stream().map(Subject::id), Stream.ofNullable(now.into())).toList());
        var linked = linked(Stream.concat(Stream.of(timeline.subject()), others.stream().filter(other -> opened.contains(other.id()))).toList());
        var ids = linked.stream().map(one -> one.child().id()).distinct().toList();
        var open = access.viewAll(ids, "place");
        var closed = new HashSet<>(access.found(ids));
        closed.removeAll(open);
        var view = new PlaceView(timeline, now, today());
        var blocks = new ArrayList<Block>();
        if (now.into() != null && opened.contains(now.into())) PlaceNow.of(caseFile.timeline(new Subject(now.into()))).ifPresent(kept -> blocks.add(
                Block.say(Words.text("It is read as "), Words.link(kept.known().name(), ALL + "/" + now.into()), Words.text(", with all that stands here. Nothing of it was changed."))));
        others.forEach(other -> PlaceNow.known(timeline, other).ifPresent(known -> blocks.add(Block.say(Words.text("Read as this: "), Words.link(known.name(), ALL + "/" + other), Words.text(".")))));
        blocks.addAll(view.about());
        blocks.add(view.children(linked.stream().filter(one -> open.contains(one.child().id())).toList(), people.find(linked.stream().map(PlaceView.Linked::child).filter(child -> open.contains(child.id())).toList())));
        if (!closed.isEmpty()) blocks.add(Block.say(Words.quiet(closed.size() == 1 ? "And one child whose record you may not open." : "And " + closed.size() + " children whose records you may not open.")));
        blocks.add(view.actions());
        blocks.add(view.story(Acting.who().may(Permission.RECORD) ? PlaceForms.withdrawable(timeline).stream().map(Fact::id).toList() : List.of()));
        blocks.addAll(forms);
        return Page.of("Outside the home").heading(now.known().name()).caption(now.known().sort()).in(ALL).under(Words.link("Places", ALL)).with(blocks);
    }

    private List<PlaceView.Linked> linked(List<Subject> places) {
        return database.sql("select subject, how, words, since from outside_link where place = any(:places) and since <= :today and (until is null or until > :today) order by since desc").param("places", places.stream().map(Subject::id).toArray(UUID[]::new)).param("today", today())
                .query((row, number) -> new PlaceView.Linked(new Subject(row.getObject("subject", UUID.class)), row.getString("how"), row.getString("words"), row.getObject("since", LocalDate.class))).list();
    }

    /// Of a place that is read as another one writes there; here it can only be read apart again.
    private List<Block> forms(Timeline timeline, About offered) {
        var now = PlaceNow.of(timeline).orElseThrow();
        if (now.into() != null) {
            return List.of(Block.details(PlaceForms.PART.title(), ask(timeline, PlaceForms.PART, offered, Answers.none())));
        }
        boolean joins = OnePlace.settled(timeline).isEmpty() && !offered.lists().get("others").isEmpty();
        return Stream.concat(PlaceForms.ALL.stream().filter(form -> form != PlaceForms.DONE || !offered.lists().get("actions").isEmpty()), joins ? Stream.of(PlaceForms.JOIN) : Stream.empty())
                .map(form -> Block.details(form == PlaceForms.KNOWN ? "Change what is known" : form.title(),
                        ask(timeline, form, offered, form == PlaceForms.KNOWN ? PlaceForms.filled(now.known()).with("on", today()) : Answers.none().with("on", today()).with("agreed-on", today()).with("done-on", today())))).toList();
    }

    private static Block.Asking ask(Timeline timeline, Form<Answers> form, About offered, Answers filled) {
        return form.ask(address(timeline, form), offered, filled);
    }

    private static String address(Timeline timeline, Form<?> form) {
        return ALL + "/" + timeline.subject() + form.name().substring(form.name().indexOf('.')).replace('.', '/');
    }

    private About about() {
        return About.on(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
