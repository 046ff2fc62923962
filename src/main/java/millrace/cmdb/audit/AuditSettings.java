package millrace.cmdb.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about audits of the configuration.
 *
 * @param every how often every source is compared with the records
 * @param findings how many findings of an audit become tasks, at most
 */
@ConfigurationProperties("millrace.audit")
public record AuditSettings(@DefaultValue("P7D") Duration every, @DefaultValue("200") int findings) {}
