package goldthread.child.partners;

import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.frontdoor.Contacts;
import goldthread.frontdoor.Reference;
import goldthread.people.Person;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.protection.partners.FamiliesLed.Led;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where a concern of a lead of another agency goes at once. Its duties (T-B01, T-B30) stand in the work of everybody who works with
/// the child, the supervisor among them. Where no supervisor has an account here, or harm is suspected of a family with whom no
/// social work goes on, it stands at the front door too: somebody of the authority always has it before them.
@Component
class Rising {
    /// What would be the contact of an entry.
    private static final int CONTACT = 1_000;

    private final Contacts contacts;
    private final Clock clock;

    Rising(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /// @param together the children whom they lead
    void tell(UUID id, Entry entry, Led led, List<Led> together) {
        switch (entry) {
            case HarmSuspected harm when !led.family().level().needsSocialWork() || unsupervised(led) -> tell(id, "Significant harm is suspected. " + harm.what(), Boolean.TRUE.equals(harm.atOnce()), harm.children(), led, together);
            case RiskRose rose when unsupervised(led) -> tell(id, "A significant concern while the family is helped. " + rose.what(), false, rose.children(), led, together);
            default -> { }
        }
    }

    private static boolean unsupervised(Led led) {
        return led.family().lead().orElseThrow().entry().supervisorAccount() == null;
    }

    private void tell(UUID id, String words, boolean danger, List<Subject> children, Led led, List<Led> together) {
        var lead = led.family().lead().orElseThrow().entry();
        var told = together.stream().filter(each -> children.contains(each.subject())).map(Led::child).map(Rising::told).toList();
        contacts.receive(new ContactReceived(new Subject(Append.beside(id, CONTACT)), Reference.fresh(), clock.instant(), "form",
                new Referrer(source(led.partner().agreement().agency()), Acting.who().name(), "Leads the help to the family: " + lead.profession(), led.partner().agency(), null, null, null, null, null), told, words, danger ? "yes" : null, null), "page");
    }

    private static Told told(Person child) {
        return new Told(child.given(), child.family(), child.born(), null, null, null, null, null);
    }

    /// As the children in need census codes who refers.
    private static String source(String agency) {
        return switch (agency) {
            case "Police" -> "6";
            case "Education" -> "2A";
            case "Health" -> "3F";
            case "Housing" -> "4";
            default -> "8";
        };
    }
}
