package millrace.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.NotAllowed;
import millrace.directory.UnknownKey;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends people whose address does not lead to a person or team to the page that says so. */
@ControllerAdvice(assignableTypes = {PeoplePage.class, TeamsPage.class})
class DirectoryRefusals {

    @ExceptionHandler(UnknownKey.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(BindException.class)
    void unusable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
