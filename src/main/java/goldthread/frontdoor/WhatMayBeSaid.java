package goldthread.frontdoor;

import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.pages.Words;

/// What whoever told of a worry may be told. Those who work with the child are told what was decided, and why where it helps
/// them to act (Working Together 2023, chapter 3); the family is told what happens next; neighbours and friends are thanked,
/// for what is done with a family is the family's own (UK GDPR article 5(1)(c): no more than is needed).
final class WhatMayBeSaid {

    static String to(ContactNow contact, String authority) {
        var received = contact.received();
        var first = "Thank you for telling us on " + Words.spoken(received.happened()) + ". Your reference is " + received.reference() + ".";
        return String.join("\n\n", first, switch (received.from().source()) {
            case "1A" -> received.wished() != null ? family(contact.decided().outcome()) : neighbour();
            case "1C" -> family(contact.decided().outcome());
            case "1B", "1D", "9", "10" -> neighbour();
            default -> professional(contact.decided().outcome());
        }, "If you think that a child is in danger now, call 999. If you learn something new, tell us again.", authority);
    }

    private static String neighbour() {
        return "We have looked at what you told us and decided what to do. We cannot tell you what that is, because it is about a family's private life."
                + " You did the right thing by telling us.";
    }

    private static String professional(Outcome outcome) {
        return switch (outcome) {
            case ADVICE -> "We have decided that this does not need social care now. You can go on helping the family, and our local offer lists what else is there for them.";
            case PASSED_ON -> "We have passed it to the worker who already works with the child. They may get in touch with you.";
            case NO_FURTHER_ACTION -> "We have decided to take no further action. If you disagree, tell us why: you can ask for the decision to be looked at again.";
            case FAMILY_HELP -> "The family has agreed to family help. A lead practitioner will get in touch with you about the plan.";
            case ASSESSMENT -> "We are going to assess what the child needs, under section 17 of the Children Act 1989. The social worker may get in touch with you.";
            case STRATEGY -> "We are holding a strategy discussion under section 47 of the Children Act 1989. We will tell you when we need you to take part.";
        };
    }

    private static String family(Outcome outcome) {
        return switch (outcome) {
            case ADVICE -> "We think that the help you need can come from others. We will send you where to find it, and you can come back to us at any time.";
            case PASSED_ON -> "Your worker has what you told us and will get in touch with you.";
            case NO_FURTHER_ACTION -> "We have decided not to do more now. If you disagree, or things change, tell us.";
            case FAMILY_HELP -> "Somebody who helps families will get in touch with you. You decide together what to do.";
            case ASSESSMENT, STRATEGY -> "A social worker will get in touch with you soon to talk about what you and your children need.";
        };
    }

    private WhatMayBeSaid() {}
}
