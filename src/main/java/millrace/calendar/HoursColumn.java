package millrace.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps weekly hours in a column. */
@Component
public class HoursColumn {

    private final ObjectMapper json;

    HoursColumn(ObjectMapper json) {
        this.json = json;
    }

    public String write(WeeklyHours hours) {
        try {
            return hours == null ? null : json.writeValueAsString(HoursAsJson.of(hours));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("weekly hours cannot be written as JSON", e);
        }
    }

    public WeeklyHours read(String kept) {
        try {
            return kept == null ? null : HoursAsJson.read(json.readValue(kept, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored weekly hours cannot be read", e);
        }
    }
}
