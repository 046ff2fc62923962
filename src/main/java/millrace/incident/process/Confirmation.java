package millrace.incident.process;

import millrace.directory.Directory;
import millrace.incident.Incident;
import millrace.record.Channel;
import org.springframework.stereotype.Component;

/** Says whether there is anybody to ask if service is restored: an active person who is not a system. */
@Component
class Confirmation {

    private final Directory directory;

    Confirmation(Directory directory) {
        this.directory = directory;
    }

    boolean byPerson(Incident incident) {
        var report = incident.report();
        var asked = report.onBehalfOf() == null ? report.reporter() : report.onBehalfOf();
        return report.channel() != Channel.MONITORING
                && directory
                        .person(asked)
                        .filter(person -> person.isReachable())
                        .isPresent();
    }
}
