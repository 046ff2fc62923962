package millrace.security.process;

import java.util.Set;
import millrace.directory.Actor;
import millrace.security.Acting;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs people in to the engine's web applications with the sign-in they have; other groups than last time count at once. */
class WebappSignInFilter extends ContainerBasedAuthenticationFilter {

    @Override
    protected boolean existisAuthentication(Authentications known, String engine, String person) {
        return super.existisAuthentication(known, engine, person)
                && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication user
                && SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting
                && isCurrent(user, acting.actor());
    }

    private static boolean isCurrent(UserAuthentication known, Actor actor) {
        return known.getGroupIds() != null && Set.copyOf(known.getGroupIds()).equals(actor.groups());
    }
}
