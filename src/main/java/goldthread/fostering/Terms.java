package goldthread.fostering;

import org.jspecify.annotations.Nullable;

/// On what terms a household is approved: the number of children, their ages and the kind of care, or the one child whom a
/// connected person cares for. Fostering Services Regulations 2011 reg 27.
///
/// @param children how many at most     @param youngest in years     @param eldest in years, included
/// @param kind     `Short term`, `Long term`, `Named child` ...     @param more conditions; null where there are none
public record Terms(int children, int youngest, int eldest, String kind, @Nullable String more) {
    public String words() {
        return children + (children == 1 ? " child" : " children") + " aged " + youngest + " to " + eldest + ", " + kind.toLowerCase(java.util.Locale.UK) + (more == null ? "" : ". " + more);
    }

    boolean holdsAge(int years) {
        return years >= youngest && years <= eldest;
    }
}
