package millrace.cmdb.process;

import java.util.List;
import java.util.regex.Pattern;
import millrace.engine.RecordProcess;
import millrace.engine.TaskQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which processes belong to items and audits, and where their user tasks are found. */
@Configuration(proxyBeanMethods = false)
class ConfigurationProcesses {

    static final String VERIFICATION = "configuration-verification";
    static final String AUDIT = "configuration-audit";

    @Bean
    RecordProcess processOfItems() {
        return new RecordProcess(Pattern.compile("CI-\\d+"), VERIFICATION);
    }

    @Bean
    RecordProcess processOfAudits() {
        return new RecordProcess(Pattern.compile("AUD-\\d+"), AUDIT);
    }

    @Bean
    TaskQueue configurationWork() {
        return new TaskQueue(
                "Configuration",
                "Items to verify, and findings of audits",
                70,
                false,
                false,
                List.of("userTask_verifyItem", "userTask_resolveFinding"),
                null,
                null);
    }
}
