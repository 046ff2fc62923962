package millrace.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies one open incident, with all rows of its record and its process, until there are as many as a large company has open. */
final class ManyTasks {

    private static final List<String> RUNTIME =
            List.of("act_ru_execution", "act_ru_variable", "act_ru_event_subscr", "act_ru_task", "act_ru_identitylink");

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies the incident so many times, each opened a second before the one before it. */
    void copy(String number, int times) {
        var instance = jdbc.queryForObject(
                "select proc_inst_id_ from act_ru_execution where business_key_ = ?", String.class, number);
        var task = jdbc.queryForObject("select id_ from act_ru_task where proc_inst_id_ = ?", String.class, instance);
        var next = jdbc.queryForObject("select nextval('millrace.incident_number')", Long.class);
        copy("millrace.incident", "number = '%s'".formatted(number), number, next, times);
        RUNTIME.forEach(table -> copy(
                table,
                table.equals("act_ru_identitylink")
                        ? "task_id_ = '%s'".formatted(task)
                        : "proc_inst_id_ = '%s'".formatted(instance),
                number,
                next,
                times));
        copy("act_ru_authorization", "resource_id_ in ('%s', '%s')".formatted(instance, task), number, next, times);
        jdbc.queryForObject("select setval('millrace.incident_number', ?)", Long.class, next + times + 1);
        RUNTIME.forEach(table -> jdbc.execute("vacuum analyze " + table));
        jdbc.execute("vacuum analyze act_ru_authorization");
        jdbc.execute("vacuum analyze millrace.incident");
    }

    private void copy(String table, String which, String number, long next, int times) {
        var name = table.replace("millrace.", "");
        var columns = jdbc.queryForList(
                "select column_name as name, data_type as type from information_schema.columns"
                        + " where table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                name);
        jdbc.execute("insert into %s (%s) select %s from %s o cross join generate_series(1, %d) n where %s"
                .formatted(
                        table,
                        columns.stream()
                                .map(column -> (String) column.get("name"))
                                .collect(Collectors.joining(", ")),
                        columns.stream()
                                .map(column -> copied(table, column, number, next))
                                .collect(Collectors.joining(", ")),
                        table,
                        times,
                        which));
    }

    /** Identifiers and times of the copy are its own, everything else is as it was. */
    private static String copied(String table, Map<String, Object> column, String number, long next) {
        var name = "o." + column.get("name");
        if (column.get("type").toString().startsWith("timestamp")) {
            return name + " - n * interval '1 second'";
        }
        if (table.equals("millrace.incident") && name.equals("o.id")) {
            return "%d + n".formatted(next);
        }
        var text = column.get("type").toString().startsWith("character")
                || column.get("type").equals("text");
        if (!text || name.equals("o.proc_def_id_")) {
            return name;
        }
        // the engine's identifiers are UUIDs, alone or behind the id of an element
        return """
                case when %1$s = '%2$s' then 'INC-' || (%3$d + n)
                    when %1$s ~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then %1$s || '-' || n
                    else %1$s end"""
                .formatted(name, number, next);
    }
}
