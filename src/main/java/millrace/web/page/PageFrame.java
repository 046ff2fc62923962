package millrace.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Reading;
import millrace.directory.Readings;
import millrace.web.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
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
    private final Readings readings;
    private final ZoneId zone;
    private final Clock clock;
    private final ObjectProvider<NavigationEntry> places;
    private final StyleSheet style;

    PageFrame(
            Actors actors,
            Directory directory,
            Readings readings,
            @Value("${millrace.zone}") ZoneId zone,
            Clock clock,
            ObjectProvider<NavigationEntry> places,
            StyleSheet style) {
        this.actors = actors;
        this.directory = directory;
        this.readings = readings;
        this.zone = zone;
        this.clock = clock;
        this.places = places;
        this.style = style;
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
        page.addObject("style", style.version());
        page.addObject("path", request.getRequestURI());
        page.addObject("times", times(isSignedIn(actor) ? readings.of(actor.person()) : Reading.USUAL, request));
        if (isSignedIn(actor)) {
            page.addObject("reader", reader(actor));
            page.addObject("places", places(actor));
        }
    }

    static boolean isSignedIn(Actor actor) {
        return !actor.isSystem() && !actor.equals(Actor.NOBODY);
    }

    /** As the reader chose; else in the zone of the product and the language that the browser asks for. */
    private Times times(Reading reading, HttpServletRequest request) {
        Locale asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.UK : request.getLocale();
        return new Times(
                Optional.ofNullable(reading.zone()).orElse(zone),
                Optional.ofNullable(reading.language()).orElse(asked),
                clock.instant());
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
