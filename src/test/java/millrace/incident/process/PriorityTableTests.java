package millrace.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import millrace.database.StartRefused;
import millrace.engine.DecisionMade;
import millrace.engine.DecisionTables;
import millrace.incident.IncidentSettings;
import org.junit.jupiter.api.Test;

/** Which priority table a start takes. */
class PriorityTableTests {

    @Test
    void startsWithATableThatExists() {
        var check = start("incident-priority");
        check.start();
        assertThat(check.isRunning()).isTrue();
    }

    @Test
    void refusesAStartWithATableThatDoesNotExist() {
        var check = start("incident-prioriti");
        assertThatThrownBy(check::start)
                .isInstanceOf(StartRefused.class)
                .hasMessage("millrace.incident.priority-table is incident-prioriti, and there is no decision table of"
                        + " that name");
        assertThat(check.isRunning()).isFalse();
    }

    private static PriorityTableAtStart start(String configured) {
        return new PriorityTableAtStart(
                new OneTable(),
                new IncidentSettings(
                        configured, "service-desk", Duration.ofHours(24), Duration.ofDays(7), Duration.ofHours(24)));
    }

    /** Decision tables of which only the shipped one exists. */
    private static final class OneTable implements DecisionTables {

        @Override
        public Map<String, Object> decide(String table, Map<String, Object> inputs) {
            return Map.of();
        }

        @Override
        public Optional<DecisionMade> explain(String table, Map<String, Object> inputs) {
            return Optional.empty();
        }

        @Override
        public boolean has(String table) {
            return "incident-priority".equals(table);
        }
    }
}
