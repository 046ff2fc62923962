package millrace.engine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.junit.jupiter.api.Test;

class DecisionPromiseTests {

    private static final Surroundings NOTHING = new Surroundings() {
        @Override
        public boolean exists(ModelKind kind, String key) {
            return false;
        }

        @Override
        public Optional<ModelFile> shipped(ModelKind kind, String key) {
            return Optional.empty();
        }

        @Override
        public List<ModelFile> processes() {
            return List.of();
        }

        @Override
        public Set<String> givenToDecisions() {
            return Set.of();
        }
    };

    @Test
    void waitsForAnswersAsLongAsItHasPatience() throws IOException {
        Path path = Path.of("decisions/incident/incident-priority.dmn");
        ModelFile table = new ModelFile("incident-priority.dmn", Files.readString(path));
        Findings found = new Findings();
        new DecisionPromise(table, table, "incident-priority", NOTHING, found).check();
        assertThat(found.refusals()).isEmpty();
        new DecisionPromise(table, table, "incident-priority", NOTHING, found).check(Duration.ofNanos(-1));
        assertThat(found.refusals()).singleElement().asString().contains("to answer 16 questions; make it smaller");
    }
}
