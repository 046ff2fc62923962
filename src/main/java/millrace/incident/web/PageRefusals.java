package millrace.incident.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.NotAllowed;
import millrace.record.InvalidInput;
import millrace.record.UnknownRecord;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends people whose address does not lead anywhere to the page that says so. */
@ControllerAdvice(
        assignableTypes = {IncidentListPage.class, IncidentPage.class, ReportPage.class, VisibilityPage.class})
class PageRefusals {

    @ExceptionHandler(UnknownRecord.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler({InvalidInput.class, BindException.class})
    void unusable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
