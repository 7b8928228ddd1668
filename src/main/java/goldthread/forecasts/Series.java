package goldthread.forecasts;

import java.util.SortedMap;

/// A number counted each year for one area.
///
/// @param area   an authority
/// @param region the region of the authority; empty if not known
/// @param values by year; years that are missing or were suppressed are absent, never 0
public record Series(String area, String region, SortedMap<Integer, Double> values) {}
