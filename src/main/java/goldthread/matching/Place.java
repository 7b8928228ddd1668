package goldthread.matching;

/// A point on the map in kilometres of any grid, or unknown (NaN).
public record Place(double east, double north) {
    public static final Place UNKNOWN = new Place(Double.NaN, Double.NaN);
    /// Miles in a kilometre, rounded as the benchmark of `docs/engines/matching.md` has it.
    private static final double MILES = 0.62;

    /// Miles as the crow flies; NaN when either place is unknown.
    double miles(Place other) {
        double east = this.east - other.east;
        double north = this.north - other.north;
        return Math.sqrt(east * east + north * north) * MILES;
    }
}
