package millrace.security.doors;

import java.util.function.Supplier;
import java.util.stream.Stream;
import millrace.database.StartRefused;
import millrace.directory.Actors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What of our own pages and interface is open, and to whom; an operation that is not listed is not served at all. */
@Component
public class OwnDoors implements SmartInitializingSingleton {

    // whatever was asked for ends there when it fails
    private static final String ERRORS = "/error";

    private final Doors doors = Doors.read("own-doors.csv");
    private final Actors actors;
    private final RequestMappingHandlerMapping mappings;

    OwnDoors(Actors actors, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.actors = actors;
        this.mappings = mappings;
    }

    /** Whether whoever signed in may come in here; what is no operation, such as a file, opens for all of them. */
    public AuthorizationDecision decide(Supplier<Authentication> who, RequestAuthorizationContext where) {
        Authentication known = who.get();
        if (known == null || !known.isAuthenticated() || known instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        String path = where.getRequest()
                .getRequestURI()
                .substring(where.getRequest().getContextPath().length());
        return new AuthorizationDecision(doors.find(where.getRequest().getMethod(), path)
                .map(door -> door.opensFor(actors.current()))
                .orElse(true));
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(OwnDoors::operations)
                .filter(operation -> !doors.lists(operation[0], operation[1]))
                .findFirst()
                .ifPresent(operation -> {
                    throw new StartRefused("nobody has said who may do " + String.join(" ", operation)
                            + ": list it in millrace/security/own-doors.csv");
                });
    }

    private static Stream<String[]> operations(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.<String[]>of(new String[] {ERRORS.equals(path) ? "GET" : "any method of", path})
                        : methods.stream().map(method -> new String[] {method.name(), path}));
    }
}
