package millrace.attachment;

import java.time.Clock;
import java.time.Instant;
import millrace.directory.Actor;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who may remove a file and put it back, and for how long. */
@Component
class Removal {

    private final StoredFiles files;
    private final AttachmentSettings settings;
    private final Clock clock;

    Removal(StoredFiles files, AttachmentSettings settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    boolean mayRemove(Actor actor, Attachment file) {
        var fresh = clock.instant().isBefore(file.at().plus(settings.removable()));
        return !file.removed()
                && (actor.is(Role.MANAGER) || (fresh && actor.person().equals(file.uploader())));
    }

    boolean mayPutBack(Actor actor, Attachment file) {
        return file.removed()
                && clock.instant().isBefore(end(file))
                && (actor.is(Role.MANAGER) || actor.person().equals(file.removedBy()));
    }

    private Instant end(Attachment file) {
        return file.removedAt().plus(settings.kept());
    }

    void requireMayRemove(Actor actor, Attachment file) {
        if (!mayRemove(actor, file)) {
            throw new NotAllowed("You may not remove %s: that is for who sent it, for %d hours, and for managers."
                    .formatted(file.name(), settings.removable().toHours()));
        }
    }

    void requireMayPutBack(Actor actor, Attachment file) {
        if (!mayPutBack(actor, file)) {
            throw new NotAllowed(
                    "You may not put %s back: that is for who removed it, and for managers.".formatted(file.name()));
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void emptyOld() {
        files.empty(clock.instant().minus(settings.kept()));
    }
}
