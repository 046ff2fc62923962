package millrace.database;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of our PostgreSQL server: made once, checked before every start. */
record Cluster(DataDirectory home, Programs programs) {

    /** The superuser of the server, and the name of the database in it. */
    static final String NAME = "millrace";

    /** The major version of the programs that travel with the product; files of another one cannot be read. */
    static final String MAJOR_VERSION = "16";

    private static final long SIZE_OF_PG_CONTROL = 8192;

    Path path() {
        return home.cluster();
    }

    String password() throws IOException {
        return Files.readString(home.passwordFile()).strip();
    }

    /** Makes the files when there are none; refuses those that PostgreSQL could not work with. */
    void prepare() throws IOException {
        if (isAbsent()) {
            make();
        } else {
            check();
        }
    }

    private boolean isAbsent() throws IOException {
        if (!Files.isDirectory(path())) {
            return !Files.exists(path());
        }
        try (Stream<Path> files = Files.list(path())) {
            return files.findAny().isEmpty();
        }
    }

    private void make() throws IOException {
        // made beside its place and moved there whole, so that a start cut short leaves nothing half made
        Path unfinished = home.path().resolve("postgresql.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        keepNewPassword();
        int exit = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + NAME,
                        "--auth=scram-sha-256",
                        "--pwfile=" + home.passwordFile(),
                        "--encoding=UTF8",
                        // the same order of words on every machine, whatever its locale
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=und"));
        if (exit != 0) {
            throw new Complaint(programs.said()).asRefusal("PostgreSQL could not make its files in " + home.path());
        }
        Files.deleteIfExists(path());
        Files.move(unfinished, path());
    }

    private void keepNewPassword() throws IOException {
        Path file = home.passwordFile();
        Files.deleteIfExists(file);
        boolean posix = Files.getFileStore(home.path()).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, UUID.randomUUID() + "\n");
    }

    private void check() throws IOException {
        String version = version();
        if (!version.matches("[0-9]{1,2}")) {
            throw damaged("PG_VERSION does not say a version");
        }
        if (!MAJOR_VERSION.equals(version)) {
            throw new StartRefused(
                    "the database in " + path() + " was made by PostgreSQL " + version
                            + " and this Millrace brings " + MAJOR_VERSION
                            + "; move its content over with pg_dump and pg_restore, or serve it yourself and set spring.datasource.url");
        }
        Path control = path().resolve("global/pg_control");
        if (!Files.isRegularFile(control) || Files.size(control) != SIZE_OF_PG_CONTROL) {
            throw damaged("global/pg_control is missing or cut short");
        }
        if (!Files.isRegularFile(home.passwordFile())) {
            throw damaged("its password file " + home.passwordFile() + " is missing");
        }
    }

    private String version() throws IOException {
        Path file = path().resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            throw damaged("PG_VERSION is missing");
        }
        try {
            return Files.readString(file).strip();
        } catch (MalformedInputException garbage) {
            return "";
        }
    }

    StartRefused damaged(String why) {
        return new StartRefused("the database in " + path() + " is damaged (" + why
                + "); put a backup in its place, or move " + home.path() + " away to begin with an empty one");
    }
}
