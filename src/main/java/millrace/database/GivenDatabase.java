package millrace.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.springframework.core.env.Environment;

/** The PostgreSQL that the operator named; checked once before the start, so that what is wrong is said in one sentence. */
record GivenDatabase(String url, String username, String password) {

    private static final String PREFIX = "jdbc:postgresql:";

    static GivenDatabase of(Environment environment) {
        return new GivenDatabase(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    /** Refuses with {@link StartRefused} what cannot be reached, is not PostgreSQL, is too old, or lacks the rights that are needed. */
    void check() {
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused("spring.datasource.url does not begin with " + PREFIX
                    + "// and Millrace works with PostgreSQL only");
        }
        try (Connection connection = connect()) {
            new Requirements(connection, place()).check();
        } catch (SQLException failure) {
            throw new ConnectionFailure(place(), username, failure).asRefusal();
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        if (username != null) {
            login.setProperty("user", username);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        login.setProperty("connectTimeout", "10");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url, login);
    }

    /** Host, port and name of the database, without what may be secret in the URL. */
    String place() {
        Properties parts = Driver.parseURL(url, null);
        return parts == null
                ? url.replaceAll("[?].*", "")
                : parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT") + "/" + parts.getProperty("PGDBNAME");
    }
}
