package millrace.bench;

import millrace.Millrace;
import org.springframework.boot.SpringApplication;

/** The product in a process of its own, with its statements counted. */
final class MeasuredMillrace {

    private MeasuredMillrace() {}

    public static void main(String[] arguments) {
        new SpringApplication(Millrace.class, MeasuredDatabase.class).run(arguments);
    }
}
