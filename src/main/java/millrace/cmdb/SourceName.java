package millrace.cmdb;

/**
 * What a source calls an item.
 *
 * @param source key of the source
 */
public record SourceName(String source, String externalId) {}
