package millrace.workplace;

/**
 * One of the values that a column or filter can have.
 *
 * @param tone how it is coloured in a list, such as bad or warn; null for plain words
 */
public record ListedConstant(String value, String label, String tone) {

    public ListedConstant(String value, String label) {
        this(value, label, null);
    }
}
