package millrace.modelling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.NotAllowed;
import millrace.record.UnknownRecord;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Sends people whose address does not lead anywhere to the page that says so. */
@ControllerAdvice(assignableTypes = ModelPages.class)
class ModelPageRefusals {

    @ExceptionHandler(UnknownRecord.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler({BindException.class, MethodArgumentTypeMismatchException.class})
    void unusable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
