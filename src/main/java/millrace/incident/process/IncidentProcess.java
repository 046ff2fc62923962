package millrace.incident.process;

import java.util.regex.Pattern;
import millrace.engine.RecordProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which process belongs to an incident. */
@Configuration(proxyBeanMethods = false)
class IncidentProcess {

    @Bean
    RecordProcess processOfIncidents() {
        return new RecordProcess(Pattern.compile("INC-\\d+"), IncidentResolution.PROCESS);
    }
}
