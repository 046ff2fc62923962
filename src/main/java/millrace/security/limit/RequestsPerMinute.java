package millrace.security.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one caller may make in a minute, on each node; as many may come at once.
 *
 * @param person somebody who signed in
 * @param system an external system, or one token
 * @param address everybody at one address who did not sign in
 */
@ConfigurationProperties("millrace.requests-per-minute")
public record RequestsPerMinute(
        @DefaultValue("6000") int person, @DefaultValue("60000") int system, @DefaultValue("1500") int address) {

    public RequestsPerMinute {
        if (person < 1 || system < 1 || address < 1) {
            throw new IllegalArgumentException("millrace.requests-per-minute: every number must be at least 1");
        }
    }
}
