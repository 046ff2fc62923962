package millrace.importing;

/**
 * Something about a row that a person should know.
 *
 * @param place orders the lines of a report and is where its next page begins
 * @param line where the row starts in the file, the header being line 1
 * @param field the field it is about; null when it is the row
 * @param leftOut whether the row was left out, or only read with a doubt
 */
public record ReportLine(long place, long line, String field, boolean leftOut, String reason) {

    static ReportLine leftOut(long line, String reason) {
        return new ReportLine(0, line, null, true, reason);
    }

    static ReportLine doubt(long line, String reason) {
        return new ReportLine(0, line, null, false, reason);
    }
}
