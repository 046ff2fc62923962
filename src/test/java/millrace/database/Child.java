package millrace.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product in a process of its own, as an operator starts it; its output is kept in a directory. */
public record Child(Process process, Path output, Path errors) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public static Child start(Class<?> main, Path directory, String... arguments) throws IOException {
        return start(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"), main, directory, arguments);
    }

    /** The same, with options of Java's own. */
    public static Child start(List<String> options, Class<?> main, Path directory, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, "child", ".out");
        Path errors = Files.createTempFile(directory, "child", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Child(process, output, errors);
    }

    public Child awaitOutput(String words) {
        Awaitility.await(words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> hasSaid(words));
        return this;
    }

    private boolean hasSaid(String words) throws IOException {
        boolean alive = process.isAlive();
        if (said().contains(words)) {
            return true;
        }
        if (!alive) {
            throw new AssertionError("ended with " + process.exitValue() + ": " + said() + complained());
        }
        return false;
    }

    public String said() throws IOException {
        return Files.readString(output);
    }

    String complained() throws IOException {
        return Files.readString(errors);
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as Ctrl-C does; the exit code. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    int exitCode() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
