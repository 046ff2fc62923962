package millrace;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** An empty database on the one PostgreSQL that all tests of a run share; gone when the Spring context is. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "test_" + NUMBER.incrementAndGet();

    /** Makes a database outside Spring, for instance for a program in a process of its own. */
    public static TestDatabase create() {
        TestDatabase database = new TestDatabase();
        database.execute("drop database if exists " + database.name + " with (force)");
        database.execute("create database " + database.name);
        return database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = create();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", database.properties()));
        // registered first, destroyed last: nobody is connected any more
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("testDatabase", database::drop);
    }

    /** What Spring must know to use this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", TestServer.get().username(),
                "spring.datasource.password", TestServer.get().password());
    }

    public String url() {
        return TestServer.get().url(name);
    }

    public String name() {
        return name;
    }

    /** A connection of the superuser to this database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(), TestServer.get().username(), TestServer.get().password());
    }

    public void drop() {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String statement) {
        try (Connection connection = TestServer.connect();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
