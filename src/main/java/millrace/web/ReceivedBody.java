package millrace.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A body that has arrived to its end, in memory or in a file that is gone once it is closed.
 *
 * @param digest SHA-256 in small hexadecimal digits
 */
public record ReceivedBody(InputStream bytes, long size, String digest) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** A body that is limited already. */
    static ReceivedBody inMemory(InputStream body) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        long size = copy(body, kept, Long.MAX_VALUE, digesting(digest));
        return new ReceivedBody(new ByteArrayInputStream(kept.toByteArray()), size, hex(digest));
    }

    /** A file; one that is too large is cut just behind the limit, so that whoever takes it refuses it. */
    public static ReceivedBody inFile(InputStream body, Path waiting, long largest) throws IOException {
        MessageDigest digest = sha256();
        return inFile(body, waiting, largest, digest, digesting(digest));
    }

    /** A form of several parts; the boundary between them does not count in the digest. */
    static ReceivedBody inFile(InputStream body, Path waiting, long largest, byte[] boundary) throws IOException {
        MessageDigest digest = sha256();
        return inFile(body, waiting, largest, digest, new WithoutBoundary(digesting(digest), boundary));
    }

    private static ReceivedBody inFile(
            InputStream body, Path waiting, long largest, MessageDigest digest, OutputStream digested)
            throws IOException {
        Files.createDirectories(waiting);
        Path file = waiting.resolve(UUID.randomUUID() + ".part");
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            long size = copy(body, Channels.newOutputStream(channel), largest, digested);
            channel.position(0);
            return new ReceivedBody(Channels.newInputStream(channel), size, hex(digest));
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }

    private static OutputStream digesting(MessageDigest digest) {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    private static long copy(InputStream body, OutputStream target, long most, OutputStream digested)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (digested) {
            for (int read = body.read(buffer); read >= 0 && size <= most; read = body.read(buffer)) {
                target.write(buffer, 0, read);
                digested.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java cannot compute SHA-256.", broken);
        }
    }
}
