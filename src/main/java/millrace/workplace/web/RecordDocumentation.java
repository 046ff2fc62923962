package millrace.workplace.web;

import millrace.web.ApiNote;
import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What callers are told about records of every practice. */
@Configuration(proxyBeanMethods = false)
class RecordDocumentation {

    private static final String ACTS =
            """
            `GET /api/records/{number}` answers with `acts`: what whoever asks may do about the record now, with the fields of each. What is not
            listed is refused. `POST /api/records/{number}/acts/{act}` does it; the body has the values by the names of the fields, and `undo` in the
            answer is the act, with its values, that takes it back. No act completes a user task.""";

    @Bean
    ApiNote actsOfRecords() {
        return new ApiNote("Acts", ACTS);
    }

    @Bean
    ProblemType alreadyLinked() {
        return refusal("already-linked", "The two records are linked in this way already.");
    }

    @Bean
    ProblemType notLinked() {
        return refusal("not-linked", "There is no such link.");
    }

    @Bean
    ProblemType linkOfPractice() {
        return refusal(
                "link-of-practice",
                "Such a link is made and ended by what happens to the record, for instance by merging it.");
    }

    private static ProblemType refusal(String name, String meaning) {
        return new ProblemType(name, 409, "Refused", meaning);
    }
}
