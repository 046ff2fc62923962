package millrace.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A small practice: a process with a decision, a form, a wait and a follow-up that tests steer. */
// a configuration of its own, which the product beside it does not find
@TestComponent
@Configuration(proxyBeanMethods = false)
public class SampleModels {

    @Bean
    ApplicationRunner sampleModelsDeployed(RepositoryService repository) {
        return arguments -> repository
                .createDeployment()
                .name("samples")
                .addClasspathResource("engine-models/engine-sample.bpmn")
                .addClasspathResource("engine-models/engine-bare.bpmn")
                .addClasspathResource("engine-models/engine-called.bpmn")
                .addClasspathResource("engine-models/engine-journey.bpmn")
                .addClasspathResource("engine-models/sample-priority.dmn")
                .addClasspathResource("engine-models/review-sample.form")
                .addClasspathResource("engine-models/sample-start.form")
                .deploy();
    }

    @Bean
    RecordProcess processOfSamples() {
        return new RecordProcess(Pattern.compile("[DEQRS]-.+"), "engine-sample");
    }

    @Bean
    SampleRecord sampleRecord() {
        return new SampleRecord();
    }

    @Bean
    JavaDelegate sampleFollowUpDelegate(SampleRecord sample) {
        return execution -> sample.followUp.accept(execution);
    }

    @Bean
    ExecutionListener sampleStartListener(SampleRecord sample) {
        return execution -> sample.onStart.accept(execution);
    }

    @Bean
    TaskForm reviewSample(SampleRecord sample) {
        return sample.form;
    }

    @Bean
    FormOptions places(SampleRecord sample) {
        return new FormOptions() {
            @Override
            public String name() {
                return "places";
            }

            @Override
            public List<Option> offered(int limit) {
                return sample.places.stream()
                        .limit(limit + 1L)
                        .map(place -> new Option(place, "The " + place))
                        .toList();
            }

            @Override
            public boolean has(String value) {
                return value.equals("cellar") || value.equals("roof");
            }
        };
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    /** The façade of the sample, and what tests tell it to do. */
    @Facade
    public static class SampleRecord extends Inherited {

        public volatile List<String> teams = List.of("network");
        public volatile List<String> people = List.of();
        public volatile List<String> places = List.of("cellar", "roof");
        public volatile Consumer<DelegateExecution> followUp = execution -> {};
        public volatile Consumer<DelegateExecution> onStart = execution -> {};
        public final SampleForm form = new SampleForm();

        public void reset() {
            teams = List.of("network");
            people = List.of();
            places = List.of("cellar", "roof");
            followUp = execution -> {};
            onStart = execution -> {};
            form.submitted.clear();
            form.onSubmit = number -> {};
        }

        public String impact(DelegateExecution execution) {
            return "WIDE";
        }

        public String urgency(DelegateExecution execution, String... otherwise) {
            return otherwise.length == 0 ? "LOW" : otherwise[0];
        }

        public List<String> teams(DelegateExecution execution) {
            return teams;
        }

        public List<String> people(DelegateExecution execution) {
            return people;
        }

        public static String secretOfClass() {
            return "secret";
        }

        String secretOfPackage() {
            return "secret";
        }
    }

    /** What a façade inherits is not open to expressions. */
    public static class Inherited {
        public String inheritedSecret() {
            return "secret";
        }
    }

    /** The form of the sample's user task. */
    public static class SampleForm implements TaskForm {

        public final Map<String, Map<String, Object>> submitted = new ConcurrentHashMap<>();
        public volatile Consumer<String> onSubmit = number -> {};

        @Override
        public String id() {
            return "review-sample";
        }

        @Override
        public Map<String, Object> prefill(String recordNumber) {
            return Map.of("title", "Sample " + recordNumber);
        }

        @Override
        public Map<String, Object> submit(String recordNumber, Map<String, Object> values) {
            submitted.put(recordNumber, values);
            onSubmit.accept(recordNumber);
            return Map.of("outcome", values.get("outcome"));
        }
    }

    /** The facts that came out of the engine. */
    public static class Seen {

        private final List<DecisionMade> decisions = new CopyOnWriteArrayList<>();
        private final List<UserTaskAssigned> assignments = new CopyOnWriteArrayList<>();

        @EventListener
        void on(DecisionMade fact) {
            decisions.add(fact);
        }

        @EventListener
        void on(UserTaskAssigned fact) {
            assignments.add(fact);
        }

        public List<DecisionMade> decisions(String number) {
            return decisions.stream()
                    .filter(fact -> fact.recordNumber().equals(number))
                    .toList();
        }

        public List<String> assignees(String number) {
            List<String> assignees = new ArrayList<>();
            assignments.stream()
                    .filter(fact -> fact.recordNumber().equals(number))
                    .forEach(fact -> assignees.add(fact.assignee()));
            return assignees;
        }
    }
}
