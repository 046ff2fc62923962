package millrace.security;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.security.audit.AccessEvent.Door;
import millrace.security.doors.EngineDoorFilter;
import millrace.security.doors.OwnDoors;
import millrace.security.limit.CountedRefusals;
import millrace.security.limit.RateLimits;
import millrace.security.token.TokenDoors;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors into the product, one chain for each kind of caller; what no chain opens is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN = "/login";

    private final Directory directory;
    private final Passwords passwords;
    private final SignIn signIn;
    private final TokenDoors tokens;
    private final RateLimits limits;
    private final CountedRefusals refusals;

    SecurityConfiguration(
            Directory directory, Passwords passwords, SignIn signIn, TokenDoors tokens, RateLimits limits) {
        this.directory = directory;
        this.passwords = passwords;
        this.signIn = signIn;
        this.tokens = tokens;
        this.limits = limits;
        this.refusals = limits.refusals(Answers::tooMany);
    }

    /** Nobody reads how long each of the filters took, and measuring all of them costs more than they do. */
    @Bean
    SecurityObservationSettings unmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** Operators on the management port: health and figures, nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain managementDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(may -> may.requestMatchers(
                                EndpointRequest.to(HealthEndpoint.class, PrometheusScrapeEndpoint.class))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Programs that speak the engine's own language, and the Modeler. */
    @Bean
    @Order(2)
    SecurityFilterChain engineDoor(HttpSecurity http, EngineDoorFilter doors) throws Exception {
        // a path pattern, not a string: a string would be matched against Spring's own servlet and miss the engine's
        http.securityMatcher(path("/engine-rest/**"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageHeaders::forPrograms)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(
                        tokens.door(
                                refusals.notSignedIn(Answers::engineNotSignedIn),
                                refusals.notAllowed(Answers::engineNotAllowed)),
                        BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationDetailsSource(Attempt.at(Door.BASIC))
                        .authenticationEntryPoint(refusals.notSignedIn(Answers::engineNotSignedIn)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Answers::engineNotSignedIn)
                        .accessDeniedHandler(Answers::engineNotAllowed))
                .logout(logout -> logout.disable());
        return common(http).addFilterAfter(doors, AuthorizationFilter.class).build();
    }

    /** Tasklist, Cockpit and Admin, for people who are signed in. */
    @Bean
    @Order(3)
    SecurityFilterChain webappDoor(HttpSecurity http, EngineDoorFilter doors) throws Exception {
        http.securityMatcher(path("/camunda/**"))
                // they bring a filter of their own against forged requests; its failure ends the session
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(PageHeaders::forWebapps)
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                Answers::engineNotSignedIn, path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), path("/camunda/**"))
                        .accessDeniedHandler(Answers::engineNotAllowed))
                .logout(logout -> logout.logoutRequestMatcher(new AndRequestMatcher(
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"),
                                Csrf::isFromWebapps))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
        return common(http).addFilterAfter(doors, AuthorizationFilter.class).build();
    }

    /** Our own interface: programs by token or Basic with every call, pages by their session. */
    @Bean
    @Order(4)
    SecurityFilterChain interfaceDoor(HttpSecurity http, OwnDoors doors) throws Exception {
        http.securityMatcher(path("/api/**"))
                .csrf(csrf -> Csrf.configure(csrf).ignoringRequestMatchers(Csrf::carriesSecret))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(PageHeaders::forInterface)
                .addFilterBefore(
                        tokens.door(
                                refusals.notSignedIn(Answers::problemNotSignedIn),
                                refusals.notAllowed(Answers::problemNotAllowed)),
                        BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationDetailsSource(Attempt.at(Door.BASIC))
                        .authenticationEntryPoint(refusals.notSignedIn(Answers::problemNotSignedIn)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Answers::problemNotSignedIn)
                        .accessDeniedHandler(refusals.notAllowed(Answers::problemNotAllowed)))
                .logout(logout -> logout.disable());
        return common(http, doors::decide).build();
    }

    /** Our pages, and the one place to sign in and out. */
    @Bean
    @Order(5)
    SecurityFilterChain pageDoor(HttpSecurity http, OwnDoors doors) throws Exception {
        http.csrf(Csrf::configure)
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .headers(PageHeaders::forPages)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .authenticationDetailsSource(Attempt.at(Door.PAGE))
                        .defaultSuccessUrl("/")
                        .failureHandler(Answers::wrongPassword))
                .logout(logout -> logout.logoutSuccessUrl(SIGN_IN + "?out"))
                // right or wrong, it is answered before anybody is known
                .addFilterBefore(
                        limits.filter(
                                Answers::tooMany,
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGN_IN)),
                        CsrfFilter.class)
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(refusals.notAllowed(new AccessDeniedHandlerImpl()))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(SIGN_IN), Answers::isPage)
                                .defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true));
        return common(http, doors::decide, SIGN_IN, "/millrace.css", "/favicon.svg", "/favicon.ico")
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return common(http, AuthenticatedAuthorizationManager.authenticated());
    }

    private HttpSecurity common(
            HttpSecurity http, AuthorizationManager<RequestAuthorizationContext> others, String... open)
            throws Exception {
        // by itself: as a provider beside Spring's own manager it would be asked twice, and a wrong password count
        // twice
        return http.authenticationManager(new ProviderManager(signIn))
                .addFilterBefore(new ActingFilter(directory, passwords), AnonymousAuthenticationFilter.class)
                .addFilterAfter(limits.filter(Answers::tooMany), ActingFilter.class)
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                Stream.of(open).map(SecurityConfiguration::path).toArray(RequestMatcher[]::new))
                        .permitAll()
                        .anyRequest()
                        .access(others));
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
