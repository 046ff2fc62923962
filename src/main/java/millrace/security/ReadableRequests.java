package millrace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/** Lets through what can be read: an address that Spring can split, a query that can be decoded, and no NUL in a parameter. */
class ReadableRequests extends OncePerRequestFilter {

    private static final char NUL = 0;
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasPlainPath(request)) {
            Answers.unusableAddress(response);
            return;
        }
        try {
            Optional<String> parameter = inQuery(request).or(() -> inForm(request));
            if (parameter.isPresent()) {
                Answers.unusableParameter(request, response, parameter.get());
            } else {
                chain.doFilter(request, response);
            }
        } catch (UndecodableQuery undecodable) {
            Answers.unusableAddress(response);
        }
    }

    /** Spring cannot take the path of a servlet off an address that writes this path in another way. */
    private static boolean hasPlainPath(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return true;
        } catch (IllegalArgumentException disguised) {
            return false;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    /** The name of the first parameter with a NUL in the address. */
    private static Optional<String> inQuery(HttpServletRequest request) throws UndecodableQuery {
        String query = request.getQueryString();
        if (query == null || query.indexOf('%') < 0) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            String plain = decoded(pair);
            if (plain.indexOf(NUL) >= 0) {
                return Optional.of(name(plain.split("=", 2)[0]));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String pair) throws UndecodableQuery {
        try {
            return UriUtils.decode(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new UndecodableQuery(undecodable);
        }
    }

    /** The name of the first field with a NUL in the form of a page; whoever signs in is told that the name is wrong. */
    private static Optional<String> inForm(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = request.getContentType();
        boolean form = type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
        if (!form || "/login".equals(path) || path.startsWith("/api/") || Answers.isEngine(path)) {
            return Optional.empty();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> (field.getKey() + String.join("", field.getValue())).indexOf(NUL) >= 0)
                .map(field -> name(field.getKey()))
                .findFirst();
    }

    private static String name(String sent) {
        return sent.replace(String.valueOf(NUL), "");
    }

    /** A query with a percent sign that begins nothing. */
    private static final class UndecodableQuery extends IOException {

        private static final long serialVersionUID = 1;

        UndecodableQuery(Throwable cause) {
            super(cause);
        }
    }
}
