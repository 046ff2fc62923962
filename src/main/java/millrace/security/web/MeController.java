package millrace.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Reading;
import millrace.directory.Readings;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.web.MergePatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever asks: who they are, what they may, and how they read. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Access")
class MeController {

    private static final String ZONE = "zone";
    private static final String LANGUAGE = "language";

    private final Actors actors;
    private final Directory directory;
    private final Readings readings;

    MeController(Actors actors, Directory directory, Readings readings) {
        this.actors = actors;
        this.directory = directory;
        this.readings = readings;
    }

    /**
     * Who asks.
     *
     * @param via the token they act through; absent without
     * @param zone the time zone they chose; absent where they chose none
     * @param language in whose way they read dates; absent where they chose none
     */
    record Me(String key, String name, Set<Role> roles, Set<String> teams, String via, String zone, String language) {}

    @GetMapping
    @Operation(summary = "Show who you are, what you may, and how you read")
    Me show() {
        Actor actor = actors.current();
        Reading reading = readings.of(actor.person());
        return new Me(
                actor.person(),
                directory.person(actor.person()).map(Person::name).orElse(actor.person()),
                actor.roles(),
                actor.teams(),
                actors.via().orElse(null),
                reading.zone() == null ? null : reading.zone().getId(),
                reading.language() == null ? null : reading.language().toLanguageTag());
    }

    @PatchMapping(consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Choose your time zone and in which language's way you read dates (JSON Merge Patch)")
    Me change(@RequestBody Map<String, Object> fields) {
        fields.keySet().stream()
                .filter(name -> !name.equals(ZONE) && !name.equals(LANGUAGE))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(name, name + ": only zone and language can be changed.");
                });
        Me before = show();
        readings.choose(
                before.key(),
                ReadingInput.of(text(fields, ZONE, before.zone()), text(fields, LANGUAGE, before.language())));
        return show();
    }

    private static String text(Map<String, Object> fields, String name, String before) {
        Object value = fields.getOrDefault(name, before);
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput(name, name + ": must be a text.");
        }
        return (String) value;
    }
}
