package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import millrace.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that the operator named, and everything that may be wrong with it. */
class GivenDatabaseTests {

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
    }

    @AfterEach
    void drop() throws SQLException {
        database.drop();
    }

    @Test
    void refusesAnAddressThatIsNotOneOfPostgres() {
        assertThat(refusal("jdbc:mysql://localhost/millrace?password=secret"))
                .isEqualTo("spring.datasource.url does not begin with jdbc:postgresql:// and Millrace works with"
                        + " PostgreSQL only");
    }

    @Test
    void refusesAServerThatCannotBeReached() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(refusal("jdbc:postgresql://127.0.0.1:" + free + "/millrace?password=secret"))
                .isEqualTo("the database at 127.0.0.1:" + free + "/millrace cannot be reached (Connection refused);"
                        + " check spring.datasource.url and that PostgreSQL runs there");
        assertThat(refusal("jdbc:postgresql://nowhere.invalid/millrace")).contains("cannot be reached (unknown host)");
    }

    @Test
    void refusesAServerThatSpeaksAnotherLanguage() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(stranger));
            answering.start();
            assertThat(refusal("jdbc:postgresql://127.0.0.1:" + stranger.getLocalPort() + "/millrace"))
                    .isEqualTo("what answers at 127.0.0.1:" + stranger.getLocalPort()
                            + "/millrace is not PostgreSQL; check spring.datasource.url");
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(refusal(new GivenDatabase(database.url(), "millrace", "guess")))
                .isEqualTo("the database at " + place() + " refuses the user millrace; check"
                        + " spring.datasource.username and spring.datasource.password");
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        GivenDatabase given = given();
        assertThat(refusal(new GivenDatabase(given.url() + "_absent", given.username(), given.password())))
                .isEqualTo("there is no such database as " + place()
                        + "_absent; create it, or correct spring.datasource.url");
    }

    @Test
    void refusesAVersionThatIsTooOld() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> new Requirements(connection, "here", 99).check())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageMatching("PostgreSQL 16\\.\\d+.* at here is too old; Millrace needs 99 or newer");
        }
    }

    @Test
    void refusesAUserWithoutTheRightToMakeSchemas() throws SQLException {
        execute("drop role if exists visitor", "create role visitor login password 'visitor'");
        assertThat(refusal(new GivenDatabase(database.url(), "visitor", "visitor")))
                .isEqualTo("the user visitor may not create schemas in the database at " + place()
                        + "; make it the owner of the database");
        execute("grant create on database " + database.name() + " to visitor");
        assertThat(refusal(new GivenDatabase(database.url(), "visitor", "visitor")))
                .isEqualTo("the user visitor may not create tables in the schema public of the database at " + place()
                        + "; make it the owner of the database");
    }

    @Test
    void refusesTheDatabaseOfAnotherEngine() throws SQLException {
        execute("create table public.act_ge_property (name_ text)");
        assertThat(refusal(given()))
                .isEqualTo("the database at " + place()
                        + " belongs to another process engine; give Millrace a database of its own");
    }

    @Test
    void keepsEveryTableInItsSchemaWhateverSearchPathTheUserHas() throws SQLException {
        execute(
                "drop role if exists elsewhere",
                "create role elsewhere login password 'elsewhere'",
                "alter role elsewhere set search_path to nowhere",
                "alter database " + database.name() + " owner to elsewhere");
        try (var context = new SpringApplicationBuilder(SmallMillrace.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=elsewhere",
                        "--spring.datasource.password=elsewhere")) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select count(*) from act_ge_property")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(jdbc.sql("select string_agg(distinct schemaname, ',') from pg_tables"
                                    + " where tableowner = 'elsewhere'")
                            .query(String.class)
                            .single())
                    .isEqualTo("millrace,public");
        }
    }

    private GivenDatabase given() {
        var properties = database.properties();
        return new GivenDatabase(
                database.url(),
                properties.get("spring.datasource.username").toString(),
                properties.get("spring.datasource.password").toString());
    }

    private String place() {
        return given().place();
    }

    private static String refusal(String url) {
        return refusal(new GivenDatabase(url, "millrace", "secret"));
    }

    private static String refusal(GivenDatabase given) {
        try {
            given.check();
            return "no refusal";
        } catch (StartRefused refused) {
            return refused.getMessage();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void answer(ServerSocket stranger) {
        while (!stranger.isClosed()) {
            try (Socket caller = stranger.accept()) {
                caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
