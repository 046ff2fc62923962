package millrace.cmdb.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
import millrace.cmdb.ItemRules;
import millrace.database.KeptText;

/** What a row must have, whatever its type: which item it is about, when that was seen, and to which others it relates. */
final class RowForm {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");
    private static final String OF_SOURCES = "must have 1 to 64 letters, digits, spaces, dots, hyphens or underscores";
    private static final int LONGEST = 200;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private RowForm() {}

    /** What is wrong with that; empty when it can be used. */
    static Optional<Remark> complaint(ImportedItem row) {
        return identity(row)
                .or(() -> seen(row))
                .or(() -> row.deleted() ? Optional.empty() : naming(row))
                .or(() -> relations(row));
    }

    private static Optional<Remark> identity(ImportedItem row) {
        return text(row, "source", row.source(), RowForm::isSource, OF_SOURCES)
                .or(() -> text(
                        row,
                        "externalId",
                        row.externalId(),
                        value -> value.length() <= LONGEST,
                        "must have 1 to 200 characters"));
    }

    private static boolean isSource(String value) {
        return SOURCE.matcher(value).matches();
    }

    private static Optional<Remark> seen(ImportedItem row) {
        var seen = row.lastSeen();
        return seen == null || (!seen.isBefore(FIRST) && !seen.isAfter(LAST))
                ? Optional.empty()
                : Optional.of(Remark.leftOut(row.line(), "lastSeen", "must be in the years 1 to 9999"));
    }

    private static Optional<Remark> naming(ImportedItem row) {
        return text(row, "type", row.type(), ItemRules::isKey, ItemRules.OF_KEYS)
                .or(() -> text(
                        row, "name", row.name(), value -> value.length() <= LONGEST, "must have 1 to 200 characters"));
    }

    private static Optional<Remark> text(
            ImportedItem row, String field, String value, Predicate<String> fits, String rule) {
        if (value == null || value.isBlank() || !fits.test(value)) {
            return Optional.of(Remark.leftOut(row.line(), field, rule));
        }
        return KeptText.complaint(value).map(complaint -> Remark.leftOut(row.line(), field, complaint));
    }

    private static Optional<Remark> relations(ImportedItem row) {
        if (row.relations() == null) {
            return Optional.empty();
        }
        for (var relation : row.relations()) {
            var complaint = target(row, relation);
            if (complaint.isPresent()) {
                return complaint;
            }
            if (relation.needed() != null && (relation.needed() < 1 || relation.redundancy() == null)) {
                return Optional.of(
                        Remark.leftOut(row.line(), "relations", "needed must be 1 or more, together with redundancy"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Remark> target(ImportedItem row, Joint relation) {
        return text(
                        row,
                        "relations",
                        relation.externalId(),
                        value -> value.length() <= LONGEST,
                        "each needs a target with an externalId of 1 to 200 characters")
                .or(() -> relation.source() == null
                        ? Optional.empty()
                        : text(
                                row,
                                "relations",
                                relation.source(),
                                RowForm::isSource,
                                "the source of a target " + OF_SOURCES))
                .or(() -> relation.redundancy() == null
                        ? Optional.empty()
                        : text(
                                row,
                                "relations",
                                relation.redundancy(),
                                value -> value.length() <= LONGEST,
                                "redundancy must have 1 to 200 characters"));
    }
}
