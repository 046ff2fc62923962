package millrace.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.util.List;
import millrace.incident.Category;
import millrace.incident.LogIncident;
import millrace.incident.Reach;
import millrace.record.Channel;
import millrace.record.Impact;
import millrace.record.Urgency;

/** One incident of the sample: what was reported how long ago, and what became of it. */
record SampleIncident(int id, Duration age, LogIncident report, Fate fate, String detail) {

    static final String SOURCE = "sample";

    /** Where the sample leaves an incident. */
    enum Fate {
        TRIAGE,
        INVESTIGATE,
        WAIT_REQUESTER,
        WAIT_SUPPLIER,
        WAIT_PROBLEM,
        WAIT_CHANGE,
        PENDING_REVIEW,
        RESOLVED,
        CLOSED,
        CANCELLED,
        DUPLICATE,
        SELF_SOLVED,
        REOPENED,
        RESTRICTED,
        HANDED_OVER
    }

    static List<SampleIncident> all() {
        return SampleRows.of("incidents").stream().map(SampleIncident::read).toList();
    }

    /** Where its id may be known from: what a requester reports is always their own. */
    List<String> sources() {
        return List.of(SOURCE, report.reporter());
    }

    LogIncident reportFrom(String source) {
        return new LogIncident(
                report.title(),
                report.description(),
                report.channel(),
                report.reporter(),
                null,
                report.service(),
                List.of(),
                report.reach(),
                report.impact(),
                report.urgency(),
                null,
                report.category(),
                List.of(),
                null,
                source,
                report.correlationId());
    }

    private static SampleIncident read(NamedCsvRecord row) {
        return new SampleIncident(
                Integer.parseInt(row.getField("id")),
                Duration.ofHours(Long.parseLong(row.getField("age_hours"))),
                new LogIncident(
                        row.getField("title"),
                        SampleRows.text(row, "description"),
                        Channel.valueOf(row.getField("channel")),
                        row.getField("reporter"),
                        null,
                        SampleRows.text(row, "service"),
                        List.of(),
                        constant(Reach.class, row, "reach"),
                        constant(Impact.class, row, "impact"),
                        constant(Urgency.class, row, "urgency"),
                        null,
                        constant(Category.class, row, "category"),
                        List.of(),
                        null,
                        SOURCE,
                        row.getField("id")),
                Fate.valueOf(row.getField("fate")),
                SampleRows.text(row, "detail"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, NamedCsvRecord row, String column) {
        var name = SampleRows.text(row, column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
