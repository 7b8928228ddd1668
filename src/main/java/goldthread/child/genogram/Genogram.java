package goldthread.child.genogram;

import goldthread.casefile.Subject;
import goldthread.child.genogram.Couple.Bond;
import goldthread.pages.Block;
import goldthread.pages.Block.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A genogram: generations as rows, the symbols that family workers use (McGoldrick, Gerson and Petry, *Genograms*): a
/// square for a man or boy, a circle for a woman or girl, a diamond where it is not known, a cross through whoever has
/// died, a double outline for the person whose genogram it is. Each has a name, so that nothing hangs on a symbol alone.
public final class Genogram {
    private static final double STEP = 190, ROW = 200, SYMBOL = 44, MARGIN = 20, LINE = 19;
    /// Lines from different parents keep so far apart.
    private static final double APART = 7;
    /// Half the height of a stroke through a line.
    private static final double STROKE = 8;
    private static final int LONGEST = 20;
    private static final Comparator<Member> IN_A_ROW = Comparator.comparingInt(Member::place)
            .thenComparing(Member::born, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Member::name).thenComparing(Member::subject);

    private record Spot(Member member, double x, double y) {
        double middle() {
            return y + SYMBOL / 2;
        }
    }

    private final Member person;
    private final Collection<Couple> couples;
    private final Map<Subject, Spot> spots = new LinkedHashMap<>();
    private final List<Shape> lines = new ArrayList<>();
    private final int widest;
    private final int rows;
    private int bars;

    private Genogram(Member person, Collection<Member> others, Collection<Couple> couples) {
        this.person = person;
        this.couples = couples;
        var generations = new TreeMap<Integer, List<Member>>();
        var friends = new ArrayList<Member>();
        Stream.concat(Stream.of(person), others.stream()).forEach(member -> {
            var generation = member.generation();
            (generation == null ? friends : generations.computeIfAbsent(generation, row -> new ArrayList<>())).add(member);
        });
        var all = new ArrayList<>(generations.values());
        if (!friends.isEmpty()) {
            all.add(friends);
        }
        widest = all.stream().mapToInt(List::size).max().orElse(1);
        rows = all.size();
        for (int row = 0; row < all.size(); row++) {
            place(all.get(row), MARGIN + row * ROW);
        }
    }

    private void place(List<Member> row, double y) {
        double x = MARGIN + STEP / 2 + (widest - row.size()) * STEP / 2;
        for (var member : row.stream().sorted(IN_A_ROW).toList()) {
            spots.put(member.subject(), new Spot(member, x, y));
            x += STEP;
        }
    }

    /// @param others everybody else, each once
    /// @param parents who is whose mother or father, among them all
    /// @param table  the same in words
    public static Block.Picture of(Member person, Collection<Member> others, Collection<Parenthood> parents, Block.Table table) {
        return of(person, others, parents, List.of(), table);
    }

    /// The same with those who are, or were, couples, among them all.
    public static Block.Picture of(Member person, Collection<Member> others, Collection<Parenthood> parents, Collection<Couple> couples, Block.Table table) {
        var drawn = new Genogram(person, others, couples);
        drawn.descent(parents);
        drawn.couplesWithoutChildren(parents);
        drawn.carers();
        return new Block.Picture("genogram", "Family and network of " + person.name(), "A square is a man or boy, a circle a woman or girl, a diamond where it is not known, a triangle a child who is not born yet; "
                + "a cross through it says that they have died. The double outline is " + person.name() + ". A whole line between two says that they are married, or have a child and nothing else is recorded; a dashed one that they are partners; one stroke through it that they are separated, two that "
                + "they are divorced. A dotted line leads to a foster carer, a whole one beside a dotted one to an adoptive parent, a dashed line to whoever else cares for them, or to a brother or sister whose parents are not recorded.",
                (int) (drawn.widest * STEP + 2 * MARGIN), (int) (drawn.rows * ROW + MARGIN), drawn.shapes(), table);
    }

