package millrace.workplace.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** An address of a user task that survives the sign-in; the task list keeps its own behind a sign that no server sees. */
@Controller
class UserTaskPage {

    @GetMapping("/user-tasks/{task}")
    String show(@PathVariable String task) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + UriUtils.encode(task, UTF_8);
    }
}
