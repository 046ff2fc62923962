package millrace.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import millrace.attachment.Attachment;
import millrace.attachment.Pieces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/**
 * Hands a file out so that no browser makes a page of it: as a download, of no type that a browser runs, in a sandbox if one opened
 * it all the same.
 */
record Download(Attachment file, Pieces pieces) {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        describe(response);
        // who may see it is asked each time, so a copy may be kept but must be asked about
        if (new ServletWebRequest(request, response).checkNotModified(tag())) {
            return;
        }
        try {
            var range = range(request);
            long first = range == null ? 0 : range.getRangeStart(file.size());
            long last = range == null ? file.size() - 1 : range.getRangeEnd(file.size());
            if (range != null) {
                Assert.isTrue(first <= last, "the file ends before");
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, file.size()));
            }
            response.setContentLengthLong(last - first + 1);
            if (!"HEAD".equals(request.getMethod())) {
                pieces.write(first, last, response.getOutputStream());
            }
        } catch (IllegalArgumentException beyond) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    private void describe(HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        response.setHeader("Repr-Digest", "sha-256=:" + digest + ":");
    }

    /** As RFC 6266 has it: a plain name for old clients, and the true one. Names have no quotes or backslashes. */
    private static String disposition(String name) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(name.replaceAll("[^ -~]", "_"), UriUtils.encode(name, StandardCharsets.UTF_8));
    }

    private String tag() {
        return '"' + file.sha256() + '"';
    }

    /** The one range that is asked for; null for all of it, also when several are. */
    private HttpRange range(HttpServletRequest request) {
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        var asked = request.getHeader(HttpHeaders.RANGE);
        if (asked == null || !asked.startsWith("bytes=") || (condition != null && !condition.equals(tag()))) {
            return null;
        }
        List<HttpRange> ranges = HttpRange.parseRanges(asked);
        return ranges.size() == 1 ? ranges.get(0) : null;
    }
}
