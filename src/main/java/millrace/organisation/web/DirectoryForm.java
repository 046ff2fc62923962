package millrace.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was filled in on a page about a person or team, as fields of the API; what the form does not have stays as it is. */
final class DirectoryForm {

    private static final List<String> TEXTS =
            List.of("key", "name", "email", "kind", "manager", "department", "deputy", "lead");
    private static final List<String> LISTS = List.of("teams", "members");
    // a check box that is not ticked is not sent, so that its form says that it has one
    private static final List<String> FLAGS = List.of("active", "vip");

    private DirectoryForm() {}

    static Map<String, Object> of(HttpServletRequest request) {
        var fields = new HashMap<String, Object>();
        TEXTS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, request.getParameter(name).strip()));
        LISTS.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> fields.put(name, keys(request.getParameter(name))));
        FLAGS.stream()
                .filter(name -> request.getParameter("has-" + name) != null)
                .forEach(name -> fields.put(name, request.getParameter(name) != null));
        if (request.getParameter("has-roles") != null) {
            var roles = request.getParameterValues("roles");
            fields.put("roles", roles == null ? List.of() : Arrays.asList(roles));
        }
        return fields;
    }

    private static List<String> keys(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
