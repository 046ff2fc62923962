package millrace.attachment.web;

import java.util.EnumSet;
import java.util.Set;
import millrace.attachment.Attachments;
import millrace.directory.Role;
import millrace.web.ApiNote;
import millrace.web.FileDoor;
import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where files come in, so that they may be larger than other bodies, and what callers are told about them. */
@Configuration(proxyBeanMethods = false)
class AttachmentDoor {

    static final String ADDRESS = "/api/records/{number}/attachments";
    static final String FORM = "multipart/form-data";
    static final String BYTES = "application/octet-stream";

    @Bean
    FileDoor attachedFiles(Attachments attachments) {
        return new FileDoor(
                ADDRESS,
                Set.of(FORM, BYTES),
                attachments.largestFile(),
                attachments.waiting(),
                EnumSet.allOf(Role.class));
    }

    @Bean
    ProblemType recordFull() {
        return new ProblemType("record-full", 409, "Refused", "The record has as many files as it may have.");
    }

    @Bean
    ApiNote aboutFiles() {
        return new ApiNote(
                "Files at records",
                """
                A file is taken when its type, told by its bytes, is on the list and is what its name says. It is always
                handed out as a download, never shown. Send it as `application/octet-stream` with `?name=` to make use of
                an `Idempotency-Key`: a form is written in another way each time. Files that only agents may see are not
                there for others.""");
    }
}
