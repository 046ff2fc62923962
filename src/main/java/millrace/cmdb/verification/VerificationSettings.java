package millrace.cmdb.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about the verification of items.
 *
 * @param every how often it is looked for items that are due
 * @param atOnce how many verifications begin at a time, at most
 * @param patience how long whoever is asked first may take before the lead of the team is asked
 */
@ConfigurationProperties("millrace.verification")
public record VerificationSettings(
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("200") int atOnce,
        @DefaultValue("P14D") Duration patience) {}
