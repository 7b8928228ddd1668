package goldthread.kinship.offer;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;

import goldthread.kinship.offer.OfferEntry.EventHeld;
import goldthread.kinship.offer.OfferEntry.OfferConsulted;
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.kinship.offer.OfferEntry.Part;
import goldthread.kinship.offer.OfferEntry.RateSet;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.kinship.offer.OfferEntry.SupportSpent;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.util.List;
import java.util.Set;

/// What is filled in on the page of kinship care.
final class OfferForms {
    /// Children's Wellbeing and Schools Act 2026 s5: what the offer must tell of.
    private static final Set<String> ASKED_BY_THE_ACT = Set.of("approach", "money", "health", "relationships", "education", "accommodation");
    private static final int LONG = 10_000, OLDEST = 17, MOST = 100_000;
    private static final String NO_SUM = "The amount must be in pounds and more than nothing, such as 150.00", POUNDS = "In pounds";

    static final Form<OfferPublished> PUBLISH = Form.of("kinship.offer", "Publish the local offer", "Publish").ask(text("title", "What is it called?").named("Title").required("Enter what it is called"))
            .group("What it says", Offer.PARTS.entrySet().stream().map(part -> part(part.getKey(), part.getValue())).toArray(Question[]::new))
            .group("", longText("review", "How was the last one looked at again, and what changed?").named("Review").longest(LONG), date("from", "From which day does it stand?").named("From").required("Enter from which day it stands"))
            .makes(answers -> new OfferPublished(answers.text("title"), parts(answers), answers.textOrNull("review"), answers.date("from")));

    static final Form<OfferConsulted> CONSULT = Form.of("kinship.consulted", "Record whom the offer was talked over with", "Record").ask(
                    checkboxes("who", "With whom?", choices("Kinship carers", "Children who live with kin", "Parents", "Schools", "Health", "Voluntary organisations")).named("With").required("Choose with whom"),
                    wholeNumber("people", "How many people?", 1, MOST).named("People").required("Enter how many people"), text("how", "How?").named("How").hint("Such as an evening at the library").required("Enter how"),
                    longText("said", "What did they say?").named("They said").hint("Published with the offer: name nobody").longest(LONG).required("Enter what they said"), longText("changed", "What changed because of it?").named("Changed").longest(LONG),
                    date("consulted-on", "When?").named("Date").past().required("Enter when"))
            .makes(answers -> new OfferConsulted(answers.texts("who"), answers.number("people"), answers.text("how"), answers.text("said"), answers.textOrNull("changed"), answers.date("consulted-on")));

    static final Form<SupportOffered> OFFER = Form.of("kinship.catalogue", "Add to the catalogue", "Add").ask(
                    text("name", "What is it called?").named("Name").required("Enter what it is called"),
                    radios("kind", "What is it?", Choice.of(SupportOffered.TRAINING, SupportOffered.TRAINING), Choice.of(SupportOffered.GROUP, SupportOffered.GROUP).hint("Carers who meet"),
                            Choice.of(SupportOffered.CONSTELLATION, SupportOffered.CONSTELLATION).hint("A hub home, and satellite homes around it: sleepovers, events")).named("Kind").required("Choose what it is"),
                    text("provider", "Who gives it?").named("By").required("Enter who gives it"), text("where", "Where and when?").named("Where").required("Enter where and when"),
                    date("offered-from", "First day").named("From").required("Enter the first day"), date("offered-until", "Last day, if it has one").named("Until"))
            .refuse("offered-until", answers -> answers.date("offered-until").isBefore(answers.date("offered-from")), "The last day must not be before the first")
            .makes(answers -> new SupportOffered(answers.text("name"), answers.text("kind"), answers.text("provider"), answers.text("where"), answers.date("offered-from"), answers.dateOrNull("offered-until")));

    static final Form<SupportSpent> SPEND = Form.of("kinship.spend", "Record what it cost", "Record").ask(radiosFrom("offered", "What?", "offered").named("What").required("Choose what"),
                    text("what", "What was paid for?").named("For").required("Enter what was paid for"), text("spent-sum", "How much?").named("Amount").width(10).hint(POUNDS).required("Enter how much"), date("spent-on", "When?").named("Date").past().required("Enter when"))
            .refuse("spent-sum", answers -> !Pence.isSum(answers.text("spent-sum")), NO_SUM)
            .makes(answers -> new SupportSpent(answers.id("offered"), answers.text("what"), Pence.pounds(answers.text("spent-sum")).amount(), answers.date("spent-on")));

    static final Form<EventHeld> EVENT = Form.of("kinship.event", "Record an event of a group or constellation", "Record").ask(radiosFrom("event-offered", "Of what?", "offered").named("Of").required("Choose of what"),
                    text("event", "What was it?").named("Event").hint("Such as a picnic of all homes. Name nobody").required("Enter what it was"), wholeNumber("event-homes", "How many homes came?", 0, MOST).named("Homes").required("Enter how many homes came"),
                    wholeNumber("event-children", "How many children?", 0, MOST).named("Children").required("Enter how many children came"), date("event-on", "When?").named("Date").past().required("Enter when"))
            .makes(answers -> new EventHeld(answers.id("event-offered"), answers.text("event"), answers.number("event-homes"), answers.number("event-children"), answers.date("event-on")));

    static final Form<RateSet> RATE = Form.of("kinship.rate", "Set a weekly rate of the allowance", "Set rate").ask(
                    wholeNumber("age", "From which age?", 0, OLDEST).named("From age").required("Enter from which age"), wholeNumber("until", "To which age?", 0, OLDEST).named("To age").required("Enter to which age"),
                    text("rate-sum", "How much a week?").named("A week").width(10).hint("In pounds. The pilot pays the national minimum allowance for fostering").required("Enter how much a week"),
                    text("source", "Where is it published?").named("Source").required("Enter where it is published"), date("rate-from", "From which day?").named("From").required("Enter the first day"))
            .refuse("until", answers -> answers.number("until") < answers.number("age"), "The last age must not be below the first").refuse("rate-sum", answers -> !Pence.isSum(answers.text("rate-sum")), NO_SUM)
            .makes(answers -> new RateSet(answers.number("age"), answers.number("until"), Pence.pounds(answers.text("rate-sum")).amount(), answers.text("source"), answers.date("rate-from")));

    private static Question part(String key, String heading) {
        var question = longText(key, heading).longest(LONG);
        return ASKED_BY_THE_ACT.contains(key) ? question.required("Enter what the offer says of it: the Act asks for it") : question;
    }

    /// What stands, to begin the next version with.
    static Answers filled(OfferPublished offer) {
        var answers = Answers.none().with("title", offer.title());
        for (var part : Offer.PARTS.entrySet()) {
            answers = answers.with(part.getKey(), offer.parts().stream().filter(each -> each.heading().equals(part.getValue())).map(Part::text).findFirst().orElse(null));
        }
        return answers;
    }

    private static List<Part> parts(Answers answers) {
        return Offer.PARTS.entrySet().stream().filter(part -> answers.has(part.getKey())).map(part -> new Part(part.getValue(), answers.text(part.getKey()))).toList();
    }

    private OfferForms() {}
}
