package millrace.catalogue;

/**
 * A part of a service's page, for those who work here, that another module adds by publishing it as a bean.
 *
 * @param template has a fragment {@code section(service)}, which is given the {@link Service}
 * @param rank small comes first
 */
public record ServicePagePart(String template, int rank) {}
