package millrace.importing.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Caller 2403, caller-2403",
        "Opened by  8, opened-by-8",
        "Group 56, group-56",
        "José Núñez (IT), jose-nunez-it",
        "--x--, x",
        "a.b_c, a.b_c"
    })
    void makesKeysOfNames(String name, String key) {
        assertThat(LogNames.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Group 24, group-24",
        "Agents, agents-team",
        "camunda admin, camunda-admin-team",
        "2nd level, team-2nd-level",
        "e_mail.desk, e-mail-desk"
    })
    void givesATeamAKeyOfItsOwn(String name, String key) {
        assertThat(LogNames.team(name)).isEqualTo(key);
    }

    @Test
    void makesAKeyOfEveryName() {
        assertThat(LogNames.key("田中")).matches("name-[0-9a-f]+").isEqualTo(LogNames.key("田中"));
        assertThat(LogNames.key("n".repeat(100))).hasSize(64);
        assertThat(LogNames.key(null)).isNull();
    }
}
