package millrace.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every page of the engine's web applications a nonce of its own for its scripts. The engine keeps one for all requests, so that
 * of two pages opened at once one would stay blank.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String HEADER = "Content-Security-Policy";
    // AngularJS compiles its templates
    private static final String POLICY = "base-uri 'self';script-src 'self' 'unsafe-eval' 'nonce-%s';"
            + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;form-action 'self';"
            + "frame-ancestors 'none';object-src 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        response.setHeader(HEADER, POLICY.formatted(nonce));
        chain.doFilter(new OfOneRequest(request, nonce), response);
    }

    /** A request whose nonce is found where the engine looks for the one of everybody. */
    private static final class OfOneRequest extends HttpServletRequestWrapper {

        private final ServletContext context;

        OfOneRequest(HttpServletRequest request, String nonce) {
            super(request);
            ServletContext shared = request.getServletContext();
            this.context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (self, method, given) -> {
                        boolean asked = "getAttribute".equals(method.getName())
                                && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(given[0]);
                        try {
                            return asked ? nonce : method.invoke(shared, given);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }
}
