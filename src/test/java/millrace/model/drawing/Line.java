package millrace.model.drawing;

import java.util.List;

/** The line of a sequence flow on the canvas, from corner to corner. */
record Line(String id, List<Segment> segments) {

    Segment first() {
        return segments.get(0);
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    boolean touches(Box box) {
        return segments.stream().anyMatch(segment -> segment.box().overlaps(box));
    }

    boolean touches(Line other) {
        return segments.stream().anyMatch(mine -> other.segments.stream().anyMatch(theirs -> mine.meets(theirs)));
    }

    /** A straight piece of a line. */
    record Segment(double fromX, double fromY, double toX, double toY) {

        boolean straight() {
            return fromX == toX || fromY == toY;
        }

        Box box() {
            return new Box(Math.min(fromX, toX), Math.min(fromY, toY), Math.abs(fromX - toX), Math.abs(fromY - toY));
        }

        boolean meets(Segment other) {
            var mine = box();
            var theirs = other.box();
            return mine.x() <= theirs.right()
                    && theirs.x() <= mine.right()
                    && mine.y() <= theirs.bottom()
                    && theirs.y() <= mine.bottom();
        }
    }
}
