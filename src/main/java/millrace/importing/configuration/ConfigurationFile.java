package millrace.importing.configuration;

import java.io.IOException;
import java.nio.file.Path;
import millrace.cmdb.ConfigurationImport.Reading;
import millrace.cmdb.ConfigurationImport.Receiver;
import millrace.importing.file.TextFile;
import millrace.record.InvalidInput;

/** Items in any of their forms: a JSON array, a JSON object on each line, or CSV. */
public final class ConfigurationFile implements Reading {

    private final TextFile file;

    public ConfigurationFile(Path file) {
        this.file = new TextFile(file);
    }

    /**
     * Looks whether this could be such a file, without reading it whole.
     *
     * @throws InvalidInput when it is none
     */
    public void check() throws IOException {
        if (!file.isJson()) {
            new CsvItems(file).checkHeader();
        }
    }

    @Override
    public void into(Receiver receiver) throws IOException {
        if (file.isJson()) {
            new JsonItems(file).into(receiver);
        } else {
            new CsvItems(file).into(receiver);
        }
    }
}
