package millrace.importing.web;

import java.util.Set;
import millrace.directory.Role;
import millrace.importing.Imports;
import millrace.web.FileDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where files come in, so that they may be larger than other bodies. */
@Configuration(proxyBeanMethods = false)
class ImportDoor {

    static final String CSV = "text/csv";
    static final String OTHER_CSV = "application/csv";
    static final String TEXT = "text/plain";
    static final String FORM = "multipart/form-data";
    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String BYTES = "application/octet-stream";

    @Bean
    FileDoor importedFiles(Imports imports) {
        return new FileDoor(
                ImportsController.SERVICENOW,
                Set.of(CSV, OTHER_CSV, TEXT, FORM, BYTES),
                imports.largestFile(),
                imports.waiting(),
                Imports.ALLOWED);
    }

    @Bean
    FileDoor importedDirectories(Imports imports) {
        return new FileDoor(
                ImportsController.DIRECTORY,
                Set.of(CSV, OTHER_CSV, TEXT, FORM, BYTES, JSON),
                imports.largestFile(),
                imports.waiting(),
                Set.of(Role.ADMIN));
    }

    @Bean
    FileDoor importedItems(Imports imports) {
        return new FileDoor(
                ItemImportsController.CONFIGURATION,
                Set.of(CSV, OTHER_CSV, TEXT, FORM, BYTES, JSON, LINES),
                imports.largestFile(),
                imports.waiting(),
                Imports.ALLOWED);
    }

    @Bean
    FileDoor importedTopologies(Imports imports) {
        return new FileDoor(
                ItemImportsController.TOPOLOGY,
                Set.of(CSV, OTHER_CSV, TEXT, FORM, BYTES),
                imports.largestFile(),
                imports.waiting(),
                Imports.ALLOWED);
    }
}
