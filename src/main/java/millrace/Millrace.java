package millrace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** IT service management in which the process model is the software. */
@SpringBootApplication
public class Millrace {

    public static void main(String[] args) {
        SpringApplication.run(Millrace.class, args);
    }
}
