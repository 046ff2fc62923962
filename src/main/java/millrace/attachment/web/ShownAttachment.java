package millrace.attachment.web;

import java.time.Instant;
import java.util.UUID;
import millrace.attachment.Attachments.Listed;

/** A file at a record as callers see it; {@code address} is where its bytes are. */
record ShownAttachment(
        UUID id,
        String name,
        String type,
        long size,
        String sha256,
        boolean internal,
        String uploader,
        Instant at,
        String address,
        boolean mayRemove,
        boolean mayPutBack,
        Instant removedAt,
        String removedBy) {

    static ShownAttachment of(Listed listed) {
        var file = listed.file();
        return new ShownAttachment(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.internal(),
                file.uploader(),
                file.at(),
                "/api/records/" + file.record() + "/attachments/" + file.id(),
                listed.mayRemove(),
                listed.mayPutBack(),
                file.removedAt(),
                file.removedBy());
    }
}
