package millrace.importing.web;

import java.util.List;
import millrace.importing.ReportLine;
import millrace.record.InvalidInput;

/** Where a page of a report ends and the next begins. */
record Place(long line, long id) {

    static Place of(String text) {
        if (text == null || text.isBlank()) {
            return new Place(0, 0);
        }
        try {
            var parts = text.split("-", 2);
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unusable) {
            throw new InvalidInput("after", "after: must be what the page before it gave as next.");
        }
    }

    static Place behind(List<ReportLine> lines) {
        var last = lines.get(lines.size() - 1);
        return new Place(last.line(), last.place());
    }

    String text() {
        return line + "-" + id;
    }
}
