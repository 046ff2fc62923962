package millrace.incident;

/** How service was restored: a code, what was done, what had caused it, and by whom. */
public record Resolution(ResolutionCode code, String notes, String cause, String by) {

    static final Resolution NONE = new Resolution(null, null, null, null);

    Resolution code(ResolutionCode newCode) {
        return new Resolution(newCode, notes, cause, by);
    }

    Resolution notes(String newNotes) {
        return new Resolution(code, newNotes, cause, by);
    }

    Resolution cause(String newCause) {
        return new Resolution(code, notes, newCause, by);
    }

    Resolution by(String person) {
        return new Resolution(code, notes, cause, person);
    }
}
