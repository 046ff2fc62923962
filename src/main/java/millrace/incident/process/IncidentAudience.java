package millrace.incident.process;

import java.util.List;
import millrace.directory.Directory;
import millrace.engine.TaskAudience;
import millrace.incident.Incident;
import millrace.incident.IncidentProgress;
import org.springframework.stereotype.Component;

/** Keeps the user tasks of an incident from everybody whom its visibility leaves out. */
@Component
class IncidentAudience implements TaskAudience {

    private final IncidentProgress incidents;
    private final Audience audience;
    private final Directory directory;

    IncidentAudience(IncidentProgress incidents, Audience audience, Directory directory) {
        this.incidents = incidents;
        this.audience = audience;
        this.directory = directory;
    }

    @Override
    public boolean includesGroup(String recordNumber, String group) {
        return incidents
                .find(recordNumber)
                .map(incident -> audience.groups(incident, List.of(group)).contains(group))
                .orElse(true);
    }

    @Override
    public boolean includesPerson(String recordNumber, String person) {
        return incidents
                .find(recordNumber)
                .map(incident -> isFor(incident, person))
                .orElse(true);
    }

    private boolean isFor(Incident incident, String person) {
        return switch (incident.visibility()) {
            case EVERYBODY -> true;
            case PEOPLE_AND_TEAMS ->
                person.equals(incident.assignee()) || directory.teamsOf(person).contains(incident.team());
            case NAMED_PEOPLE -> audience.namedPeople(incident).contains(person);
        };
    }
}
