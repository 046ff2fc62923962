package millrace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules know only each other's front doors and facts, and there are no circles. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Millrace.class);

    @Test
    void keepsToTheModules() {
        modules.verify();
    }

    @Test
    void hasTheModulesOfTheHouse() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("incident", "record", "directory", "catalogue", "engine");
    }
}
