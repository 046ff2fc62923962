package millrace.security.process;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response that lets everything through but keeps the body of an error back. */
class ErrorCapture extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;

    ErrorCapture(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= 400 && !isCommitted();
    }

    /** Nothing more will be written. */
    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    String keptBody() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Switch(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    /** Writes where the status says. */
    private final class Switch extends ServletOutputStream {

        private final ServletOutputStream through;

        Switch(ServletOutputStream through) {
            this.through = through;
        }

        @Override
        public void write(int one) throws IOException {
            if (isError()) {
                kept.write(one);
            } else {
                through.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isError()) {
                kept.write(bytes, offset, length);
            } else {
                through.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                through.flush();
            }
        }

        @Override
        public boolean isReady() {
            return through.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            through.setWriteListener(listener);
        }
    }
}
