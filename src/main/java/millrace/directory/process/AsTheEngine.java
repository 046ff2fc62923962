package millrace.directory.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets what follows our own directory happen past the engine rights of whoever is signed in there. */
@Component
class AsTheEngine {

    private final IdentityService identities;

    AsTheEngine(IdentityService identities) {
        this.identities = identities;
    }

    void does(Runnable work) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }
}
