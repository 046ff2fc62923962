package millrace.modelling.web;

import millrace.modelling.ModelLibrary;
import millrace.web.NavigationEntry;
import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the models are found, and how their changes are refused. */
@Configuration(proxyBeanMethods = false)
class ModelDocumentation {

    @Bean
    NavigationEntry models() {
        return new NavigationEntry(
                "Models",
                "/models",
                "Processes, decisions and forms: what is in force, who changed it, and the way back.",
                60,
                ModelLibrary.READERS);
    }

    @Bean
    ProblemType modelRefused() {
        return new ProblemType(
                "model-refused",
                409,
                "Refused",
                "The model cannot take force; the detail names the file and the element of each reason.");
    }

    @Bean
    ProblemType modelInForce() {
        return new ProblemType(
                "model-in-force", 409, "Refused", "The version is in force already; nothing was changed.");
    }
}
