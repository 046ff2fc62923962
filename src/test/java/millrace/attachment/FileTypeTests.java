package millrace.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import millrace.attachment.FileType.Checked;
import millrace.record.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A file is what its bytes say, and must be called so. */
class FileTypeTests {

    private static final Map<String, String> STARTS = Map.ofEntries(
            Map.entry("png", "\u0089PNG\r\n\u001a\n"),
            Map.entry("jpeg", "\u00ff\u00d8\u00ff\u00e0"),
            Map.entry("pdf", "%PDF-1.7\n"),
            Map.entry("zip", "PK\u0003\u0004........"),
            Map.entry("exe", "MZ\u0090\u0000\u0003"),
            Map.entry("html", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
            Map.entry("svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
            Map.entry("script", "#!/bin/sh\nrm -rf /"),
            Map.entry("batch", "@echo off"),
            Map.entry("xml", "<?xml version='1.0'?><a/>"),
            Map.entry("bytes", "\u0000\u0001\u0002\u0003\u0004"),
            Map.entry("text", "2026-11-21 14:00 connection refused\n"));

    private final FileType types = new FileType(settings());

    static AttachmentSettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("millrace.attachment", AttachmentSettings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, png, image/png",
        "A.JPG, jpeg, image/jpeg",
        "a.pdf, pdf, application/pdf",
        "a.zip, zip, application/zip",
        "a.docx, zip, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.csv, text, text/csv",
        "a.log, text, text/x-log",
        "a.json, text, application/json",
        "a.txt, text, text/plain",
        "a.txt, xml, application/xml"
    })
    void takesWhatIsWhatItsNameSays(String name, String start, String type) throws IOException {
        assertThat(check(name, start)).isEqualTo(new Checked(type, name));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, html", "a.txt, html", "a.html, text", "a.svg, svg", "a.png, svg", "a.png, exe", "a.exe, exe",
        "a.exe, text", "a.txt, script", "a.bat, batch", "a.txt, batch", "a.js, text", "a.docm, zip", "a.jar, zip",
        "a.png, text", "a.png, jpeg", "a.pdf, zip", "a, bytes", "a.pdf, bytes", "a.png, html"
    })
    void refusesEverythingElseNamingTheField(String name, String start) {
        assertThatThrownBy(() -> check(name, start))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("file"))
                .hasMessageStartingWith("file: " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "thread.tdump, text, thread.tdump.txt",
        "dump, text, dump.txt",
        // Windows would run these
        "fix.ps1, text, fix.ps1.txt",
        "fix.hta, text, fix.hta.txt",
        "shop.url, text, shop.url.txt",
        "picture, png, picture.png"
    })
    void givesANameOfUnknownEndingTheEndingOfItsType(String name, String start, String given) throws IOException {
        assertThat(check(name, start).name()).isEqualTo(given);
    }

    @Test
    void leavesTheFileWhereItBegan() throws IOException {
        var content = new ByteArrayInputStream(STARTS.get("pdf").getBytes(ISO_8859_1));
        types.check("a.pdf", content);
        assertThat(new String(content.readAllBytes(), ISO_8859_1)).isEqualTo(STARTS.get("pdf"));
    }

    private Checked check(String name, String start) throws IOException {
        return types.check(name, new ByteArrayInputStream(STARTS.get(start).getBytes(ISO_8859_1)));
    }
}
