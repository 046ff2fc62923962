package millrace.organisation;

import java.util.Map;

/**
 * One person or team of a list from another system.
 *
 * @param line where it begins in the file
 * @param team whether it is a team
 * @param fields by their names in the API, the key apart; what is not named stays as it is
 */
public record ImportedRow(long line, boolean team, String key, Map<String, Object> fields) {}
