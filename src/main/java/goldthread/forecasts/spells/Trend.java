package goldthread.forecasts.spells;

/// A straight line through logarithms of yearly numbers, by weight, its slope drawn towards a common one. Years are counted
/// from the end of the window, so that those before are negative.
final class Trend {
    private double weights = 1e-9, moments, squares, logs, slopes;

    /// @param spread how far a slope usually is from the common one
    Trend(double common, double spread) {
        this.squares = 1 / (spread * spread);
        this.slopes = common * squares;
    }

    void add(double when, double log, double weight) {
        weights += weight;
        moments += weight * when;
        squares += weight * when * when;
        logs += weight * log;
        slopes += weight * when * log;
    }

    private double determinant() {
        return weights * squares - moments * moments;
    }

    /// At the end of the window.
    double level() {
        return (squares * logs - moments * slopes) / determinant();
    }

    double slope() {
        return (weights * slopes - moments * logs) / determinant();
    }

    double levelDoubt() {
        return Math.sqrt(squares / determinant());
    }

    double slopeDoubt() {
        return Math.sqrt(weights / determinant());
    }

    /// The correlation of the doubts of level and slope.
    double together() {
        return -moments / determinant() / (levelDoubt() * slopeDoubt());
    }

    double at(double when) {
        return level() + slope() * when;
    }
}
