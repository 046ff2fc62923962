package millrace.incident.web;

import java.net.URI;
import millrace.directory.Actors;
import millrace.incident.Incident;
import millrace.incident.IncidentManagement;
import millrace.record.Readers;
import millrace.record.Sight;
import millrace.record.VisibilityRule;
import millrace.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers with an incident, its version as the tag. */
@Component
@Transactional(readOnly = true) // what it says is read once
class IncidentAnswers {

    private final IncidentManagement management;
    private final Readers readers;
    private final Sight sight;
    private final Actors actors;

    IncidentAnswers(IncidentManagement management, Readers readers, Sight sight, Actors actors) {
        this.management = management;
        this.readers = readers;
        this.sight = sight;
        this.actors = actors;
    }

    ResponseEntity<ShownIncident> with(Incident incident) {
        return answer(ResponseEntity.ok(), incident);
    }

    ResponseEntity<ShownIncident> created(Incident incident) {
        return answer(ResponseEntity.status(HttpStatus.CREATED), incident);
    }

    /** The incident as whoever asks sees it; who else is named as a reader is for agents only. */
    ShownIncident shown(Incident incident) {
        // whoever has just taken themselves out of its readers still gets an answer
        var agent = VisibilityRule.seesInternal(actors.current());
        var named = agent ? sight.find(incident.number()).map(readers::of).orElse(null) : null;
        var parent = incident.parent() != null && sight.find(incident.parent()).isPresent() ? incident.parent() : null;
        var verdict =
                management.verdict(incident).map(ShownIncident.Verdict::of).orElse(null);
        return ShownIncident.of(incident, management.why(incident), verdict, parent, named);
    }

    private ResponseEntity<ShownIncident> answer(ResponseEntity.BodyBuilder answer, Incident incident) {
        return answer.location(URI.create("/api/incidents/" + incident.number()))
                .eTag(Versions.tag(incident.version()))
                .body(shown(incident));
    }
}
