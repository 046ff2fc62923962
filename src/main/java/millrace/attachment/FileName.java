package millrace.attachment;

import java.text.Normalizer;
import millrace.record.InvalidInput;

/** Names of files as they can be kept, shown and saved on any machine. */
final class FileName {

    static final int LONGEST = 200;

    private FileName() {}

    /**
     * The bare name: no folders, nothing that is not seen, nothing that some machine cannot save.
     *
     * @throws InvalidInput when nothing of it is left
     */
    static String plain(String sent) {
        var name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC)
                // signs that turn the direction of writing hide the true ending of a name
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw new InvalidInput("name", "name: say what the file is called, such as screenshot.png.");
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Shorter, with the same ending. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
        var end = LONGEST - ending.length();
        // half of a sign that takes two places is none
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
