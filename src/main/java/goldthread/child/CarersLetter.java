package goldthread.child;

import goldthread.casefile.Fact;
import goldthread.kinship.Arrangement;
import goldthread.kinship.KinshipEntry.LegallyAdvised;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The letter to whoever cares for a child of family or friends, before a court makes an order: what the order would mean for them, that they
/// can have advice of their own, and who pays for it. Short, in plain words; what somebody of the family must not be told is not in it.
final class CarersLetter {
    private static final String PUBLIC_OFFER = "/kinship-offer";
    private static final Map<String, List<Arrangement>> WAYS = Map.of("Special guardianship order", List.of(Arrangement.SPECIAL_GUARDIANSHIP), "Child arrangements order", List.of(Arrangement.LIVES_WITH), "Kinship fostering", List.of(Arrangement.FOSTER),
            "Private arrangement", List.of(Arrangement.INFORMAL), "Adoption", List.of(Arrangement.ADOPTION));
    private static final List<Arrangement> SEVERAL = List.of(Arrangement.SPECIAL_GUARDIANSHIP, Arrangement.LIVES_WITH, Arrangement.FOSTER);

    /// @param children by name   @param carer by name
    static Page of(Fact<LegallyAdvised> advised, String authority, List<String> children, String carer, Kept kept) {
        var letter = advised.entry();
        var ways = WAYS.getOrDefault(letter.route(), SEVERAL);
        var means = ways.stream().flatMap(way -> Stream.of(Block.say(Words.strong(way.words())), new Block.Bullets(List.of(Words.text("Who decides for the child (parental responsibility): " + lower(way.responsibility()) + "."), Words.text("Money and support: " + lower(way.money()) + "."))))).toList();
        return Page.of("Before there is an order").caption(authority).with(Block.say(Words.day(letter.letter() == null ? letter.on() : letter.letter())), Block.say("Dear " + kept.without(carer) + ","),
                        Block.say("This letter is about " + kept.without(String.join(" and ", children)) + ". Before anything is decided about how the child lives with you, you should know what it means for you, and have advice of your own."), Block.heading(ways.size() == 1 ? "What it would mean" : "The ways there are, and what they mean"))
                .with(means).with(Block.heading("Advice of your own"), Block.say(paid(letter, kept)), Block.say("Take this letter to a solicitor before you say yes to anything. Ask what you can have now, and what you could no longer ask for afterwards."),
                        Block.heading("Help for you and the child"), Block.say("What we offer to family and friends who care is on our local offer, " + PUBLIC_OFFER + ", with what you may have and where you can meet others. You can ask us to look at what you need, also after an order."),
                        Block.say("Yours sincerely,"), Block.say(authority));
    }

    private static String paid(LegallyAdvised letter, Kept kept) {
        var by = letter.by() == null ? "" : " You were told of " + kept.without(letter.by()) + ".";
        return switch (letter.funded()) {
            case "Legal aid" -> "You have legal aid for it." + by;
            case "Legal aid asked for" -> "You have asked for legal aid. If it is refused, tell us: we look at what we can pay." + by;
            case "Legal aid refused" -> "Legal aid was refused. Tell us if you cannot pay for advice: we look at what we can pay." + by;
            case "The authority" -> "We pay for it." + by;
            case "A free service" -> "It is free." + by;
            default -> "Ask a solicitor whether you can have legal aid. If you cannot, and cannot pay, tell us." + by;
        };
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }

    private CarersLetter() {}
}
