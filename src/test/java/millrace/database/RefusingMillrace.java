package millrace.database;

import millrace.Millrace;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The product with a module that refuses the start late, when the web server is already there. */
class RefusingMillrace {

    public static void main(String[] args) {
        new SpringApplication(Millrace.class, RefusingMillrace.class).run(args);
    }

    @Bean
    InitializingBean refusal() {
        return () -> {
            throw new StartRefused("a module has its reasons");
        };
    }
}
