package millrace.attachment;

import java.io.IOException;
import java.io.InputStream;
import millrace.record.InvalidInput;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells what a file is by its bytes, and refuses what is not taken here or is not what its name says. */
@Component
class FileType {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final String ANYTHING = "application/octet-stream";

    private final Tika tika = new Tika();
    private final AttachmentSettings settings;

    FileType(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** A file that is taken: what it is, and a name that says so. */
    record Checked(String type, String name) {}

    /**
     * Checks a file.
     *
     * @param start of the file; it is reset to where it was
     * @throws InvalidInput when its type is not taken, or is another than its name says
     */
    Checked check(String name, InputStream start) throws IOException {
        // of bytes that it does not know Tika believes the name
        var type = tika.detect(start).equals(ANYTHING) ? ANYTHING : tika.detect(start, name);
        var named = tika.detect(name);
        if (!settings.types().contains(type)) {
            throw new InvalidInput("file", "file: %s is %s, which is not taken here.".formatted(name, described(type)));
        }
        if (named.equals(ANYTHING)) {
            // an ending that nobody knows may still start something on somebody's machine
            return new Checked(type, withEnding(name, ending(type)));
        }
        if (!named.equals(type) && !isKindOf(type, named)) {
            throw new InvalidInput(
                    "file", "file: %s is %s, not %s as its name says.".formatted(name, described(type), named));
        }
        return new Checked(type, name);
    }

    private static String withEnding(String name, String ending) {
        var longest = FileName.LONGEST - ending.length();
        return name.substring(0, Math.min(name.length(), longest)) + ending;
    }

    private static String described(String type) {
        return type.equals(ANYTHING) ? "of no type that is known" : "of type " + type;
    }

    private static boolean isKindOf(String type, String other) {
        return KNOWN.getMediaTypeRegistry().isSpecializationOf(MediaType.parse(type), MediaType.parse(other));
    }

    /** The usual ending of a type's names with its dot; empty when it has none. */
    static String ending(String type) {
        try {
            return KNOWN.forName(type).getExtension();
        } catch (MimeTypeException unreadable) {
            throw new IllegalStateException(type + " is no media type", unreadable);
        }
    }
}
