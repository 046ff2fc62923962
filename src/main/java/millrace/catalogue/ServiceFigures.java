package millrace.catalogue;

import java.time.Duration;

/**
 * How it went with a service for a while.
 *
 * @param opened how many records were opened
 * @param urgent how many of these had the priority P1 or P2
 * @param restored how many of these are restored
 * @param typical the median time from opening to restoring of those; null when none is
 * @param longest the longest one; null when none is
 */
public record ServiceFigures(int opened, int urgent, int restored, Duration typical, Duration longest) {}
