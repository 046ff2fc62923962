package millrace.model.drawing;

/** A rectangle on the canvas, in pixels. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return y + height / 2;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** The rectangle less a pixel on each side, so that what only touches it does not count. */
    Box inside() {
        return new Box(x + 1, y + 1, width - 2, height - 2);
    }

    boolean hasOnItsBorder(double pointX, double pointY) {
        var within = new Box(x - 1, y - 1, width + 2, height + 2);
        var point = new Box(pointX, pointY, 0, 0);
        return within.contains(point) && !new Box(x + 1, y + 1, width - 2, height - 2).contains(point);
    }
}
