package millrace.incident.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Team;
import millrace.engine.Facade;
import millrace.engine.OwnRecord;
import millrace.incident.Incident;
import millrace.incident.IncidentProgress;
import millrace.record.Readers;
import millrace.record.Visibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who is offered the user tasks of an incident: its team and whom the model adds, or named people only. */
@Facade
@Component("audience")
public class Audience {

    private final OwnRecord records;
    private final IncidentProgress incidents;
    private final Readers readers;
    private final Directory directory;

    Audience(OwnRecord records, IncidentProgress incidents, Readers readers, Directory directory) {
        this.directory = directory;
        this.records = records;
        this.incidents = incidents;
        this.readers = readers;
    }

    /** The team that has the incident. */
    public List<String> teams(DelegateExecution execution) {
        return groups(incident(execution), List.of());
    }

    /** The team that has the incident and another one, for instance the service desk. */
    public List<String> teams(DelegateExecution execution, String team) {
        return groups(incident(execution), List.of(team));
    }

    /** Another team alone, for instance the service desk; where not everybody may see the incident, the team that has it. */
    public List<String> only(DelegateExecution execution, String team) {
        var incident = incident(execution);
        var everybody = incident.visibility() == Visibility.EVERYBODY;
        return everybody && directory.team(team).filter(Team::active).isPresent()
                ? List.of(team)
                : groups(incident, List.of());
    }

    /** The named readers when nobody else may see the incident. */
    public List<String> people(DelegateExecution execution) {
        return namedPeople(incident(execution));
    }

    /** Whoever restored service last or else has the incident, if the user task is offered to them; else nobody. */
    public String person(DelegateExecution execution) {
        return eligible(incident(execution), List.of());
    }

    /** The same, if they belong to the other team or the user task is offered to them. */
    public String person(DelegateExecution execution, String team) {
        return eligible(incident(execution), List.of(team));
    }

    private String eligible(Incident incident, List<String> others) {
        return Stream.of(Optional.ofNullable(incident.resolution().by()), Optional.ofNullable(incident.assignee()))
                .flatMap(Optional::stream)
                .filter(person -> isOffered(incident, person, others))
                .findFirst()
                .orElse(null);
    }

    private boolean isOffered(Incident incident, String person, List<String> others) {
        if (namedPeople(incident).contains(person)) {
            return true;
        }
        return directory.person(person).filter(Person::works).isPresent()
                && !Collections.disjoint(directory.teamsOf(person), groups(incident, others));
    }

    List<String> groups(Incident incident, List<String> others) {
        var groups = new ArrayList<String>();
        if (incident.visibility() == Visibility.EVERYBODY) {
            groups.addAll(others);
        }
        if (incident.visibility() != Visibility.NAMED_PEOPLE
                && incident.team() != null
                && !groups.contains(incident.team())) {
            groups.add(incident.team());
        }
        return groups;
    }

    List<String> namedPeople(Incident incident) {
        return incident.visibility() == Visibility.NAMED_PEOPLE ? readers.of(incident.number()) : List.of();
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.standing(records.of(execution));
    }
}
