package millrace.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.web.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page what its frame shows: who is signed in, and where they may go. */
@Configuration(proxyBeanMethods = false)
class PageFrame implements WebMvcConfigurer, HandlerInterceptor {

    /** Who reads the page. */
    record Reader(String key, String name, boolean onlyRequester) {}

    private final Actors actors;
    private final Directory directory;
    private final ObjectProvider<NavigationEntry> places;

    PageFrame(Actors actors, Directory directory, ObjectProvider<NavigationEntry> places) {
        this.actors = actors;
        this.directory = directory;
        this.places = places;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null
                || !page.hasView()
                || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        Actor actor = actors.current();
        page.addObject("path", request.getRequestURI());
        if (isSignedIn(actor)) {
            page.addObject("reader", reader(actor));
            page.addObject("places", places(actor));
        }
    }

    static boolean isSignedIn(Actor actor) {
        return !actor.isSystem() && !actor.equals(Actor.NOBODY);
    }

    private Reader reader(Actor actor) {
        String name = directory.person(actor.person()).map(Person::name).orElse(actor.person());
        return new Reader(actor.person(), name, actor.isOnlyRequester());
    }

    private List<NavigationEntry> places(Actor actor) {
        return places.stream()
                .filter(place -> place.opensFor(actor))
                .sorted(Comparator.comparingInt(NavigationEntry::rank))
                .toList();
    }
}
