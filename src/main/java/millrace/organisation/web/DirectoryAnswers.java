package millrace.organisation.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.DirectoryChange;
import millrace.directory.DirectoryLog;
import millrace.directory.Edition;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import millrace.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with people and teams as whoever asks sees them, their version as the tag. */
@Component
class DirectoryAnswers {

    private static final int CHANGES = 500;

    private final Directory directory;
    private final DirectoryLog log;
    private final Actors actors;

    DirectoryAnswers(Directory directory, DirectoryLog log, Actors actors) {
        this.directory = directory;
        this.log = log;
        this.actors = actors;
    }

    ShownPerson shown(Person person, Set<String> teams) {
        var works = !actors.current().isOnlyRequester();
        var position = person.position();
        var asked = person.works() || position.deputy() == null
                ? null
                : directory.asked(person.key()).map(Person::key).orElse(null);
        return new ShownPerson(
                person.key(),
                person.name(),
                works ? person.email() : null,
                person.kind(),
                person.active(),
                works ? person.roles() : null,
                works ? position.manager() : null,
                works ? position.department() : null,
                works ? Boolean.valueOf(position.vip()) : null,
                works ? position.deputy() : null,
                works ? asked : null,
                works ? teams : null);
    }

    ShownTeam shown(Team team) {
        var works = !actors.current().isOnlyRequester();
        return new ShownTeam(
                team.key(),
                team.name(),
                team.active(),
                works ? team.lead() : null,
                works ? directory.asked(team.lead()).map(Person::key).orElse(null) : null,
                works ? team.members() : null);
    }

    ResponseEntity<ShownPerson> person(String key) {
        return person(directory.personEdition(key).orElseThrow(() -> new UnknownKey("person", key)));
    }

    ResponseEntity<ShownPerson> person(Edition<Person> person) {
        return ResponseEntity.ok().eTag(Versions.tag(person.version())).body(whole(person));
    }

    ResponseEntity<ShownPerson> added(Edition<Person> person) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/people/" + person.value().key()))
                .eTag(Versions.tag(person.version()))
                .body(whole(person));
    }

    private ShownPerson whole(Edition<Person> person) {
        return shown(person.value(), directory.teamsOf(person.value().key()));
    }

    ResponseEntity<ShownTeam> team(String key) {
        return team(directory.teamEdition(key).orElseThrow(() -> new UnknownKey("team", key)));
    }

    ResponseEntity<ShownTeam> team(Edition<Team> team) {
        return ResponseEntity.ok().eTag(Versions.tag(team.version())).body(shown(team.value()));
    }

    ResponseEntity<ShownTeam> addedTeam(Edition<Team> team) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/teams/" + team.value().key()))
                .eTag(Versions.tag(team.version()))
                .body(shown(team.value()));
    }

    List<ShownChange> historyOfPerson(String key) {
        actors.current().require("read what was changed about " + key, Role.ADMIN);
        var person = directory.person(key).orElseThrow(() -> new UnknownKey("person", key));
        return shown(log.ofPerson(person.key(), CHANGES));
    }

    List<ShownChange> historyOfTeam(String key) {
        actors.current().require("read what was changed about " + key, Role.ADMIN);
        var team = directory.team(key).orElseThrow(() -> new UnknownKey("team", key));
        return shown(log.ofTeam(team.key(), CHANGES));
    }

    private static List<ShownChange> shown(List<DirectoryChange> changes) {
        return changes.stream().map(ShownChange::of).toList();
    }
}
