package millrace.security.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a body may take to arrive.
 *
 * @param grace for how long in all it may be waited for without asking how much came
 * @param bytesPerSecond how much must have come, on average, after that
 * @param waitingFromAnAddress how many threads may wait at once for bodies from one address
 */
@ConfigurationProperties("millrace.slow-bodies")
record BodyPatience(
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1024") int bytesPerSecond,
        @DefaultValue("40") int waitingFromAnAddress) {}
