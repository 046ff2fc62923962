package millrace.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set about files at records.
 *
 * @param types media types that are taken, as Apache Tika names them
 * @param largestFile the most one file may have
 * @param files how many files one record may have
 * @param total what they may have together
 * @param perMinute how many files one person may send in a minute, on each node
 * @param removable how long whoever sent a file may remove it
 * @param kept how long what was removed can be put back; then its bytes are gone
 * @param directory where files wait until they have arrived
 */
@ConfigurationProperties("millrace.attachment")
record AttachmentSettings(
        @DefaultValue({
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/bmp",
                    "image/heic",
                    "image/tiff",
                    "application/pdf",
                    "application/rtf",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.ms-outlook",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation",
                    "text/plain",
                    "text/csv",
                    "text/tab-separated-values",
                    "text/calendar",
                    "text/x-log",
                    "text/x-config",
                    "text/x-ini",
                    "text/x-yaml",
                    "text/x-java-properties",
                    "text/x-web-markdown",
                    "application/json",
                    "application/xml",
                    "message/rfc822",
                    "application/zip",
                    "application/gzip",
                    "application/x-7z-compressed",
                    "application/vnd.tcpdump.pcap",
                    "video/mp4",
                    "video/quicktime"
                })
                Set<String> types,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("50") int files,
        @DefaultValue("500MB") DataSize total,
        @DefaultValue("30") int perMinute,
        @DefaultValue("PT24H") Duration removable,
        @DefaultValue("P7D") Duration kept,
        @DefaultValue("data/attachments") Path directory) {}
