package millrace.journey;

import java.time.Duration;
import java.time.Instant;

/** How long something took, in the two largest units that matter. */
final class Lasted {

    private Lasted() {}

    static String words(Instant from, Instant to, Instant now) {
        return words(Duration.between(from, to == null ? now : to));
    }

    static String words(Duration lasted) {
        long seconds = Math.max(0, lasted.toSeconds());
        if (seconds < 1) {
            return "under 1 s";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        return seconds < 86_400
                ? two(seconds / 3_600, "h", seconds % 3_600 / 60, "min")
                : two(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
    }

    private static String two(long large, String unit, long small, String smaller) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
    }
}
