package millrace.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The bytes of a file, read from the database one piece at a time. */
public final class Pieces {

    private final StoredFiles files;
    private final Attachment file;

    Pieces(StoredFiles files, Attachment file) {
        this.files = files;
        this.file = file;
    }

    /**
     * Writes a part of the file.
     *
     * @param first number of the first byte, from 0
     * @param last number of the last byte, which is written too
     * @throws IOException when nobody takes it any more, or the file's bytes are gone meanwhile
     */
    public void write(long first, long last, OutputStream target) throws IOException {
        long at = first;
        while (at <= last) {
            int number = (int) (at / StoredFiles.PIECE);
            int begin = (int) (at % StoredFiles.PIECE);
            byte[] bytes = piece(number);
            int length = (int) Math.min(bytes.length - begin, last - at + 1);
            target.write(bytes, begin, length);
            at += length;
        }
    }

    private byte[] piece(int number) throws IOException {
        Optional<byte[]> bytes = files.piece(file, number);
        return bytes.orElseThrow(() -> new IOException("A piece of file " + file.id() + " is gone."));
    }
}
