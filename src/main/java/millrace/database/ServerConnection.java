package millrace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Talks to a server on this machine to learn whether it is the one of our data directory. */
record ServerConnection(Cluster cluster, int port) {

    private static final String WRONG_PASSWORD = "28P01";

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** True once the server takes connections and our database is there. False: not yet, or no longer. */
    boolean isReady() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!servesCluster(statement)) {
                return false;
            }
            makeDatabase(statement);
            return true;
        } catch (SQLException notYet) {
            if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                throw cluster.damaged(
                        "its password is not the one in " + cluster.home().passwordFile());
            }
            return false;
        }
    }

    private Connection connect() throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.NAME);
        login.setProperty("password", cluster.password());
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(url(port, "postgres"), login);
    }

    private boolean servesCluster(Statement statement) throws SQLException, IOException {
        try (ResultSet directory = statement.executeQuery("show data_directory")) {
            return directory.next() && Files.isSameFile(Path.of(directory.getString(1)), cluster.path());
        }
    }

    private void makeDatabase(Statement statement) throws SQLException {
        try (ResultSet there =
                statement.executeQuery("select 1 from pg_database where datname = '" + Cluster.NAME + "'")) {
            if (there.next()) {
                return;
            }
        }
        statement.executeUpdate("create database " + Cluster.NAME);
    }
}
