package millrace.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import millrace.directory.UnknownKey;
import millrace.workplace.list.CsvExport;
import millrace.workplace.list.KnownKinds;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a list shows, all pages of it, as a file for tables. */
@Controller
class ListExport {

    // tables take a file for UTF-8 that begins with it
    private static final char MARK = '\uFEFF';

    private final KnownKinds kinds;
    private final ListQuery query;
    private final CsvExport export;

    ListExport(KnownKinds kinds, ListQuery query, CsvExport export) {
        this.kinds = kinds;
        this.query = query;
        this.export = export;
    }

    @GetMapping("/lists/{list}/export")
    void export(@PathVariable String list, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = kinds.find(list).orElseThrow(() -> new UnknownKey("list", list));
        var wanted = query.read(kind, request.getParameterMap());
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(kind.key() + ".csv")
                        .build()
                        .toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(MARK);
        export.write(wanted, out);
    }
}
