package millrace.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of our interface: what Spring knows about its addresses, and what holds for all of them. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI millraceInterface(ProblemCatalogue problems, ObjectProvider<ApiNote> notes) {
        return new OpenAPI()
                .info(new Info().title("Millrace").version("1").description(description(problems, notes)))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic", scheme(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes(
                                "token", scheme(SecurityScheme.Type.HTTP).scheme("bearer"))
                        .addSecuritySchemes(
                                "session",
                                scheme(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> {
            // not earlier: what no method names would be thrown out
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(path -> {
                path.readOperations().forEach(ApiDocumentation::documentProblems);
                if (path.getPost() != null) {
                    path.getPost().addParametersItem(idempotencyKey());
                }
            });
        };
    }

    private static void documentProblems(Operation operation) {
        ApiResponses responses = operation.getResponses();
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        responses.addApiResponse(
                "default", new ApiResponse().description("A problem").content(content));
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter key = new HeaderParameter();
        key.name(IdempotencyFilter.HEADER)
                .required(false)
                .description("The same key acts once: for 24 hours a repetition gets the first answer, marked "
                        + IdempotencyFilter.REPEATED + ". Another body under the same key is refused with 422.")
                .schema(new StringSchema().minLength(1).maxLength(200));
        return key;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem as RFC 9457 describes it")
                .addProperty("type", new StringSchema().example("/problems/invalid-input"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence for people"))
                .addProperty("instance", new StringSchema())
                .addProperty("field", new StringSchema().description("The field that cannot be used, if it is one"));
    }

    private static SecurityScheme scheme(SecurityScheme.Type type) {
        return new SecurityScheme().type(type);
    }

    private static String description(ProblemCatalogue problems, ObjectProvider<ApiNote> notes) {
        String rows = problems.all().stream()
                .map(type -> "| `%s` | %d | %s |".formatted(type.uri(), type.status(), type.meaning()))
                .collect(Collectors.joining("\n"));
        String more = notes.orderedStream()
                .map(note -> "## " + note.title() + "\n" + note.text())
                .collect(Collectors.joining("\n\n"));
        return """
                [Back to the pages](/)

                IT service management over HTTP and JSON. Times are UTC. People, teams and services are given by their keys.

                ## Problems
                | type | status | meaning |
                |---|---|---|
                %s

                %s
                """
                .formatted(rows, more);
    }
}
