package millrace.organisation.web;

import java.util.Set;

/**
 * A team as callers see it; who leads it and belongs to it is for those who work here.
 *
 * @param asked key of whoever is asked where the lead is to be: the lead, or the deputy of one who left
 */
record ShownTeam(String key, String name, boolean active, String lead, String asked, Set<String> members) {}
