package millrace.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Fact: a decision table answered a question about a record.
 *
 * @param recordNumber business key of the process that asked
 * @param decision key of the table
 * @param version version of the table that was in force
 * @param definitionId the engine's own id of that version
 * @param inputs value of each input, by the name the table reads it from
 * @param ruleId the row that applied; null when none did
 * @param sentence what that row says in words; null when no row applied
 * @param outputs value of each output, empty when no row applied
 */
public record DecisionMade(
        String recordNumber,
        String decision,
        int version,
        String definitionId,
        Map<String, Object> inputs,
        String ruleId,
        String sentence,
        Map<String, Object> outputs,
        Instant at) {}
