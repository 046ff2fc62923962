package millrace.importing.servicenow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the audit log that we read; others are passed over. */
public enum LogColumn {
    NUMBER(true),
    INCIDENT_STATE(true),
    SYS_MOD_COUNT(false),
    CALLER_ID(true),
    OPENED_BY(false),
    OPENED_AT(true),
    SYS_CREATED_AT(false),
    SYS_UPDATED_BY(true),
    SYS_UPDATED_AT(true),
    CONTACT_TYPE(false),
    LOCATION(false),
    CATEGORY(false),
    SUBCATEGORY(false),
    U_SYMPTOM(false),
    CMDB_CI(false),
    IMPACT(true),
    URGENCY(true),
    PRIORITY(true),
    ASSIGNMENT_GROUP(true),
    ASSIGNED_TO(true),
    PROBLEM_ID(false),
    RFC(false),
    VENDOR(false),
    CAUSED_BY(false),
    CLOSED_CODE(false),
    RESOLVED_BY(false),
    RESOLVED_AT(false);

    private final boolean required;

    LogColumn(boolean required) {
        this.required = required;
    }

    /** What a row says in this column, given its texts in the order of the columns. */
    @SuppressWarnings("EnumOrdinal") // the order holds for as long as the product runs, and rows wait no longer
    public String in(List<String> values) {
        return values.get(ordinal());
    }

    /** The column's name in the header of the file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name as it is written for people. */
    String label() {
        return header().replaceFirst("^(u|sys)_", "").replace('_', ' ');
    }

    /** Names of the columns without which a file is not such a log. */
    static List<String> missingIn(List<String> header) {
        return Arrays.stream(values())
                .filter(column -> column.required && !header.contains(column.header()))
                .map(LogColumn::header)
                .toList();
    }
}
