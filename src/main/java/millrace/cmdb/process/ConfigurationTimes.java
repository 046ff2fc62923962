package millrace.cmdb.process;

import millrace.cmdb.audit.AuditSettings;
import millrace.cmdb.verification.VerificationSettings;
import millrace.engine.Facade;
import org.springframework.stereotype.Component;

/** How often and how long a model waits, as an operator sets it, in ISO 8601. */
@Facade
@Component("configurationTimes")
public class ConfigurationTimes {

    private final VerificationSettings verification;
    private final AuditSettings audit;

    ConfigurationTimes(VerificationSettings verification, AuditSettings audit) {
        this.verification = verification;
        this.audit = audit;
    }

    /** How often it is looked for items that are due. */
    public String verificationCycle() {
        return "R/" + verification.every();
    }

    /** How long whoever is asked about an item may take. */
    public String verificationPatience() {
        return verification.patience().toString();
    }

    /** How often sources are compared with the records. */
    public String auditCycle() {
        return "R/" + audit.every();
    }
}
