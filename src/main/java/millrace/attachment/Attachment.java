package millrace.attachment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A file at a record.
 *
 * @param type media type, as its bytes and its name say
 * @param size in bytes
 * @param sha256 of its bytes, in small hexadecimal digits
 * @param internal whether only agents may see it
 * @param removedAt since when nobody can read it any more; null while they can
 */
public record Attachment(
        UUID id,
        String record,
        String name,
        String type,
        long size,
        String sha256,
        boolean internal,
        String uploader,
        Instant at,
        Instant removedAt,
        String removedBy) {

    /** What it is, in the word that names of such files end with. */
    public String kind() {
        var ending = FileType.ending(type);
        return ending.isEmpty() ? type : ending.substring(1).toUpperCase(Locale.ROOT);
    }

    public boolean removed() {
        return removedAt != null;
    }
}
