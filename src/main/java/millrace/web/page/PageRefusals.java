package millrace.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.NotAllowed;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.UnknownRecord;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Sends people whose address does not lead anywhere to the page that says so; our interface answers with problems before. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageRefusals {

    @ExceptionHandler({UnknownRecord.class, UnknownKey.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler({
        InvalidInput.class,
        BindException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    void unusable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
