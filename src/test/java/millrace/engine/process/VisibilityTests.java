package millrace.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.engine.EngineTest;
import millrace.engine.OpenUserTask;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class VisibilityTests {

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorisations;

    @Autowired
    private SampleRecord sample;

    private String number;

    @BeforeEach
    void nameOne() {
        sample.reset();
        number = "R-" + UUID.randomUUID();
    }

    private void start() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private OpenUserTask task() {
        return processes.openTasks(number).get(0);
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void showsATaskOnlyToThoseWhoHaveToDoWithIt() {
        sample.teams = List.of("network");
        sample.people = List.of("pat");
        start();
        assertThat(tasksSeenBy("nat", "network")).isEqualTo(1);
        assertThat(tasksSeenBy("pat")).isEqualTo(1);
        processes.assign(number, "ops");
        assertThat(tasksSeenBy("ops")).isEqualTo(1);
        processes.assign(number, "eve");
        assertThat(tasksSeenBy("ops")).isZero();
        sample.teams = List.of("workplace");
        sample.people = List.of("eve");
        processes.refreshCandidates(number);
        assertThat(tasksSeenBy("nat", "network")).isZero();
        assertThat(tasksSeenBy("pat")).isZero();
        assertThat(tasksSeenBy("wim", "workplace")).isEqualTo(1);
        processes.assign(number, null);
        assertThat(tasksSeenBy("eve")).isEqualTo(1);
        sample.people = List.of();
        processes.refreshCandidates(number);
        assertThat(tasksSeenBy("eve")).isZero();
    }

    private long tasksSeenBy(String person, String... groups) {
        identity.setAuthentication(person, List.of(groups));
        try {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).count();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void showsCardsToAgentsUntilTheRecordSaysOtherwise() {
        start();
        assertThat(cardsSeenBy("nat", "agents")).isEqualTo(1);
        processes.showTo(number, List.of(), List.of("pat"));
        assertThat(cardsSeenBy("nat", "agents")).isZero();
        assertThat(cardsSeenBy("pat")).isEqualTo(1);
        processes.showTo(number, List.of("network"), List.of());
        assertThat(cardsSeenBy("pat")).isZero();
        assertThat(cardsSeenBy("nat", "network")).isEqualTo(1);
    }

    @Test
    void restrictsCardsFromTheFirstMomentWhenAskedAtTheStart() {
        sample.onStart = execution -> processes.showTo(execution.getProcessBusinessKey(), List.of(), List.of("pat"));
        start();
        assertThat(cardsSeenBy("nat", "agents")).isZero();
        assertThat(cardsSeenBy("pat")).isEqualTo(1);
    }

    private long cardsSeenBy(String person, String... groups) {
        String id = instance().getId();
        identity.setAuthentication(person, List.of(groups));
        try {
            return runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(id)
                    .variableName("title")
                    .count();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void leavesNoGrantsBehindWhenAProcessEnds() {
        List<String> before = grants();
        start();
        assertThat(grants()).hasSizeGreaterThan(before.size());
        processes.assign(number, "ops");
        assertThat(task().assignee()).isEqualTo("ops");
        processes.showTo(number, List.of("agents", "network"), List.of("pat"));
        processes.tell(number, "SampleRecovered");
        processes.tell(number, "SampleClosed");
        assertThat(grants()).isSubsetOf(before);
    }

    private List<String> grants() {
        return authorisations.createAuthorizationQuery().list().stream()
                .map(Authorization::getId)
                .toList();
    }
}
