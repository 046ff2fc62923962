package millrace.incident.process;

import java.util.List;
import java.util.Map;
import millrace.incident.IncidentProgress;
import millrace.record.InvalidInput;
import millrace.record.OpenForm;
import org.springframework.stereotype.Component;

/** What somebody made different of an incident in a form, told apart from what others changed meanwhile. */
@Component
class Meanwhile {

    static final String AS_OF = OpenForm.AS_OF;

    private final IncidentProgress incidents;
    private final IncidentContext context;
    private final OpenForm open;

    Meanwhile(IncidentProgress incidents, IncidentContext context, OpenForm open) {
        this.incidents = incidents;
        this.context = context;
        this.open = open;
    }

    /**
     * Those of the fields that the person made different; nobody else changes the incident until the transaction ends.
     *
     * @throws InvalidInput when somebody else has changed one of them meanwhile, to something else
     */
    Map<String, Object> changes(String number, Map<String, Object> form, List<String> fields) {
        return open.changes(number, form, fields, context.fields(incidents.hold(number)), context::words);
    }
}
