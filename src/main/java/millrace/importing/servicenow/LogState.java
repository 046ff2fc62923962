package millrace.importing.servicenow;

import java.util.Arrays;
import java.util.Optional;
import millrace.incident.Awaited;
import millrace.incident.Phase;

/** The states of the original, and where an incident in that state stands with us. */
public enum LogState {
    NEW("New", Phase.TRIAGE, Awaited.NOBODY),
    ACTIVE("Active", Phase.INVESTIGATE, Awaited.NOBODY),
    AWAITING_USER_INFO("Awaiting User Info", Phase.INVESTIGATE, Awaited.REQUESTER),
    AWAITING_EVIDENCE("Awaiting Evidence", Phase.INVESTIGATE, Awaited.REQUESTER),
    AWAITING_VENDOR("Awaiting Vendor", Phase.INVESTIGATE, Awaited.SUPPLIER),
    AWAITING_PROBLEM("Awaiting Problem", Phase.INVESTIGATE, Awaited.PROBLEM),
    RESOLVED("Resolved", Phase.PENDING_REVIEW, Awaited.NOBODY),
    CLOSED("Closed", Phase.CLOSED, Awaited.NOBODY);

    /** A number that the original shows where it has lost the state's name. */
    static final String NAMELESS = "-100";

    private final String label;
    private final Phase phase;
    private final Awaited waitsFor;

    LogState(String label, Phase phase, Awaited waitsFor) {
        this.label = label;
        this.phase = phase;
        this.waitsFor = waitsFor;
    }

    static Optional<LogState> of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equalsIgnoreCase(label))
                .findFirst();
    }

    String label() {
        return label;
    }

    Phase phase() {
        return phase;
    }

    Awaited waitsFor() {
        return waitsFor;
    }

    /** Whether service is restored in this state. */
    boolean restored() {
        return this == RESOLVED || this == CLOSED;
    }
}
