package millrace.incident.process;

import millrace.engine.Facade;
import millrace.incident.IncidentSettings;
import org.springframework.stereotype.Component;

/** The durations that an operator sets and a model waits for, in ISO 8601. */
@Facade
@Component("incidentSettings")
public class IncidentTimes {

    private final IncidentSettings settings;

    IncidentTimes(IncidentSettings settings) {
        this.settings = settings;
    }

    /** How long confirmation is waited for. */
    public String confirmationTime() {
        return settings.confirmationTime().toString();
    }
}
