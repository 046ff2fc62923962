package millrace.directory;

/**
 * Where a person stands in the organisation.
 *
 * @param manager key of the person they report to, or null
 * @param department free text, or null
 * @param vip whether their requests count more than others'
 * @param deputy key of the person who is asked in their place once they are gone, or null
 */
public record Position(String manager, String department, boolean vip, String deputy) {

    /** Nobody has said. */
    public static final Position UNKNOWN = new Position(null, null, false, null);
}
