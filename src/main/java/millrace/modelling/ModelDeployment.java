package millrace.modelling;

import java.time.Instant;
import java.util.List;

/**
 * Models took force together.
 *
 * @param person key of who deployed them; null when the product did at its start
 * @param productVersion the version of Millrace that was running
 * @param findings what was found that did not stand in the way, a sentence each
 */
public record ModelDeployment(
        long id,
        Instant at,
        String person,
        String productVersion,
        String name,
        String source,
        List<String> findings,
        List<ModelChange> changes) {}
