package millrace.database;

import java.util.List;
import java.util.Locale;

/** What a program of PostgreSQL said when it gave up. */
record Complaint(String text) {

    boolean isAboutPort() {
        return says("could not bind") || says("could not create any TCP/IP sockets");
    }

    /** True when what is left of a killed server is still on its way out. */
    boolean passes() {
        return says("pre-existing shared memory block") || says("lock file \"postmaster.pid\" already exists");
    }

    private boolean isAboutRoot() {
        return says("cannot be run as root") || says("execution of the postgresql server is not permitted");
    }

    private boolean says(String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    StartRefused asRefusal(String what) {
        if (isAboutRoot()) {
            return new StartRefused(
                    "PostgreSQL does not run as root and this machine allows no user namespace (unshare -U);"
                            + " start as an ordinary user, or set spring.datasource.url");
        }
        return new StartRefused(what + " (" + heart() + ")");
    }

    // the line that tells most: the last fatal one, else the last error, else the last
    private String heart() {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return List.of("PANIC:", "FATAL:", "error:", "").stream()
                .flatMap(mark ->
                        lines.stream().filter(line -> line.contains(mark)).reduce((first, last) -> last).stream()
                                .map(line -> line.substring(mark.isEmpty() ? 0 : line.indexOf(mark) + mark.length())))
                .findFirst()
                .map(Reason::line)
                .orElse("without a word");
    }
}
