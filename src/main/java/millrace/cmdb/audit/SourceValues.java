package millrace.cmdb.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Lifecycle;
import org.springframework.stereotype.Component;

/** Makes a record what its source says. */
@Component
class SourceValues {

    /** What is said about every item; everything else is an attribute. */
    private static final Set<String> FIELDS =
            Set.of("name", "type", "environment", "owner", "team", "supplier", "services");

    private final Comparison comparison;
    private final ConfigurationManagement configuration;
    private final ObjectMapper json;

    SourceValues(Comparison comparison, ConfigurationManagement configuration, ObjectMapper json) {
        this.comparison = comparison;
        this.configuration = configuration;
        this.json = json;
    }

    void takeOver(Audit audit, Finding finding) {
        var note = "Taken over from %s by %s.".formatted(audit.sourceName(), audit.number());
        switch (finding.kind()) {
            case MISSING -> configuration.answered(finding.item(), Map.of("lifecycle", Lifecycle.IN_USE.name()), note);
            case SURPLUS -> configuration.answered(finding.item(), Map.of("lifecycle", Lifecycle.RETIRED.name()), note);
            case DIFFERENT -> {
                var attribute = finding.attribute();
                var value = read(comparison.said(audit.source(), finding.externalId(), attribute));
                var said = Collections.singletonMap(
                        attribute, attribute.equals("services") ? alsoOf(finding.item(), value) : value);
                configuration.answered(
                        finding.item(), FIELDS.contains(attribute) ? said : Map.of("attributes", said), note);
                comparison.follow(finding.item(), attribute);
            }
        }
    }

    /** The services that the item is a part of, with one more. */
    private List<Object> alsoOf(String item, Object service) {
        return Stream.concat(configuration.get(item).details().services().stream(), Stream.of(service))
                .distinct()
                .toList();
    }

    private Object read(String value) {
        try {
            return value == null ? null : json.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a source said cannot be read", e);
        }
    }
}
