package millrace.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.record.InvalidInput;

/** What agents report while they work: its five parts are those that ITIL's incident update asks for. */
public record ProgressUpdate(
        String symptoms, String businessImpact, String affectedItems, String done, String planned) {

    /**
     * The update as one text, a part a line.
     *
     * @throws InvalidInput when all parts are empty or one is longer than 4,000 characters
     */
    String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Symptoms", symptoms);
        parts.put("Business impact", businessImpact);
        parts.put("Affected items", affectedItems);
        parts.put("Done", done);
        parts.put("Planned", planned);
        parts.values().removeIf(part -> part == null || part.isBlank());
        if (parts.isEmpty()) {
            throw new InvalidInput(
                    "symptoms",
                    "symptoms: fill in at least one of symptoms, businessImpact, affectedItems, done, planned.");
        }
        if (parts.values().stream().anyMatch(part -> part.length() > 4_000)) {
            throw new InvalidInput("symptoms", "symptoms: each part has at most 4,000 characters.");
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue().strip())
                .collect(Collectors.joining("\n"));
    }
}
