package millrace.cmdb.audit;

import java.time.Instant;

/**
 * One thing that a source and the records say differently.
 *
 * @param place counts the findings of an audit from 1
 * @param item number of the item
 * @param attribute what is different; null when it is about the item as a whole
 * @param responsible key of the person who is asked
 * @param gap who is missing and why it is they; null when they own the item
 * @param outcome null while it is open
 */
public record Finding(
        int place,
        FindingKind kind,
        String item,
        String name,
        String externalId,
        String attribute,
        String recordSays,
        String sourceSays,
        String responsible,
        String gap,
        FindingOutcome outcome,
        String note,
        String settledBy,
        Instant settledAt) {

    /** What is found, in a few words. */
    public String what() {
        return attribute == null ? kind.label() : "%s: %s".formatted(kind.label(), attribute);
    }

    /** What becomes of either answer. */
    public String whatToDo() {
        return switch (kind) {
            case MISSING ->
                "Look whether it is there. If it is, take over the source: the item is in use again. If not, keep the record, and have"
                        + " the source corrected.";
            case SURPLUS ->
                "Look whether it is still there. If it is gone, take over the source: the item is retired. If it is there, keep the"
                        + " record, and find out why the source no longer sees it.";
            case DIFFERENT ->
                "Look which is right. Take over the source to write its value into the record, or keep the record and have the source"
                        + " corrected.";
        };
    }

    /** What it is about, in a sentence for the timeline of the item. */
    String sentence(String audit, String source) {
        return switch (kind) {
            case MISSING -> "%s: %s has it, and it is not in use here.".formatted(audit, source);
            case SURPLUS -> "%s: %s has it no longer, and it is in use here.".formatted(audit, source);
            case DIFFERENT -> "%s: %s is different in %s.".formatted(audit, attribute, source);
        };
    }
}
