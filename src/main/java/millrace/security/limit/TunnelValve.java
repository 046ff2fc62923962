package millrace.security.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Refuses to be anybody's way to somewhere else: the server itself would answer CONNECT as if it only had not learnt it yet. */
class TunnelValve extends ValveBase {

    private static final byte[] REFUSAL =
            """
            {"type":"/problems/http-405","title":"Method Not Allowed","status":405,"detail":"This cannot be done here."}"""
                    .getBytes(StandardCharsets.UTF_8);

    TunnelValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
        if (!"CONNECT".equalsIgnoreCase(request.getMethod())) {
            getNext().invoke(request, response);
            return;
        }
        // the server has said 501 to itself already, and takes no more words after that
        response.setSuspended(false);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, POST");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/problem+json");
        response.setContentLength(REFUSAL.length);
        response.getOutputStream().write(REFUSAL);
    }
}
