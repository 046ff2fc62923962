package millrace.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import millrace.MillraceTest;
import millrace.security.SamplePeople;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Endpoint;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Programs that call the interface go on working: what was there stays. What is new, or is broken on purpose, becomes the promise
 * with {@code -Dmillrace.interface.promise=true}.
 */
@MillraceTest
@Import(SamplePeople.class)
class InterfaceTests {

    private static final Path PROMISE = Path.of("src/test/resources/millrace/web/openapi.json");

    @LocalServerPort
    private int port;

    @Test
    void keepsWhatItPromised() throws IOException {
        var now = document();
        if (Boolean.getBoolean("millrace.interface.promise")) {
            Files.writeString(PROMISE, now);
        }
        var parser = new OpenAPIV3Parser();
        var difference = OpenApiCompare.fromSpecifications(
                parser.readContents(Files.readString(PROMISE)).getOpenAPI(),
                parser.readContents(now).getOpenAPI());
        assertThat(difference.getMissingEndpoints())
                .as("operations that are gone")
                .extracting(Endpoint::toString)
                .isEmpty();
        assertThat(difference.getChangedOperations())
                .filteredOn(operation -> !operation.isCompatible())
                .as("operations whose callers would break")
                .extracting(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                .isEmpty();
    }

    private String document() throws IOException {
        var json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var answer = given().port(port)
                .auth()
                .preemptive()
                .basic("anna", SamplePeople.PASSWORD)
                .get("/api/openapi.json")
                .asString();
        var document = json.readValue(answer, TreeMap.class);
        // the port of the test
        document.remove("servers");
        return json.writeValueAsString(document) + "\n";
    }
}
