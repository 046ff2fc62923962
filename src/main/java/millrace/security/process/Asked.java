package millrace.security.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.database.KeptText;
import org.springframework.web.util.UriComponentsBuilder;

/** What a call asks the engine, changing nothing: the names of what it was asked by. */
record Asked(List<String> names) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PAGING = Set.of("firstResult", "maxResults");
    private static final int MOST = 5;
    private static final int LONGEST = 60;
    private static final Pattern QUERY = Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?"
            + "/(?:task|process-instance|job|job-definition|external-task|execution|variable-instance|group|schema/log"
            + "|history/[a-z-]+|filter/[^/]+/(?:list|count|singleResult))(?:/count)?/?"
            + "|/camunda/api/cockpit/plugin/.*");

    /** What this call asks; null when it does more than ask. */
    static Asked of(HttpServletRequest request, String path) throws IOException {
        boolean query =
                "POST".equals(request.getMethod()) && QUERY.matcher(path).matches();
        if (!query && !"GET".equals(request.getMethod())) {
            return null;
        }
        Stream<String> parameters =
                UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .keySet()
                        .stream();
        // the doors have read it already: it is JSON, and can be read again
        JsonNode body = query ? JSON.readTree(request.getInputStream()) : JSON.createObjectNode();
        return new Asked(Stream.concat(parameters, body.properties().stream().map(property -> property.getKey()))
                .filter(name -> !PAGING.contains(name))
                .map(KeptText::readable)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST)))
                .distinct()
                .toList());
    }

    /** Says that the engine cannot use it, and names what it may be. */
    String complaint() {
        if (names.isEmpty() || names.size() > MOST) {
            return "The engine cannot use what was sent.";
        }
        return names.size() == 1
                ? names.get(0) + ": the engine cannot use this value."
                : "The engine cannot use one of these values: " + String.join(", ", names) + ".";
    }
}
