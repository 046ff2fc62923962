package millrace.security.token;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.web.ApiNote;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the page of the interface how tokens are sent, and of each operation which scope it asks for. */
@Configuration(proxyBeanMethods = false)
class TokenDocumentation {

    @Bean
    ApiNote tokensOfTheInterface() {
        String rows = Stream.of(Scope.values())
                .map(scope -> "| `%s` | %s |".formatted(scope, scope.meaning()))
                .collect(Collectors.joining("\n"));
        return new ApiNote(
                "Tokens",
                """
                Programs send `Authorization: Bearer mlr_…`. A token acts in its owner's name and never may more than its owner; its
                scopes, named at each operation, narrow that further. No token opens `/api/tokens` or `/api/access-log`, changes
                `/api/me` or `/api/people`, gives a one-time password, or imports a directory with `roles=true`.

                | scope | opens |
                |---|---|
                """
                        + rows);
    }

    @Bean
    OpenApiCustomizer scopesOfOperations(ScopeTable scopes) {
        return api -> {
            api.getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("mlr_…"));
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> document(scopes, method, path, operation)));
        };
    }

    private static void document(ScopeTable scopes, PathItem.HttpMethod method, String path, Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList("basic"));
        operation.addSecurityItem(new SecurityRequirement().addList("session"));
        scopes.of(method.name(), path)
                .ifPresent(scope ->
                        operation.addSecurityItem(new SecurityRequirement().addList("token", List.of(scope.name()))));
    }
}
