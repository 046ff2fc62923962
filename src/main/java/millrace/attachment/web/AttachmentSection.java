package millrace.attachment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.attachment.Attachment;
import millrace.attachment.Attachments;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Role;
import org.springframework.stereotype.Component;

/** What the part of a record's page about its files shows; the template asks for it by the record's number. */
@Component
public class AttachmentSection {

    private static final int STEP = 1024;

    private final Attachments attachments;
    private final Directory directory;
    private final Actors actors;

    AttachmentSection(Attachments attachments, Directory directory, Actors actors) {
        this.attachments = attachments;
        this.directory = directory;
        this.actors = actors;
    }

    /** A file as one line. */
    public record Line(Attachment file, String kind, String size, String uploader, boolean mayRemove) {}

    /**
     * The section.
     *
     * @param removed what whoever reads may put back
     * @param largest bytes that a file may have at most, and in words
     */
    public record Shown(
            String number, List<Line> lines, List<Line> removed, boolean agent, long largest, String atMost) {}

    public Shown of(String number) {
        var all = attachments.of(number);
        Map<String, String> names =
                directory.names(all.stream().map(one -> one.file().uploader()).collect(Collectors.toSet()));
        Stream<Line> lines = all.stream().map(one -> line(one, names));
        Map<Boolean, List<Line>> parts =
                lines.collect(Collectors.partitioningBy(line -> line.file().removed()));
        var largest = attachments.largestFile();
        var agent = actors.current().is(Role.AGENT);
        return new Shown(number, parts.get(false), parts.get(true), agent, largest, size(largest));
    }

    private static Line line(Attachments.Listed listed, Map<String, String> names) {
        var file = listed.file();
        return new Line(
                file,
                file.kind(),
                size(file.size()),
                names.getOrDefault(file.uploader(), file.uploader()),
                listed.mayRemove());
    }

    static String size(long bytes) {
        if (bytes < STEP) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        if (bytes < STEP * STEP) {
            return Math.round((double) bytes / STEP) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / STEP / STEP)
                .replace(".0 ", " ");
    }
}
