package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoModeTests {

    @Test
    void isOffUnlessItIsAskedFor() {
        assertThat(started().getProperty("millrace.demo")).isNull();
        assertThat(started("--demo=false").getProperty("millrace.demo")).isNull();
    }

    @Test
    void isSwitchedOnByTheBareOption() {
        assertThat(started("--demo").getProperty("millrace.demo")).isEqualTo("true");
    }

    @Test
    void neverListensToTheNetwork() {
        ConfigurableEnvironment demo =
                started("--millrace.demo=true", "--server.address=0.0.0.0", "--management.server.address=0.0.0.0");
        assertThat(demo.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(demo.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void leavesTheAddressToTheOperatorOtherwise() {
        assertThat(started("--server.address=0.0.0.0").getProperty("server.address"))
                .isEqualTo("0.0.0.0");
    }

    private static ConfigurableEnvironment started(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        new DemoMode().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
