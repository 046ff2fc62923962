package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Role;
import millrace.record.Channel;
import millrace.record.Environment;
import millrace.record.Impact;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.Urgency;
import millrace.record.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an incident knows by itself. */
class IncidentTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Incident incident = Incident.log(1042, LogIncident.titled("Printer jams"), NINE);

    @Test
    void hasDefaultsForWhatNobodyStated() {
        assertThat(incident.number()).isEqualTo("INC-1042");
        assertThat(incident.phase()).isEqualTo(Phase.TRIAGE);
        assertThat(incident.scope().reach()).isEqualTo(Reach.ONE_PERSON);
        assertThat(incident.scope().environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(incident.assessment().urgency()).isEqualTo(Urgency.MEDIUM);
        assertThat(incident.assessment().impactStated()).isFalse();
        assertThat(incident.assessment().assumptions()).containsExactly("reach", "urgency");
        assertThat(incident.report().channel()).isEqualTo(Channel.API);
        assertThat(incident.visibility()).isEqualTo(Visibility.EVERYBODY);
        assertThat(incident.milestones().openedAt()).isEqualTo(NINE);
    }

    @Test
    void isNobodysWorkWithoutATeam() {
        var agent = new Actor("ops", Set.of("operations"), Set.of(Role.AGENT));
        assertThat(incident.team()).isNull();
        assertThat(IncidentAct.RESTRICT.isPossible(agent, incident)).isFalse();
    }

    @Test
    void assumesNothingThatSomebodyStates() {
        write("reach", "EVERYONE");
        write("urgency", "HIGH");
        write("impact", "EXTENSIVE");
        assertThat(incident.assessment().assumptions()).isEmpty();
        assertThat(incident.assessment().impact()).isEqualTo(Impact.EXTENSIVE);
        assertThat(incident.assessment().impactStated()).isTrue();
    }

    @Test
    void namesTheFieldThatCannotBeUsed() {
        for (var wrong : List.<Map.Entry<String, Object>>of(
                Map.entry("title", " "),
                Map.entry("title", 7),
                Map.entry("urgency", "SOON"),
                Map.entry("affectedItems", List.of(1)),
                Map.entry("number", "INC-1"),
                Map.entry("description", "x".repeat(20_001)))) {
            assertThatThrownBy(() -> write(wrong.getKey(), wrong.getValue()))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo(wrong.getKey()))
                    .hasMessageStartingWith(wrong.getKey() + ": ");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "INVESTIGATE")
    void waitsOnlyWhileItIsInvestigated(Phase phase) {
        incident.enter(phase, NINE);
        assertThatThrownBy(() -> incident.pause(Awaited.SUPPLIER)).isInstanceOf(Refusal.class);
    }

    @Test
    void waitsForOneThingAtATime() {
        incident.enter(Phase.INVESTIGATE, NINE);
        incident.pause(Awaited.SUPPLIER);
        assertThatThrownBy(() -> incident.pause(Awaited.CHANGE)).hasMessageContaining("already waits for: A supplier");
        incident.resume();
        incident.pause(Awaited.CHANGE);
        assertThat(incident.waitsFor()).isEqualTo(Awaited.CHANGE);
        assertThatThrownBy(() -> incident.pause(Awaited.NOBODY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void forgetsItsWaitWhenItsPhaseIsOver() {
        incident.enter(Phase.INVESTIGATE, NINE);
        incident.pause(Awaited.SUPPLIER);
        incident.enter(Phase.PENDING_REVIEW, NINE);
        assertThat(incident.waitsFor()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void remembersWhenItReachedWhat() {
        var hour = Duration.ofHours(1);
        incident.enter(Phase.INVESTIGATE, NINE.plus(hour));
        incident.enter(Phase.PENDING_REVIEW, NINE.plus(hour.multipliedBy(2)));
        incident.enter(Phase.RESOLVED, NINE.plus(hour.multipliedBy(3)));
        incident.enter(Phase.CLOSED, NINE.plus(hour.multipliedBy(4)));
        var times = incident.milestones();
        assertThat(List.of(times.triagedAt(), times.restoredAt(), times.resolvedAt(), times.closedAt()))
                .containsExactly(
                        NINE.plus(hour),
                        NINE.plus(hour.multipliedBy(2)),
                        NINE.plus(hour.multipliedBy(3)),
                        NINE.plus(hour.multipliedBy(4)));
        incident.reopen(NINE.plus(hour.multipliedBy(5)));
        incident.enter(Phase.INVESTIGATE, NINE.plus(hour.multipliedBy(5)));
        assertThat(incident.milestones().reopenings()).isEqualTo(1);
        assertThat(incident.milestones().triagedAt()).isEqualTo(NINE.plus(hour));
        assertThat(incident.milestones().closedAt()).isNull();
    }

    @Test
    void isOpenUntilItIsClosedOrCancelled() {
        incident.requireOpen();
        incident.enter(Phase.CANCELLED, NINE);
        assertThatThrownBy(incident::requireOpen).hasMessage("INC-1042 is cancelled; reopen it first.");
    }

    @Test
    void needsACategoryAndAResolutionToBeClosed() {
        assertThat(incident.closureIncomplete()).isTrue();
        write("category", "NETWORK");
        write("resolutionCode", "FIXED");
        assertThat(incident.closureIncomplete()).isFalse();
    }

    private void write(String field, Object value) {
        IncidentField.of(field).write(incident, value);
    }
}
