package goldthread.matching;

import java.util.List;

/// Children, homes and what binds them: everything a plan is made from.
public record Region(List<Child> children, List<Home> homes, List<Apart> apart, List<Barred> barred) {

    /// Two children who must not live in one home.
    public record Apart(String child, String other, String why) {}

    /// A child who may not live in this home: an order of a court, a limit on contact, or the carer said no.
    public record Barred(String child, String home, String why) {}
}
