package millrace.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set about imports.
 *
 * @param servicenow audit log to read once the product has started; null reads none
 * @param zone zone of the dates in a file for which nobody says another
 * @param until date, or date and time, after which the events of the start-up file are left aside; null reads all
 * @param directory where files wait until they are read
 * @param largestFile the most that is taken over HTTP
 */
@ConfigurationProperties("millrace.import")
record ImportSettings(
        Path servicenow,
        @DefaultValue("UTC") ZoneId zone,
        String until,
        @DefaultValue("data/imports") Path directory,
        @DefaultValue("512MB") DataSize largestFile) {}