    /// Children of the same parents hang on one line.
    private void descent(Collection<Parenthood> parents) {
        var known = new LinkedHashMap<Subject, TreeSet<Subject>>();
        for (var each : parents) {
            if (spots.containsKey(each.child()) && spots.containsKey(each.parent()) && !each.child().equals(each.parent())) {
                known.computeIfAbsent(each.child(), child -> new TreeSet<>()).add(each.parent());
            }
        }
        var unions = new LinkedHashMap<Set<Subject>, List<Spot>>();
        known.forEach((child, theirs) -> unions.computeIfAbsent(theirs, union -> new ArrayList<>()).add(spots.get(child)));
        unions.forEach((union, children) -> children(union.stream().map(spots::get).sorted(Comparator.comparingDouble(Spot::x)).toList(), children, ""));
        var own = known.get(person.subject());
        if (own != null) {
            var strays = spots.values().stream().filter(spot -> spot.member().relation().equals("brother or sister") && !known.containsKey(spot.member().subject())).toList();
            if (!strays.isEmpty()) {
                children(own.stream().map(spots::get).sorted(Comparator.comparingDouble(Spot::x)).toList(), strays, "gt-dashed");
            }
        }
    }

    /// From between the parents, or beside the one, down between the names and along to each child.
    private void children(List<Spot> parents, List<Spot> children, String style) {
        var left = parents.getFirst();
        double from = left.x() + STEP / 2;
        if (style.isEmpty() && parents.size() > 1) {
            var bond = bond(left.member().subject(), parents.getLast().member().subject());
            lines.add(new Shape.Line(left.x(), left.middle(), parents.getLast().x(), parents.getLast().middle(), bond == null ? "" : bond.style()));
            if (bond != null) strokes(from + STROKE, left.middle(), bond.strokes());
        } else {
            lines.add(new Shape.Line(left.x(), left.middle(), from, left.middle(), style));
        }
        for (var child : children) {
            hang(from, left.middle(), child, style);
        }
        bars++;
    }

    private @Nullable Bond bond(Subject one, Subject other) {
        return couples.stream().filter(couple -> couple.of(one, other)).map(Couple::bond).reduce((first, later) -> later).orElse(null);
    }

    /// Through a line, aside from where children hang.
    private void strokes(double x, double y, int number) {
        for (int stroke = 0; stroke < number; stroke++) lines.add(new Shape.Line(x + stroke * STROKE / 2 - STROKE / 2, y + STROKE, x + stroke * STROKE / 2 + STROKE / 2, y - STROKE, ""));
    }

    /// Over the symbols, so that nobody between them is struck through.
    private void couplesWithoutChildren(Collection<Parenthood> parents) {
        for (var couple : couples) {
            var one = spots.get(couple.one());
            var other = spots.get(couple.other());
            if (one == null || other == null || parents.stream().anyMatch(each -> each.parent().equals(couple.one()) && spots.containsKey(each.child()) && parents.contains(new Parenthood(each.child(), couple.other())))) continue;
            double over = Math.min(one.y(), other.y()) - STROKE;
            lines.add(new Shape.Path("M%.0f %.0fV%.0fH%.0fV%.0f".formatted(one.x(), one.y(), over, other.x(), other.y()), couple.bond().style()));
            strokes((one.x() + other.x()) / 2, over, couple.bond().strokes());
        }
    }

    private void hang(double from, double top, Spot child, String style) {
        double bar = child.y() - MARGIN / 2 - (bars % 3) * APART;
        lines.add(new Shape.Path("M%.0f %.0fV%.0fH%.0fV%.0f".formatted(from, top, bar, child.x(), child.y()), style));
    }

    private void carers() {
        var child = spots.get(person.subject());
        for (var spot : List.copyOf(spots.values())) {
            var parent = spot.member().inverse() ? child : spot;
            var below = spot.member().inverse() ? spot : child;
            if (spot.member().carer()) {
                children(List.of(parent), List.of(below), switch (spot.member().relation()) {
                    case "foster carer", "adoptive parent" -> "gt-dotted";
                    default -> "gt-dashed";
                });
                if (spot.member().relation().equals("adoptive parent")) adopted(parent, below);
            }
        }
    }

