package millrace.security.doors;

import java.util.stream.Collectors;
import millrace.web.ApiNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists on the page of the interface which messages the engine's own interface takes. */
@Configuration(proxyBeanMethods = false)
class MessageNotes {

    @Bean
    ApiNote messagesOfTheEngine() {
        String rows = DoorTable.read("message-doors.csv").stream()
                .map(row -> "| `%s` | %s | %s |"
                        .formatted(
                                row.first(),
                                "START".equals(row.second())
                                        ? "opens a record"
                                        : "reaches one record by its businessKey",
                                row.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
        return new ApiNote(
                "Messages (`POST /engine-rest/message`)",
                "| messageName | what it does | roles |\n|---|---|---|\n" + rows);
    }
}
