package millrace.catalogue;

import millrace.directory.Search;

/**
 * A page of services, the vital ones first.
 *
 * @param text part of a number, key, name or description, or null for all
 * @param state only these, or null for all
 * @param gap only those that lack this, or null for all
 * @param after the key after which the page begins, or null for the first page
 * @param limit at most so many, 1 to 200
 */
public record ServiceSearch(String text, ServiceState state, Gap gap, String after, int limit) {

    String pattern() {
        return Search.pattern(text);
    }
}
