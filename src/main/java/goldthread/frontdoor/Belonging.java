package goldthread.frontdoor;

import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.Kin;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.LikelyView.Candidates;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who belongs to whom in what was told: asked where a contact is decided, so that nobody is asked again for a brother or sister
/// of whom the same contact told, or for the parent who told it.
///
/// @param teller whoever told it as a member of the family, and who that may be; null where nobody did
record Belonging(List<Candidates> children, @Nullable Candidates teller) {
    private static final String SIBLINGS = "siblings", TELLER = "teller", RELATION = "teller-relation", RESPONSIBLE = "teller-responsible";
    private static final String NEW = "new", NOBODY = "none";
    /// Family member or carer, as the census codes who refers.
    private static final String FAMILY = "1A";

    /// Who is so from the child's birth; a special guardian, or a parent's partner, became so on a day that nobody told.
    private static final List<String> BY_BIRTH = List.of("mother", "father", "grandparent", "aunt or uncle");

    private static final Choice[] RELATIONS = Stream.of("mother", "father", "grandparent", "aunt or uncle", "step-parent", "parent's partner", "special guardian", "other")
            .map(word -> Choice.of(word, word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1))).toArray(Choice[]::new);

    /// Whether it may be asked if whoever told it belongs to the family. Not of who is not to be named to the family: on the children's
    /// records it would be read who was in touch on that day.
    static boolean mayBe(Referrer from) {
        return FAMILY.equals(from.source()) && from.name() != null && !Boolean.FALSE.equals(from.mayTell());
    }

    Form<Answers> asked(Form<Answers> form) {
        var asked = children.size() < 2 ? form : form.group("", yesNo(SIBLINGS, "Are these children brothers and sisters?").named("Brothers and sisters").hint("Then help, an assessment and a plan can be for all of them"));
        return teller == null ? asked : asked.group("", radiosFrom(TELLER, "Does " + name() + ", who told this, belong to the family?", TELLER).named("Who told it"),
                radios(RELATION, "Who are they to the children?", RELATIONS).named("To the children"),
                yesNo(RESPONSIBLE, "Do they have parental responsibility?").named("Parental responsibility"));
    }

    About offered(About about) {
        return teller == null ? about : about.offering(TELLER, Stream.concat(LikelyView.choices(teller), Stream.of(
                Choice.of(NEW, teller.likely().isEmpty() ? "Yes: begin a record" : "Yes, and is somebody else: begin a record").hint("With the name and the telephone number that were told"), Choice.of(NOBODY, "No, or it is not known"))).toList());
    }

    Optional<Problem> wrong(Answers answers) {
        return belongs(answers) && !answers.has(RELATION) ? Optional.of(new Problem(RELATION, "Choose who " + name() + " is to the children")) : Optional.empty();
    }

    /// Null where nothing was said of it.
    @Nullable Kin read(Answers answers, Subject contact) {
        boolean made = answers.chose(TELLER, NEW);
        var person = made ? new Subject(Contacts.id("teller", contact)) : belongs(answers) ? Subject.of(answers.text(TELLER)) : null;
        return answers.yes(SIBLINGS) || person != null ? new Kin(answers.yes(SIBLINGS), person, made, person == null ? null : answers.text(RELATION), answers.yesOrNull(RESPONSIBLE)) : null;
    }

    private boolean belongs(Answers answers) {
        return teller != null && answers.has(TELLER) && !answers.chose(TELLER, NOBODY);
    }

    private String name() {
        return teller.child().name();
    }

    /// What is written of it, but where a relationship between the two stands already.
    /// @param stands whether one stands between two records that were there before
    static List<Entry> entries(Kin kin, List<Placed> placed, ContactEntry.ContactReceived received, LocalDate today, BiPredicate<Subject, Subject> stands) {
        var all = new ArrayList<Entry>();
        var children = placed.stream().filter(one -> placed.stream().filter(other -> other.child().equals(one.child())).findFirst().orElseThrow().equals(one)).toList();
        for (int one = 0; kin.siblings() && one < children.size(); one++) {
            for (var other : children.subList(one + 1, children.size())) {
                if (children.get(one).made() || other.made() || !stands.test(children.get(one).child(), other.child())) {
                    all.add(new Related(children.get(one).child(), other.child(), "brother or sister", null, since(today, born(children.get(one), received), born(other, received)), null));
                }
            }
        }
        if (kin.teller() == null || children.isEmpty()) return all;
        if (kin.made()) {
            var name = Spoken.of(received.from().name());
            all.add(new Named(kin.teller(), name.given(), name.family(), null, null, today));
            if (received.from().phone() != null) all.add(new Located(kin.teller(), null, null, received.from().phone(), false, today));
        }
        children.stream().filter(child -> kin.made() || child.made() || !child.child().equals(kin.teller()) && !stands.test(child.child(), kin.teller())).forEach(child -> all.add(new Related(child.child(), kin.teller(), kin.relation(), kin.responsible(), BY_BIRTH.contains(kin.relation()) ? since(today, born(child, received)) : today, null)));
        return all;
    }

    private static @Nullable LocalDate born(Placed child, ContactEntry.ContactReceived received) {
        return received.children().get(child.told() - 1).born();
    }

    /// Brothers and sisters, and a parent, are so from the birth of the younger; where that is not known, from today.
    private static LocalDate since(LocalDate today, @Nullable LocalDate... births) {
        LocalDate last = null;
        for (var born : births) {
            if (born == null || born.isAfter(today)) return today;
            last = last == null || born.isAfter(last) ? born : last;
        }
        return last == null ? today : last;
    }

    /// A name as one says it: the last word is the family's.
    record Spoken(@Nullable String given, @Nullable String family) {
        static Spoken of(String name) {
            var plain = name.strip();
            int last = plain.lastIndexOf(' ');
            return last < 0 ? new Spoken(plain, null) : new Spoken(plain.substring(0, last).strip(), plain.substring(last + 1));
        }
    }
}
