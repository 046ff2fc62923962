package millrace.security.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.rest.exception.ExceptionLogger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an operator reads of failures in the engine's interfaces: a trace of those alone that are not the caller's. */
@ExtendWith(OutputCaptureExtension.class)
class EngineTracesTests {

    private static final String FRAME = "\tat " + EngineTracesTests.class.getName();

    @BeforeEach
    void holdBack() {
        EngineTraces.holdBack();
    }

    @Test
    void areNotToldOfWhatIsNotThere(CapturedOutput output) throws Exception {
        assertThat(ask("no resource found with id 'x'", "NullValueException").getStatus())
                .isEqualTo(404);
        assertThat(output).doesNotContain(FRAME).doesNotContain("ENGINE-REST");
    }

    @Test
    void areToldWithTheNumberThatTheCallerWasGiven(CapturedOutput output) throws Exception {
        var answer = ask("it is broken", "IllegalStateException");
        assertThat(answer.getStatus()).isEqualTo(500);
        var id = answer.getContentAsString().replaceAll("(?s).*under (\\w+)\\..*", "$1");
        assertThat(output).contains("The engine failed (" + id + ")").contains(FRAME);
    }

    @Test
    void areToldAtOnceOutsideARequest(CapturedOutput output) {
        ExceptionLogger.REST_LOGGER.log(new IllegalStateException("nobody asked"));
        assertThat(output).contains("nobody asked").contains(FRAME);
    }

    /** An engine that logs a failure as it does, and answers with it. */
    private static MockHttpServletResponse ask(String message, String type) throws Exception {
        FilterChain engine = (request, response) -> {
            ExceptionLogger.REST_LOGGER.log(new IllegalStateException(message));
            ((HttpServletResponse) response).setStatus(500);
            response.getWriter().write("{\"type\":\"%s\",\"message\":\"%s\"}".formatted(type, message));
        };
        var answer = new MockHttpServletResponse();
        new EngineErrorFilter().doFilter(new MockHttpServletRequest("PUT", "/engine-rest/job/x"), answer, engine);
        return answer;
    }
}
