package millrace.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.NotAllowed;
import millrace.directory.UnknownKey;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Sends people whose request does not lead anywhere to the page that says so. */
@ControllerAdvice(assignableTypes = {YouPage.class, PasswordPage.class, AccessPage.class})
class AccessPageRefusals {

    @ExceptionHandler(UnknownKey.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class})
    void unusable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
