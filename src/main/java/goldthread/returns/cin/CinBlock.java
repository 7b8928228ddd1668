package goldthread.returns.cin;

import goldthread.returns.xml.XmlElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One element of the census and what the layout says it may hold. Whatever it holds besides, or in another order, is
/// reported and kept.
final class CinBlock {
    private final XmlElement element;
    private final List<String> order;
    private final CinFaults faults;
    private final Map<String, String> extra = new LinkedHashMap<>();

    CinBlock(XmlElement element, List<String> order, CinFaults faults) {
        this.element = element;
        this.order = order;
        this.faults = faults;
        int latest = 0;
        for (XmlElement each : element.children()) {
            int place = order.indexOf(each.name());
            if (place < 0) unknown(each);
            else if (place < latest) faults.outOfOrder(each, order.get(latest));
            else latest = place;
        }
        if (!element.block() && !element.text().isEmpty()) faults.strayText(element);
    }

    private void unknown(XmlElement each) {
        if (each.name().equals("CPPreviewDate") || each.name().equals("AssessmentFactors")) return;
        faults.unknown(each, element);
        extra.putIfAbsent(each.name(), each.block() ? each.received() : each.text());
    }

    int line() {
        return element.line();
    }

    /// The single element of this name, or null; more than one is a fault, and the first stands.
    @Nullable XmlElement only(String name) {
        XmlElement first = null;
        for (XmlElement each : element.children()) {
            if (!each.name().equals(name)) continue;
            if (first == null) first = each;
            else faults.repeated(each);
        }
        return first;
    }

    /// The text of the single element of this name; null where there is none.
    @Nullable String one(String name) {
        XmlElement only = only(name);
        return only == null ? null : only.text();
    }

    /// The same for an element that should be a day.
    @Nullable String day(String name) {
        XmlElement only = only(name);
        if (only == null) return null;
        faults.day(only);
        return only.text();
    }

    /// The single block of this name; one without anything in it where there is none.
    CinBlock block(String name, List<String> inside) {
        XmlElement only = only(name);
        return new CinBlock(only == null ? new XmlElement(name, element.line(), "", List.of(), "") : only, inside,
                faults);
    }

    List<CinBlock> blocks(String name, List<String> inside) {
        var blocks = new ArrayList<CinBlock>();
        for (XmlElement each : element.children()) {
            if (each.name().equals(name)) blocks.add(new CinBlock(each, inside, faults));
        }
        return blocks;
    }

    /// The texts of a list: elements of one name inside a block of another. Several blocks are read as one, and
    /// elements that stand beside the block instead of in it are read with them.
    List<String> list(String block, String name, boolean days) {
        var texts = new ArrayList<String>();
        int blocks = 0;
        for (XmlElement each : element.children()) {
            if (each.name().equals(block)) {
                if (blocks++ > 0) faults.repeatedList(each);
                inside(each, name, days, texts);
            } else if (each.name().equals(name)) {
                faults.outsideItsBlock(each, block);
                add(each, days, texts);
            }
        }
        return Collections.unmodifiableList(texts);
    }

    private void inside(XmlElement block, String name, boolean days, List<String> texts) {
        new CinBlock(block, List.of(name), faults);
        if (block.children().isEmpty() && block.text().isEmpty()) faults.empty(block);
        for (XmlElement each : block.children()) {
            if (each.name().equals(name)) add(each, days, texts);
        }
    }

    private void add(XmlElement each, boolean day, List<String> texts) {
        if (day) faults.day(each);
        texts.add(each.text());
    }

    Map<String, String> extra() {
        return extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(extra);
    }
}
