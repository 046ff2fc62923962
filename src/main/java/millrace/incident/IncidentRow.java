package millrace.incident;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.database.RecordColumns;
import millrace.record.Visibility;

/** What an incident is made of, as it stands in a row of its table. */
record IncidentRow(
        Report report,
        Scope scope,
        Assessment assessment,
        Resolution resolution,
        Milestones milestones,
        Position position) {

    /** Where it stands, who has it and who sees it. */
    record Position(
            Phase phase, String team, String assignee, Visibility visibility, Awaited waitsFor, String parent) {}

    private static final RecordColumns<Report> REPORT = new RecordColumns<>(Report.class, Map.of());
    private static final RecordColumns<Scope> SCOPE = new RecordColumns<>(Scope.class, Map.of());
    private static final RecordColumns<Assessment> ASSESSMENT = new RecordColumns<>(Assessment.class, Map.of());
    private static final RecordColumns<Resolution> RESOLUTION = new RecordColumns<>(
            Resolution.class, Map.of("code", "resolution_code", "notes", "resolution_notes", "by", "resolved_by"));
    private static final RecordColumns<Milestones> MILESTONES = new RecordColumns<>(Milestones.class, Map.of());
    private static final RecordColumns<Position> POSITION = new RecordColumns<>(Position.class, Map.of());

    private static final List<RecordColumns<?>> PARTS =
            List.of(REPORT, SCOPE, ASSESSMENT, RESOLUTION, MILESTONES, POSITION);

    /** The columns in the order in which a row is read and written. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of("id", "number", "version"), PARTS.stream().flatMap(part -> part.names().stream()))
            .toList();

    static Incident read(ResultSet row, int n) throws SQLException {
        var first = new int[PARTS.size()];
        first[0] = 4;
        for (var part = 1; part < first.length; part++) {
            first[part] = first[part - 1] + PARTS.get(part - 1).names().size();
        }
        return new Incident(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                new IncidentRow(
                        REPORT.read(row, first[0]),
                        SCOPE.read(row, first[1]),
                        ASSESSMENT.read(row, first[2]),
                        RESOLUTION.read(row, first[3]),
                        MILESTONES.read(row, first[4]),
                        POSITION.read(row, first[5])));
    }

    /** Sets the parameters of a statement from this index on; returns the index behind the last one. */
    int write(PreparedStatement statement, int first) throws SQLException {
        var index = REPORT.write(report, statement, first);
        index = SCOPE.write(scope, statement, index);
        index = ASSESSMENT.write(assessment, statement, index);
        index = RESOLUTION.write(resolution, statement, index);
        index = MILESTONES.write(milestones, statement, index);
        return POSITION.write(position, statement, index);
    }
}
