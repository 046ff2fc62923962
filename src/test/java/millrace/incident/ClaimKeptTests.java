package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Acting on a record is not completing its task: task and claim are there afterwards, whatever is done. */
class ClaimKeptTests extends RecordJourney {

    private final TreeSet<String> done = new TreeSet<>();

    @Test
    void keepsTaskAndClaimWhateverIsDone() {
        var number = investigated();
        var parent = investigated();
        var task = task("ops", number, "userTask_diagnoseIncident");
        claim("ops", number);
        acts(parent).forEach((act, values) -> {
            done("ops", number, act, values);
            assertThat(taskOf(number)).as(act).isEqualTo(Map.of("id", task, "assignee", "ops"));
        });

        done("ops", number, "restrict", Map.of("visibility", "EVERYBODY"));
        done("ops", number, "handOver", Map.of("assignedTeam", "network", "assignee", "ops2", "reason", "Cables."));
        assertThat(taskOf(number)).isEqualTo(Map.of("id", task, "assignee", "ops2"));
        done(
                "ops",
                number,
                "handOver",
                Map.of("assignedTeam", "operations", "assignee", "ops", "reason", "Taken back."));
        assertThat(taskOf(number)).isEqualTo(Map.of("id", task, "assignee", "ops"));
        done("ops2", number, "take", Map.of());
        assertThat(taskOf(number)).isEqualTo(Map.of("id", task, "assignee", "ops2"));
        done("ops2", number, "handOver", Map.of("assignedTeam", "operations", "reason", "Whoever has time."));
        assertThat(taskOf(number)).isEqualTo(Map.of("id", task));

        done("ops", number, "cancel", Map.of("reason", "A mistake."));
        assertThat(tasks("ops", number)).isEmpty();
        done("ops", number, "reopen", Map.of("reason", "Not a mistake."));
        assertThat(tasks("ops", number)).hasSize(1);
        restore(number);
        done("user", number, "confirm", Map.of());
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IncidentAct.values())
                        .map(IncidentAct::key)
                        .toList());
    }

    /** In an order in which each can be done. */
    private static Map<String, Map<String, ?>> acts(String parent) {
        var acts = new LinkedHashMap<String, Map<String, ?>>();
        acts.put("comment", Map.of("text", "I look into it.", "internal", true));
        acts.put("update", Map.of("done", "Looked at the log.", "planned", "A restart."));
        acts.put("reprioritise", Map.of("impact", "EXTENSIVE", "urgency", "HIGH", "reason", "Sale day."));
        acts.put("affected", Map.of("service", "shop"));
        acts.put("waitFor", Map.of("waitsFor", "SUPPLIER", "on", "CASE-1", "reason", "Spare part."));
        acts.put("resume", Map.of("reason", "It came."));
        acts.put("link", Map.of("type", "RELATED", "record", parent));
        acts.put("unlink", Map.of("link", "RELATED " + parent));
        acts.put("merge", Map.of("parent", parent));
        acts.put("unmerge", Map.of());
        acts.put("restrict", Map.of("visibility", "PEOPLE_AND_TEAMS"));
        return acts;
    }

    private void done(String person, String number, String act, Map<String, ?> values) {
        perform(person, number, act, values).statusCode(200);
        done.add(act);
    }

    /** As a member of both teams sees it. */
    private Map<String, Object> taskOf(String number) {
        var open = tasks("ops2", number);
        assertThat(open).hasSize(1);
        var task = new HashMap<String, Object>();
        task.put("id", open.get(0).get("id"));
        task.put("assignee", open.get(0).get("assignee"));
        task.values().removeIf(value -> value == null);
        return task;
    }
}
