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

/** A body that has arrived to its end, in memory or in a file that is gone once it is closed, and its digest. */
record ReceivedBody(InputStream bytes, String digest) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** A body that is limited already. */
    static ReceivedBody inMemory(InputStream body) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        String digest = copy(body, kept, Long.MAX_VALUE);
        return new ReceivedBody(new ByteArrayInputStream(kept.toByteArray()), digest);
    }

    /** A file; one that is too large is cut just behind the limit, so that whoever takes it refuses it. */
    static ReceivedBody inFile(InputStream body, FileDoor door) throws IOException {
        Files.createDirectories(door.waiting());
        Path file = door.waiting().resolve(UUID.randomUUID() + ".part");
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            // a form is a little longer than its file
            String digest = copy(body, Channels.newOutputStream(channel), door.largest() + BUFFER);
            channel.position(0);
            return new ReceivedBody(Channels.newInputStream(channel), digest);
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }

    private static String copy(InputStream body, OutputStream target, long most) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(target, sha256());
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = body.read(buffer); read >= 0 && size <= most; read = body.read(buffer)) {
            digested.write(buffer, 0, read);
            size += read;
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
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
