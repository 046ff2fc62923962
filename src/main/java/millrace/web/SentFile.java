package millrace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import millrace.record.InvalidInput;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A file in a request: its body, or a file of its form. It is never held in memory, nor put aside by the server.
 *
 * @param name as the sender calls it, without folders; null for a body, which has none
 * @param fields what stood in the form before the file
 */
public record SentFile(String name, InputStream bytes, Map<String, String> fields) {

    private static final int LONGEST_FIELD = 1000;

    /** Whether a box of the form was ticked. */
    public boolean says(String field) {
        return "true".equals(fields.get(field));
    }

    /** A file is larger than what is taken of its kind. Over HTTP: 413. */
    public static class TooLarge extends RuntimeException {

        /** @param advice what to do instead, as it reads after a semicolon */
        public TooLarge(long largest, String advice) {
            super("file: it is larger than %d MB; %s.".formatted(largest >> 20, advice));
        }
    }

    /** Somebody sends files faster than one caller may. Over HTTP: 429. */
    public static class TooOften extends RuntimeException {

        private final long seconds;

        /** @param seconds how long to wait */
        public TooOften(String sentence, long seconds) {
            super(sentence);
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    /** Takes one file while it comes in. */
    @FunctionalInterface
    public interface Taker {

        void take(SentFile file) throws IOException;
    }

    /** The body, or the first file of a form. */
    public static SentFile of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return new SentFile(null, request.getInputStream(), Map.of());
        }
        try {
            Form form = new Form(request);
            if (form.next()) {
                return form.file();
            }
        } catch (FileUploadException | MalformedStreamException | InvalidFileNameException unreadable) {
            throw unreadable(unreadable);
        }
        throw new InvalidInput("file", "file: the form has no file.");
    }

    /** Every file of a form, one after the other; one without a name is a field that was left empty. */
    public static int each(HttpServletRequest request, Taker taker) throws IOException {
        try {
            Form form = new Form(request);
            int files = 0;
            while (form.next()) {
                if (!form.file().name().isEmpty()) {
                    taker.take(form.file());
                    files++;
                }
            }
            return files;
        } catch (FileUploadException | MalformedStreamException | InvalidFileNameException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static InvalidInput unreadable(Exception cause) {
        InvalidInput refusal =
                new InvalidInput("file", "file: the form cannot be read; send it as multipart/form-data.");
        refusal.initCause(cause);
        return refusal;
    }

    /** The bare name; what a client sends may be a path. */
    private static String plain(String sent) {
        return sent == null ? "" : sent.replaceAll(".*[/\\\\]", "");
    }

    /** A form as it comes in. */
    private static final class Form {

        private final FileItemIterator parts;
        private final Map<String, String> fields = new HashMap<>();
        private SentFile file;

        Form(HttpServletRequest request) throws FileUploadException, IOException {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            parts = upload.getItemIterator(new ServletRequestContext(request));
        }

        SentFile file() {
            return file;
        }

        boolean next() throws FileUploadException, IOException {
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    file = new SentFile(plain(part.getName()), new Part(part.openStream()), Map.copyOf(fields));
                    return true;
                }
                byte[] value = part.openStream().readNBytes(LONGEST_FIELD);
                fields.put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
            }
            return false;
        }
    }

    /** A file of a form, which may break off. */
    private static final class Part extends FilterInputStream {

        Part(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return super.read(target, from, length);
            } catch (MalformedStreamException broken) {
                throw unreadable(broken);
            }
        }
    }
}
