package millrace.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Makes problem details as RFC 9457 describes them. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    private Problems() {}

    static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(type.status()), detail);
        problem.setType(URI.create(type.uri()));
        problem.setTitle(type.title());
        return problem;
    }

    static ProblemDetail ofField(String field, String detail) {
        ProblemDetail problem = of(ProblemTypes.INVALID, detail);
        if (field != null && !field.isEmpty()) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    /** Says nothing about the failure but where the log describes it. */
    static ProblemDetail ofFailure(Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request failed ({})", id, failure);
        return of(ProblemTypes.FAILURE, "Something went wrong here. The log says why, under " + id + ".");
    }

    static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        // not everything: the page of errors must keep what browsers were told with the first answer
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = JSON.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
