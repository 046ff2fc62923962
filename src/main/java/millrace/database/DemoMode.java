package millrace.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Demo mode, by {@code --demo} or the property {@code millrace.demo}: everybody knows the passwords, so only this machine may connect. */
final class DemoMode implements EnvironmentPostProcessor {

    private static final String PROPERTY = "millrace.demo";
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isOn(environment)) {
            Map<String, Object> settings = new HashMap<>();
            settings.put(PROPERTY, "true");
            settings.put("server.address", LOOPBACK);
            settings.put("management.server.address", LOOPBACK);
            // above everything else: no setting opens a demo to the network
            environment.getPropertySources().addFirst(new MapPropertySource("demoMode", settings));
        }
    }

    private static boolean isOn(ConfigurableEnvironment environment) {
        String option = environment.getProperty("demo");
        // on the command line the bare switch has the empty value
        boolean switchedOn = option != null && (option.isEmpty() || Boolean.parseBoolean(option));
        return switchedOn || environment.getProperty(PROPERTY, Boolean.class, false);
    }
}
