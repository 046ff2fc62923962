package millrace.database;

import java.util.Optional;

/** Which characters a text may have that is kept and shown: those that PostgreSQL, JSON and HTML all have a place for. */
public final class KeptText {

    private KeptText() {}

    /** What is wrong with a text, without its name, such as {@code must not contain the character NUL}; empty when nothing is. */
    public static Optional<String> complaint(String text) {
        return text.codePoints()
                .filter(KeptText::isNone)
                .mapToObj(character -> "must not contain the character " + name(character))
                .findFirst();
    }

    /** The text with a question mark for each character that it may not have. */
    public static String readable(String text) {
        return text.codePoints()
                .map(character -> isNone(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // control characters but white space, halves of a pair without the other, and what Unicode calls no character
    private static boolean isNone(int character) {
        boolean control = Character.isISOControl(character) && "\t\n\f\r".indexOf(character) < 0;
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return control || half || none;
    }

    private static String name(int character) {
        return character == 0 ? "NUL" : "U+%04X".formatted(character);
    }
}
