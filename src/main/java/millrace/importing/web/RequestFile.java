package millrace.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import millrace.importing.Imports;
import millrace.record.InvalidInput;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** The file in a request: its body, or the first file of a form. It is never held in memory, nor put aside by the server. */
record RequestFile(String name, InputStream bytes) implements Imports.Upload {

    static RequestFile of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? ofForm(request)
                : new RequestFile("request body", request.getInputStream());
    }

    private static RequestFile ofForm(HttpServletRequest request) throws IOException {
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    return new RequestFile(plain(part.getName()), part.openStream());
                }
            }
        } catch (FileUploadException unreadable) {
            throw new InvalidInput("file", "file: the form cannot be read; send it as multipart/form-data.");
        }
        throw new InvalidInput("file", "file: the form has no file.");
    }

    /** The bare name; what a client sends may be a path, empty or long. */
    private static String plain(String sent) {
        var name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "file" : name.substring(0, Math.min(200, name.length()));
    }
}
