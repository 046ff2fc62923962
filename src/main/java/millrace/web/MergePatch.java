package millrace.web;

/** JSON Merge Patch (RFC 7396): what is named is changed, null empties it, what is not named stays. */
public final class MergePatch {

    /** Its media type, for {@code consumes}. */
    public static final String JSON = "application/merge-patch+json";

    private MergePatch() {}
}
