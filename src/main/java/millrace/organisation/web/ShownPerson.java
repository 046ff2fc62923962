package millrace.organisation.web;

import java.util.Set;
import millrace.directory.Person;
import millrace.directory.Role;

/**
 * A person as callers see them. Requesters see key, name, kind and whether they are active; the rest is for those who work here.
 *
 * @param teams of a single person only
 * @param asked key of the deputy who is asked in their place, while they do not work
 */
record ShownPerson(
        String key,
        String name,
        String email,
        Person.Kind kind,
        boolean active,
        Set<Role> roles,
        String manager,
        String department,
        Boolean vip,
        String deputy,
        String asked,
        Set<String> teams) {}
