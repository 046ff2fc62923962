package millrace.modelling;

import java.time.Instant;
import millrace.model.ModelKind;

/**
 * One version of a model that is or was in force.
 *
 * @param tag what its designer calls the version; null when they do not
 * @param resource the file it came in
 * @param source where it came from, as who deployed it said; null when they did not
 * @param deployedBy key of the person who deployed it; null when the product did, or when nobody knows
 * @param running how many process instances that everybody may know of run by it; always 0 for decisions and forms
 * @param deployment the engine's own id of its deployment
 */
public record ModelVersion(
        ModelKind kind,
        String key,
        String name,
        int version,
        String tag,
        String resource,
        String source,
        Instant deployedAt,
        String deployedBy,
        long running,
        String deployment) {}
