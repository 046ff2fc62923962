package millrace.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import millrace.attachment.Attachments;
import millrace.directory.NotAllowed;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.Sight;
import millrace.web.SentFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;

/** The files at a record as a page of their own, and what its forms do; {@code back} is the page that the form was on. */
@Controller
@RequestMapping("/records/{number}/attachments")
class AttachmentPages {

    private static final Pattern PLACE = Pattern.compile("(/[\\w.~-]+)+");

    private final Attachments attachments;
    private final Sight sight;

    AttachmentPages(Attachments attachments, Sight sight) {
        this.attachments = attachments;
        this.sight = sight;
    }

    @GetMapping
    String show(@PathVariable String number, Model page) {
        page.addAttribute("number", sight.of(number).number());
        return "workplace/files";
    }

    @PostMapping
    String attach(@PathVariable String number, HttpServletRequest request) throws IOException {
        var files = SentFile.each(
                request, file -> attachments.attach(number, file.name(), file.says("internal"), file.bytes()));
        if (files == 0) {
            throw new InvalidInput("file", "Choose a file first.");
        }
        return back(number, request);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable UUID id, HttpServletRequest request) {
        attachments.remove(number, id, request.getParameter("reason"));
        return back(number, request);
    }

    @PostMapping("/{id}/restore")
    String putBack(@PathVariable String number, @PathVariable UUID id, HttpServletRequest request) {
        attachments.putBack(number, id);
        return back(number, request);
    }

    @ExceptionHandler({
        InvalidInput.class,
        Refusal.class,
        NotAllowed.class,
        SentFile.TooLarge.class,
        SentFile.TooOften.class
    })
    String refused(RuntimeException refusal, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("attachmentMistake", refusal.getMessage());
        var address = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return back((String) address.get("number"), request);
    }

    private static String back(String number, HttpServletRequest request) {
        var asked = request.getParameter("back");
        var here = asked != null && PLACE.matcher(asked).matches();
        return "redirect:" + (here ? asked : "/records/" + UriUtils.encode(number, UTF_8) + "/attachments")
                + "#attachments";
    }
}
