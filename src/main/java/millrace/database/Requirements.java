package millrace.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a PostgreSQL must be and allow before Millrace works with it. */
record Requirements(Connection connection, String place, int oldest) {

    /** PostgreSQL 13 gets no fixes since November 2025. */
    private static final int OLDEST = 14;

    Requirements(Connection connection, String place) {
        this(connection, place, OLDEST);
    }

    void check() throws SQLException {
        refuseUnless(
                "version() like 'PostgreSQL %'",
                "what answers at " + place + " is not PostgreSQL; check spring.datasource.url");
        refuseUnless(
                "current_setting('server_version_num')::int >= " + oldest + "0000",
                "PostgreSQL " + text("current_setting('server_version')") + " at " + place
                        + " is too old; Millrace needs " + oldest + " or newer");
        refuseUnless("not pg_is_in_recovery()", "the database at " + place + " is a standby and can only be read");
        refuseUnless(
                "current_setting('server_encoding') = 'UTF8'",
                "the database at " + place + " is not encoded in UTF8; create it with encoding UTF8");
        checkRights();
    }

    private void checkRights() throws SQLException {
        String user = text("current_user");
        refuseUnless(
                "to_regclass('millrace.schema_history') is not null or to_regclass('public.act_ge_property') is null",
                "the database at " + place + " belongs to another process engine; give Millrace a database of its own");
        refuseUnless(
                "to_regnamespace('millrace') is not null or has_database_privilege(current_database(), 'CREATE')",
                "the user " + user + " may not create schemas in the database at " + place
                        + "; make it the owner of the database");
        refuseUnless(
                "to_regclass('public.act_ge_property') is not null"
                        + " or coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false)",
                "the user " + user + " may not create tables in the schema public of the database at " + place
                        + "; make it the owner of the database");
    }

    private void refuseUnless(String condition, String sentence) throws SQLException {
        if (!"t".equals(text(condition))) {
            throw new StartRefused(sentence);
        }
    }

    private String text(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select " + expression)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
