package millrace.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import millrace.record.InvalidInput;
import millrace.security.Sessions;
import millrace.security.password.PasswordChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their password; the only page that a one-time password opens. */
@Controller
@RequestMapping("/you/password")
class PasswordPage {

    private final PasswordChanges changes;
    private final Sessions sessions;

    PasswordPage(PasswordChanges changes, Sessions sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    @GetMapping
    String show() {
        return "access/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!wanted.equals(again)) {
            return refused("The two new passwords are not the same.", page);
        }
        try {
            changes.change(old, wanted);
        } catch (InvalidInput mistake) {
            return refused(mistake.getMessage().replaceFirst("^\\w+: ", ""), page);
        }
        sessions.goOn(request, response);
        page.addAttribute("notice", "Your password is changed, and you are signed out everywhere else.");
        return show();
    }

    private String refused(String why, Model page) {
        page.addAttribute("mistake", Character.toUpperCase(why.charAt(0)) + why.substring(1));
        return show();
    }
}
