package millrace.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import millrace.importing.Imports;
import millrace.web.SentFile;

/** The file in a request, under the name that its import shows. */
record RequestFile(String name, InputStream bytes) implements Imports.Upload {

    private static final int LONGEST = 200;

    static RequestFile of(HttpServletRequest request) throws IOException {
        var sent = SentFile.of(request);
        return new RequestFile(sent.name() == null ? "request body" : plain(sent.name()), sent.bytes());
    }

    private static String plain(String sent) {
        var name = sent.replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "file" : name.substring(0, Math.min(LONGEST, name.length()));
    }
}
