package millrace.calendar.web;

import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How corrections of calendars are refused. */
@Configuration(proxyBeanMethods = false)
class CalendarDocumentation {

    @Bean
    ProblemType calendarStays() {
        return new ProblemType("calendar-stays", 409, "Refused", "The calendar of day and night cannot be corrected.");
    }
}
