package millrace.web.page;

import millrace.directory.Actors;
import millrace.web.ProblemCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Home, sign-in, and what each kind of problem means. */
@Controller
class Pages {

    private final Actors actors;
    private final ProblemCatalogue problems;

    Pages(Actors actors, ProblemCatalogue problems) {
        this.actors = actors;
        this.problems = problems;
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping("/login")
    String signIn(
            Model model,
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String wait,
            @RequestParam(required = false) String out) {
        if (PageFrame.isSignedIn(actors.current())) {
            return "redirect:/";
        }
        if (wrong != null) {
            model.addAttribute("mistake", "The name or the password is wrong.");
        } else if (wait != null) {
            model.addAttribute("mistake", "Too many wrong passwords. Wait a minute and try again.");
        } else if (out != null) {
            model.addAttribute("notice", "You are signed out.");
        }
        return "login";
    }

    @GetMapping("/problems")
    String problems(Model model) {
        model.addAttribute("problems", problems.all());
        return "problems";
    }

    @GetMapping("/problems/{name}")
    String problem(Model model, @PathVariable String name) {
        model.addAttribute("problems", problems.named(name));
        return "problems";
    }
}