    /// Beside the dotted line a whole one: a child by adoption is theirs.
    private void adopted(Spot parent, Spot child) {
        double beside = STROKE / 2, bar = child.y() - MARGIN / 2 - ((bars - 1) % 3) * APART - beside / 2;
        lines.add(new Shape.Path("M%.0f %.0fV%.0fH%.0fV%.0f".formatted(parent.x() + STEP / 2 + beside, parent.middle(), bar, child.x() + beside, child.y()), ""));
    }

    private List<Shape> shapes() {
        var all = new ArrayList<>(lines);
        spots.values().forEach(spot -> {
            var shapes = symbol(spot);
            label(spot, shapes);
            if (spot.member().equals(person)) {
                all.addAll(shapes);
            } else {
                all.add(new Shape.Linked(spot.member().address(), spoken(spot.member(), shapes), shapes));
            }
        });
        return all;
    }

    /// What stands beside the symbol, as it stands there, so that it can be asked for by voice; and the whole name where that did not fit.
    private static String spoken(Member member, List<Shape> shapes) {
        var seen = shapes.stream().filter(Shape.Label.class::isInstance).map(shape -> ((Shape.Label) shape).text()).collect(Collectors.joining(" "));
        return seen.contains(member.name()) ? seen : seen + ", " + member.name();
    }

    private List<Shape> symbol(Spot spot) {
        var shapes = new ArrayList<Shape>();
        shapes.add(outline(spot, SYMBOL));
        if (spot.member().equals(person)) {
            shapes.add(outline(spot, SYMBOL - 10));
        }
        if (spot.member().died() != null) {
            double half = SYMBOL / 2;
            shapes.add(new Shape.Path("M%1$.0f %3$.0fL%2$.0f %4$.0fM%1$.0f %4$.0fL%2$.0f %3$.0f".formatted(spot.x() - half, spot.x() + half, spot.y(), spot.y() + SYMBOL), ""));
        }
        return shapes;
    }

    private static Shape outline(Spot spot, double size) {
        double half = size / 2, x = spot.x(), y = spot.middle();
        if (spot.member().unborn()) return new Shape.Path("M%.1f %.1fL%.1f %.1fL%.1f %.1fZ".formatted(x, y - half, x + half, y + half, x - half, y + half), "gt-shape");
        return switch (String.valueOf(spot.member().sex())) {
            case "1", "M" -> new Shape.Box(x - half, y - half, size, size, "");
            case "2", "F" -> new Shape.Circle(x, y, half, "");
            default -> new Shape.Path("M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ".formatted(x, y - half, x + half, y, x, y + half, x - half, y), "gt-shape");
        };
    }

    private static void label(Spot spot, List<Shape> shapes) {
        double y = spot.y() + SYMBOL + LINE;
        for (var line : List.of(lines(spot.member().name()), List.of(life(spot.member())), lines(words(spot.member()))).stream().flatMap(List::stream).filter(line -> !line.isEmpty()).toList()) {
            shapes.add(new Shape.Label(spot.x(), y, line, "middle", ""));
            y += LINE;
        }
    }

    private static String life(Member member) {
        if (member.unborn() && member.expected() != null) return "expected " + year(member.expected());
        var born = member.born() == null ? "" : "born " + year(member.born());
        return member.died() == null ? born : (born.isEmpty() ? "" : born + ", ") + "died " + year(member.died());
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private static String words(Member member) {
        return member.inverse() && !member.relation().equals("brother or sister") ? switch (member.relation()) {
            case "mother", "father" -> "child";
            case "grandparent", "grandmother", "grandfather" -> "grandchild";
            default -> "has them as " + member.relation();
        } : member.relation();
    }

    /// Two lines at the most: what does not fit is in the table.
    private static List<String> lines(String text) {
        if (text.length() <= LONGEST) {
            return List.of(text);
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        var first = blank < 0 ? text.substring(0, LONGEST) : text.substring(0, blank);
        var rest = text.substring(first.length()).strip();
        return List.of(first, rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST - 1) + "…");
    }
}
