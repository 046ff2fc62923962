package millrace.security.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that a caller must wait, in the form that a door speaks. */
@FunctionalInterface
public interface TooManyRequests {

    /** {@code seconds}: how long to wait. */
    void answer(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException;
}
