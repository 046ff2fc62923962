package millrace.cmdb.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.cmdb.Item;
import millrace.cmdb.Lifecycle;
import millrace.cmdb.verification.Verifications;
import millrace.directory.Directory;
import millrace.engine.TaskForm;
import millrace.record.InvalidInput;
import millrace.record.OpenForm;
import millrace.record.Refused;
import millrace.record.Timeline;
import org.springframework.stereotype.Component;

/** Verification of an item: it is as the record says, it was not and is put right, or it is no longer in use. */
@Component
class VerifyItemForm implements TaskForm {

    private static final List<String> FIELDS = List.of("name", "environment", "owner", "team", "lifecycle");

    private final Verifications verifications;
    private final ItemInWords words;
    private final OpenForm open;
    private final Timeline timeline;
    private final Directory directory;

    VerifyItemForm(
            Verifications verifications, ItemInWords words, OpenForm open, Timeline timeline, Directory directory) {
        this.verifications = verifications;
        this.words = words;
        this.open = open;
        this.timeline = timeline;
        this.directory = directory;
    }

    @Override
    public String id() {
        return "verify-item";
    }

    @Override
    public Map<String, Object> prefill(String number) {
        // read first: what happens between the two readings is then taken as news, never as seen
        var position = timeline.position(number);
        var item = verifications.item(number);
        var shown = standing(item);
        shown.put(OpenForm.AS_OF, position);
        shown.put("number", number);
        shown.put("verifierWhy", verifications.reason(number));
        shown.putAll(words.of(item));
        return shown;
    }

    @Override
    public Map<String, Object> submit(String number, Map<String, Object> form) {
        return Refused.asBadInput(() -> {
            var verification = (String) form.get("verification");
            var changes = open.changes(number, form, FIELDS, standing(verifications.item(number)), this::words);
            var corrected = verification.equals("CORRECTED");
            if (!corrected && !changes.isEmpty()) {
                var field = changes.keySet().stream().sorted().findFirst().orElseThrow();
                throw new InvalidInput(field, field + ": was changed here; choose that it was not right.");
            }
            if (corrected) {
                verifications.correct(number, changes);
            }
            if (form.get("note") != null) {
                verifications.note(number, (String) form.get("note"));
            }
            return Map.of("verification", verification);
        });
    }

    private static Map<String, Object> standing(Item item) {
        var details = item.details();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", details.name());
        fields.put(
                "environment",
                details.environment() == null ? null : details.environment().name());
        fields.put("owner", details.owner());
        fields.put("team", details.team());
        fields.put("lifecycle", details.lifecycle().name());
        return fields;
    }

    private String words(String field, String value) {
        return switch (field) {
            case "owner" -> directory.name(value);
            case "lifecycle" -> Lifecycle.valueOf(value).label();
            default -> value;
        };
    }
}
