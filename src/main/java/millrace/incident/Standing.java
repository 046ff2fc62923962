package millrace.incident;

import millrace.record.Refusal;

/** Refuses what makes no sense where an incident stands. */
final class Standing {

    private Standing() {}

    static void requireAbleToWait(Incident incident) {
        incident.requireOpen();
        if (incident.phase() != Phase.INVESTIGATE) {
            throw new Refusal(
                    "incident-not-investigated",
                    "%s is in phase %s; an incident can wait only while it is investigated."
                            .formatted(incident.number(), incident.phase().label()));
        }
        if (incident.waitsFor() != Awaited.NOBODY) {
            throw new Refusal(
                    "incident-already-waiting",
                    "%s already waits for: %s. Resume it first."
                            .formatted(incident.number(), incident.waitsFor().label()));
        }
    }

    static void requireWaiting(Incident incident) {
        if (incident.waitsFor() == Awaited.NOBODY) {
            throw new Refusal("incident-not-waiting", "%s does not wait for anybody.".formatted(incident.number()));
        }
    }

    static void requireMerged(Incident incident) {
        if (incident.waitsFor() != Awaited.PARENT) {
            throw new Refusal("incident-not-merged", "%s is merged into no other.".formatted(incident.number()));
        }
    }

    static void requirePendingReview(Incident incident) {
        if (incident.phase() != Phase.PENDING_REVIEW) {
            throw new Refusal(
                    "incident-not-pending-review",
                    "%s is in phase %s; there is nothing to confirm now."
                            .formatted(incident.number(), incident.phase().label()));
        }
    }

    static void requireRestoredOrOver(Incident incident) {
        if (incident.phase() == Phase.TRIAGE || incident.phase() == Phase.INVESTIGATE) {
            throw new Refusal(
                    "incident-not-resolved",
                    "%s is in phase %s; it is still being worked on."
                            .formatted(incident.number(), incident.phase().label()));
        }
    }
}
