package millrace.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Makes sure of the database before the product is put together: checks the one that {@code spring.datasource.url} names, or starts our own and
 * lets that property name it, so that everything behind it is the same.
 */
final class DatabaseAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (context instanceof WebServerApplicationContext) {
            new WebPorts(environment).check();
        }
        if (StringUtils.hasText(environment.getProperty(URL))) {
            GivenDatabase.of(environment).check();
        } else {
            start(context, environment);
        }
    }

    private static void start(ConfigurableApplicationContext context, ConfigurableEnvironment environment) {
        Path directory = Path.of(environment.getProperty("millrace.data-directory", "data"));
        Ports ports = new Ports(environment.getProperty("millrace.postgres-port", Integer.class));
        PostgresServer server = PostgresServer.start(directory, ports);
        // what is registered first is destroyed last: the engine and the pool are gone when the server stops
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("postgresServer", server);
        beans.registerDisposableBean("postgresServer", server);
        environment.getPropertySources().addFirst(new MapPropertySource("postgresServer", properties(server)));
    }

    private static Map<String, Object> properties(PostgresServer server) {
        return Map.of(
                URL,
                server.url(),
                "spring.datasource.username",
                server.username(),
                "spring.datasource.password",
                server.password());
    }
}
