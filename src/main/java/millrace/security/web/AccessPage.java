package millrace.security.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.security.audit.AccessEvent;
import millrace.security.audit.AccessLog;
import millrace.security.password.PasswordChanges;
import millrace.security.token.Scope;
import millrace.security.token.TokenManagement;
import millrace.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Access for administrators: who came in and who did not, everybody's tokens, and passwords for who forgot theirs. */
@Controller
@RequestMapping("/access")
class AccessPage {

    private static final int EVENTS = 50;
    private static final int TOKENS = 200;

    private final TokenManagement tokens;
    private final PasswordChanges passwords;
    private final AccessLog log;

    AccessPage(TokenManagement tokens, PasswordChanges passwords, AccessLog log) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.log = log;
    }

    @Bean
    static NavigationEntry accessOfEverybody() {
        return new NavigationEntry(
                "Access",
                "/access",
                "Who came in and who did not, tokens of systems, and passwords for who forgot theirs.",
                86,
                EnumSet.of(Role.ADMIN));
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") String before,
            Model page) {
        List<AccessEvent> found = log.list(given(person), kind(kind), number(before), EVENTS);
        page.addAttribute("events", found);
        page.addAttribute(
                "next", found.size() < EVENTS ? null : found.get(EVENTS - 1).id());
        page.addAttribute("person", given(person));
        page.addAttribute("kind", kind(kind));
        page.addAttribute("kinds", AccessEvent.Kind.values());
        page.addAttribute("scopes", Scope.values());
        page.addAttribute("days", tokens.usualDays());
        page.addAttribute("tokens", tokens.everybodys(Long.MAX_VALUE, TOKENS));
        return "access/access";
    }

    @PostMapping("/tokens")
    String make(
            @RequestParam String owner,
            @RequestParam String name,
            @RequestParam(required = false) Set<Scope> scopes,
            @RequestParam Integer days,
            Model page) {
        try {
            page.addAttribute("made", tokens.issue(owner, name, scopes, days));
        } catch (InvalidInput | Refusal mistake) {
            page.addAttribute("mistake", mistake.getMessage());
        }
        return show(null, null, String.valueOf(Long.MAX_VALUE), page);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable long id) {
        tokens.revoke(id);
        return "redirect:/access#tokens";
    }

    @PostMapping("/one-time-passwords")
    String reset(@RequestParam String person, Model page) {
        try {
            page.addAttribute("given", passwords.reset(person.strip()));
            page.addAttribute("givenTo", person.strip());
        } catch (InvalidInput | UnknownKey mistake) {
            page.addAttribute("mistake", mistake.getMessage());
        }
        return show(null, null, String.valueOf(Long.MAX_VALUE), page);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is no kind shows all of them, as a form without a choice does. */
    private static AccessEvent.Kind kind(String name) {
        return List.of(AccessEvent.Kind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
