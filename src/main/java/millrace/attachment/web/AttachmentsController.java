package millrace.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import millrace.attachment.Attachments;
import millrace.web.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files at records for programs, and for the scripts of our pages. */
@RestController
@RequestMapping(AttachmentDoor.ADDRESS)
@Tag(name = "Files", description = "Files at records, of whatever practice")
class AttachmentsController {

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    @Operation(
            summary = "List the files at a record, oldest first",
            description = "With removed=true also those that were removed and that the caller may put back.")
    List<ShownAttachment> list(@PathVariable String number, @RequestParam(defaultValue = "false") boolean removed) {
        return attachments.of(number).stream()
                .filter(one -> removed || !one.file().removed())
                .map(ShownAttachment::of)
                .toList();
    }

    @PostMapping(consumes = {AttachmentDoor.BYTES, AttachmentDoor.FORM})
    @Operation(
            summary = "Put a file at a record",
            description = "As application/octet-stream with ?name=, or as the first file of a form. 400 names the field"
                    + " when the file is empty, of a type that is not taken, or not what its name says; 413 when it is too"
                    + " large; 409 when the record has as many as it may have.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = AttachmentDoor.BYTES,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "The file is kept; the Location is where its bytes are")
    ResponseEntity<ShownAttachment> attach(
            @PathVariable String number,
            @Parameter(description = "What the file is called; for the bytes alone, a form says it itself")
                    @RequestParam(required = false)
                    String name,
            @Parameter(description = "Only agents may see it") @RequestParam(defaultValue = "false") boolean internal,
            HttpServletRequest request)
            throws IOException {
        var sent = SentFile.of(request);
        var called = name == null ? sent.name() : name;
        var kept = attachments.attach(number, called, internal || sent.says("internal"), sent.bytes());
        var shown = ShownAttachment.of(kept);
        return ResponseEntity.created(URI.create(shown.address())).body(shown);
    }

    @GetMapping(path = "/{id}", produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "Download a file",
            description = "Always as a download. Its ETag is its SHA-256; a range of bytes may be asked for.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes",
            content = @Content(mediaType = AttachmentDoor.BYTES, schema = @Schema(type = "string", format = "binary")))
    void download(
            @PathVariable String number,
            @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var file = attachments.get(number, id);
        new Download(file, attachments.read(file)).answer(request, response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a file; for who sent it within a time, and for managers",
            description = "The timeline says so. It can be put back for a while; then its bytes are gone.")
    void remove(@PathVariable String number, @PathVariable UUID id, @RequestParam(required = false) String reason) {
        attachments.remove(number, id, reason);
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put a removed file back; for who removed it, and for managers")
    ShownAttachment putBack(@PathVariable String number, @PathVariable UUID id) {
        return ShownAttachment.of(attachments.putBack(number, id));
    }
}
