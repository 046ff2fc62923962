package millrace.engine.process;

import java.time.Clock;
import millrace.engine.OwnRecord;
import millrace.engine.TaskAudience;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** Connects the engine with the facts that come out of it and the work that follows its commands. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    @Bean
    AfterCommand afterCommand(PlatformTransactionManager transactions) {
        return new AfterCommand(transactions);
    }

    @Bean
    AssignmentFacts assignmentFacts(ApplicationEventPublisher facts, OwnRecord records) {
        return new AssignmentFacts(facts, records);
    }

    @Bean
    DecisionEvidence decisionEvidence(ApplicationEventPublisher facts, Clock clock, OwnRecord records) {
        return new DecisionEvidence(facts, clock, records);
    }

    @Bean
    @Order(20)
    ProcessEnginePlugin facts(
            AfterCommand after,
            AssignmentFacts assignments,
            DecisionEvidence decisions,
            RootRecord records,
            ObjectProvider<TaskAudience> audiences) {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.getCustomPreCommandInterceptorsTxRequired().add(after);
                engine.getCustomPreBPMNParseListeners().add(records);
                engine.getCustomPostBPMNParseListeners().add(assignments);
                engine.getCustomPostBPMNParseListeners().add(new CandidatesOfRecord(audiences));
                DefaultDmnEngineConfiguration tables =
                        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                tables.setFeelEngineFactory(new PlainCells.Factory());
                tables.getCustomPostDecisionTableEvaluationListeners().add(decisions);
                engine.setDmnEngineConfiguration(tables);
            }
        };
    }
}
