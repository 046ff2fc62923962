package millrace.incident;

import java.time.Instant;

/** When what was reached, in UTC; null is not yet. */
public record Milestones(
        Instant openedAt,
        Instant triagedAt,
        Instant restoredAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant cancelledAt,
        Instant reopenedAt,
        int reopenings,
        Instant updatedAt) {

    static Milestones opened(Instant at) {
        return new Milestones(at, null, null, null, null, null, null, 0, at);
    }

    Milestones triaged(Instant at) {
        return new Milestones(
                openedAt,
                triagedAt == null ? at : triagedAt,
                restoredAt,
                resolvedAt,
                closedAt,
                cancelledAt,
                reopenedAt,
                reopenings,
                updatedAt);
    }

    /** The milestone that belongs to entering a phase. */
    Milestones entered(Phase phase, Instant at) {
        return switch (phase) {
            case TRIAGE -> this;
            case INVESTIGATE ->
                new Milestones(openedAt, triagedAt, null, null, null, null, reopenedAt, reopenings, updatedAt)
                        .triaged(at);
            case PENDING_REVIEW ->
                new Milestones(openedAt, triagedAt, at, null, null, null, reopenedAt, reopenings, updatedAt);
            case RESOLVED ->
                new Milestones(
                        openedAt,
                        triagedAt,
                        restoredAt == null ? at : restoredAt,
                        at,
                        null,
                        null,
                        reopenedAt,
                        reopenings,
                        updatedAt);
            case CLOSED ->
                new Milestones(
                        openedAt, triagedAt, restoredAt, resolvedAt, at, null, reopenedAt, reopenings, updatedAt);
            case CANCELLED ->
                new Milestones(
                        openedAt, triagedAt, restoredAt, resolvedAt, null, at, reopenedAt, reopenings, updatedAt);
        };
    }

    Milestones reopened(Instant at) {
        return new Milestones(
                openedAt, triagedAt, restoredAt, resolvedAt, closedAt, cancelledAt, at, reopenings + 1, updatedAt);
    }

    Milestones updated(Instant at) {
        return new Milestones(
                openedAt, triagedAt, restoredAt, resolvedAt, closedAt, cancelledAt, reopenedAt, reopenings, at);
    }
}
