package millrace.security;

import java.util.Optional;
import java.util.function.Supplier;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.UnknownKey;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who acts from who signed in; where there is no sign-in at all, as in a job of the engine, the product itself acts. */
@Component
class SecurityActors implements Actors {

    private final Directory directory;

    SecurityActors(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Actor current() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) {
            return Actor.SYSTEM;
        }
        return signedIn instanceof Acting acting ? acting.actor() : Actor.NOBODY;
    }

    @Override
    public Optional<String> via() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting
                ? acting.via()
                : Optional.empty();
    }

    @Override
    public <T> T actAs(String person, Supplier<T> work) {
        Actor actor = directory.actor(person).orElseThrow(() -> new UnknownKey("active person", person));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Acting(actor));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
