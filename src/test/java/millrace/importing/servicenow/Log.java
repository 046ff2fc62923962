package millrace.importing.servicenow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small logs for tests, written by hand or taken from the extract. */
public final class Log {

    public static final String HEADER = "number,incident_state,sys_mod_count,caller_id,opened_at,sys_updated_by,"
            + "sys_updated_at,impact,urgency,priority,assignment_group,assigned_to,resolved_at,closed_code";

    private Log() {}

    /** The extract of the real log. */
    public static List<String> extract() {
        try (var in = Log.class.getResourceAsStream("/importing/incident-log-50.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of priority 3 under {@link #HEADER}. */
    public static String row(String number, String state, int change, String at) {
        return "%s,%s,%d,Caller 1,1/3/2016 08:00,Updated by 2,%s,2 - Medium,2 - Medium,3 - Moderate,Group 3,Resolver 4,1/3/2016 09:30,code 5"
                .formatted(number, state, change, at);
    }

    /** What a reader makes of the file. */
    static final class Read implements LogFile.Receiver {

        final Map<Long, List<String>> rows = new TreeMap<>();
        final Map<Long, String> damaged = new TreeMap<>();
        long bytes;

        static Read of(String content) {
            try {
                Path file = Files.createTempFile("log", ".csv");
                try {
                    Files.writeString(file, content);
                    var read = new Read();
                    new LogFile(file).read(read);
                    return read;
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void row(long line, List<String> values) {
            rows.put(line, values);
        }

        @Override
        public void damaged(long line, String reason) {
            damaged.put(line, reason);
        }

        @Override
        public void progress(long read) {
            bytes = read;
        }

        /** The rows as events, in time. */
        List<LogEvent> events(ZoneId zone) throws UnreadableRow {
            List<LogEvent> events = new ArrayList<>();
            for (var row : rows.entrySet()) {
                events.add(new RowReader(zone).read(row.getKey(), row.getValue()));
            }
            events.sort(LogEvent.IN_TIME);
            return events;
        }
    }
}
