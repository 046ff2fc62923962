package millrace.database;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Why the database that the operator named let nobody in. */
record ConnectionFailure(String place, String username, SQLException failure) {

    StartRefused asRefusal() {
        return new StartRefused(sentence(), failure);
    }

    private String sentence() {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "the database at " + place + " refuses the user " + username
                        + "; check spring.datasource.username and spring.datasource.password";
            case "3D000" -> "there is no such database as " + place + "; create it, or correct spring.datasource.url";
            case "53300" ->
                "the database at " + place + " has no connection left for Millrace; raise its max_connections";
            case "57P03" -> "the database at " + place + " takes no connections yet; start again when it is up";
            case "08001", "08004" -> unreachable();
            // what the driver says about an answer that is no PostgreSQL's, or about a connection that breaks
            case "08P01", "08006", "" -> isNetwork() ? unreachable() : stranger();
            default -> "the database at " + place + " cannot be used (" + reason() + ")";
        };
    }

    private String unreachable() {
        return "the database at " + place + " cannot be reached (" + reason()
                + "); check spring.datasource.url and that PostgreSQL runs there";
    }

    private String stranger() {
        return "what answers at " + place + " is not PostgreSQL; check spring.datasource.url";
    }

    private boolean isNetwork() {
        return failure.getCause() instanceof IOException && !(failure.getCause() instanceof java.io.EOFException);
    }

    private String reason() {
        if (failure.getCause() instanceof UnknownHostException) {
            return "unknown host";
        }
        Throwable heart = failure.getCause() instanceof IOException ? failure.getCause() : failure;
        return heart.getMessage() == null ? heart.getClass().getSimpleName() : Reason.line(heart.getMessage());
    }
}
