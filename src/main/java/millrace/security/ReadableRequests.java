package millrace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import millrace.database.KeptText;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/** Lets through what can be read: an address that Spring can split, a query that can be decoded, and parameters whose names and values can be kept. */
class ReadableRequests extends OncePerRequestFilter {

    // Spring Security fails at every other name as soon as somebody looks at the parameters
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasPlainPath(request)) {
            Answers.unusableAddress(response);
            return;
        }
        try {
            Optional<Unusable> parameter = inQuery(request).or(() -> inForm(request));
            if (parameter.isPresent()) {
                Answers.unusableParameter(
                        request,
                        response,
                        parameter.get().name(),
                        parameter.get().complaint());
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

    /** A parameter with a character that cannot be kept. */
    private record Unusable(String name, String complaint) {

        static Optional<Unusable> of(String name, String text) {
            if (!NAME.matcher(name).matches()) {
                return Optional.of(new Unusable(KeptText.readable(name).strip(), "is no name of a parameter"));
            }
            return KeptText.complaint(text).map(complaint -> new Unusable(KeptText.readable(name), complaint));
        }
    }

    /** The first such parameter in the address. */
    private static Optional<Unusable> inQuery(HttpServletRequest request) throws UndecodableQuery {
        String query = request.getQueryString();
        if (query == null || query.indexOf('%') < 0) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            String plain = decoded(pair);
            Optional<Unusable> unusable = Unusable.of(plain.split("=", 2)[0], plain);
            if (unusable.isPresent()) {
                return unusable;
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

    /** The first such field in a form; whoever signs in is told that the name is wrong. */
    private static Optional<Unusable> inForm(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = request.getContentType();
        boolean form = type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
        if (!form || "/login".equals(path) || Answers.isEngine(path)) {
            return Optional.empty();
        }
        return request.getParameterMap().entrySet().stream()
                .map(field -> Unusable.of(field.getKey(), field.getKey() + " " + String.join(" ", field.getValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A query with a percent sign that begins nothing. */
    private static final class UndecodableQuery extends IOException {

        private static final long serialVersionUID = 1;

        UndecodableQuery(Throwable cause) {
            super(cause);
        }
    }
}
