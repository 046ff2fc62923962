package millrace.security.limit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits before everything that is served. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** At most half of the threads wait for bodies. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(
            BodyPatience patience, @Value("${server.tomcat.threads.max:200}") int threads) {
        WaitingThreads waiting = new WaitingThreads(Math.max(1, threads / 2), patience.waitingFromAnAddress());
        return server -> server.addEngineValves(new TunnelValve(), new BodyValve(waiting, patience));
    }
}
