package millrace.incident;

import org.springframework.data.relational.core.mapping.Column;

/** How service was restored: a code, what was done, and what had caused it. */
public record Resolution(
        @Column("resolution_code") ResolutionCode code, @Column("resolution_notes") String notes, String cause) {

    static final Resolution NONE = new Resolution(null, null, null);

    Resolution code(ResolutionCode newCode) {
        return new Resolution(newCode, notes, cause);
    }

    Resolution notes(String newNotes) {
        return new Resolution(code, newNotes, cause);
    }

    Resolution cause(String newCause) {
        return new Resolution(code, notes, newCause);
    }
}
