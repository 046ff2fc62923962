package millrace.security.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import millrace.directory.Actors;
import millrace.directory.Readings;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.security.audit.AccessLog;
import millrace.security.password.PasswordChanges;
import millrace.security.token.Scope;
import millrace.security.token.TokenManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of whoever reads it: how they read, how they sign in, their tokens, and who came in with their name. */
@Controller
@RequestMapping("/you")
class YouPage {

    private static final int RECENT = 10;
    private static final int TOKENS = 100;
    private static final List<String> LANGUAGES = List.of(
            "en-GB", "en-US", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "it", "ja", "ko", "nb", "nl", "pl", "pt",
            "pt-BR", "ro", "ru", "sv", "tr", "uk", "zh-CN");

    private final Actors actors;
    private final Readings readings;
    private final TokenManagement tokens;
    private final PasswordChanges passwords;
    private final AccessLog log;

    YouPage(Actors actors, Readings readings, TokenManagement tokens, PasswordChanges passwords, AccessLog log) {
        this.actors = actors;
        this.readings = readings;
        this.tokens = tokens;
        this.passwords = passwords;
        this.log = log;
    }

    /** A language to choose from, in its own words. */
    record Language(String tag, String name) {

        static Language of(String tag) {
            Locale locale = Locale.forLanguageTag(tag);
            return new Language(tag, locale.getDisplayName(locale));
        }
    }

    @GetMapping
    String show(Model page) {
        var me = actors.current();
        var reading = readings.of(me.person());
        page.addAttribute("me", me);
        page.addAttribute("roles", me.roles().stream().map(Role::label).sorted().toList());
        page.addAttribute("zone", reading.zone());
        page.addAttribute(
                "language",
                reading.language() == null ? null : reading.language().toLanguageTag());
        page.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        page.addAttribute("languages", languages(reading.language()));
        page.addAttribute("scopes", Scope.values());
        page.addAttribute("days", tokens.usualDays());
        page.addAttribute("tokens", tokens.own(Long.MAX_VALUE, TOKENS));
        page.addAttribute("events", log.list(me.person(), null, Long.MAX_VALUE, RECENT));
        return "access/you";
    }

    @PostMapping("/reading")
    String read(@RequestParam String zone, @RequestParam String language, Model page) {
        try {
            readings.choose(actors.current().person(), ReadingInput.of(zone, language));
            return "redirect:/you";
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(page);
        }
    }

    @PostMapping("/tokens")
    String make(
            @RequestParam String name,
            @RequestParam(required = false) Set<Scope> scopes,
            @RequestParam Integer days,
            Model page) {
        try {
            page.addAttribute("made", tokens.issue(null, name, scopes, days));
        } catch (InvalidInput | Refusal mistake) {
            page.addAttribute("mistake", mistake.getMessage());
        }
        return show(page);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable long id) {
        tokens.revoke(id);
        return "redirect:/you#tokens";
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere() {
        passwords.signOutEverywhere();
        return "redirect:/login?out";
    }

    private static List<Language> languages(Locale chosen) {
        var tags = chosen == null ? Stream.<String>of() : Stream.of(chosen.toLanguageTag());
        return Stream.concat(LANGUAGES.stream(), tags)
                .distinct()
                .map(Language::of)
                .toList();
    }
}
