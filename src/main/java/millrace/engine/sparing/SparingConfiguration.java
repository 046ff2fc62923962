package millrace.engine.sparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import millrace.database.Remembered;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts what asks less in the place of the engine's own. */
@Configuration(proxyBeanMethods = false)
class SparingConfiguration {

    @Bean
    @Order(30)
    ProcessEnginePlugin sparing() {
        Remembered<DecisionDefinitionEntity> decisions = new Remembered<>();
        Remembered<CamundaFormDefinitionEntity> forms = new Remembered<>();
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<SessionFactory> sessions = new ArrayList<>();
                if (engine.getCustomSessionFactories() != null) {
                    sessions.addAll(engine.getCustomSessionFactories());
                }
                sessions.add(new Replaced(EventSubscriptionManager.class, SparingSubscriptions::new));
                sessions.add(new Replaced(AuthorizationManager.class, SparingAuthorizations::new));
                sessions.add(new Replaced(TaskManager.class, SparingTasks::new));
                sessions.add(new Replaced(ExecutionManager.class, SparingExecutions::new));
                sessions.add(new Replaced(DecisionDefinitionManager.class, () -> new SparingDecisions(decisions)));
                sessions.add(new Replaced(CamundaFormDefinitionManager.class, () -> new SparingForms(forms)));
                sessions.add(new Replaced(ProcessDefinitionManager.class, SparingProcessDefinitions::new));
                engine.setCustomSessionFactories(sessions);
                engine.setEnableDefaultDbHistoryEventHandler(false);
                engine.getCustomHistoryEventHandlers().add(new SparingHistory());
                engine.setHistoryEventProducer(new SparingHistoryEvents());
                engine.setCustomPreVariableSerializers(List.of(new UnsavedAnswers()));
            }
        };
    }

    /** Makes sessions that stand for those of the engine. */
    private record Replaced(Class<?> of, Supplier<Session> by) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return of;
        }

        @Override
        public Session openSession() {
            return by.get();
        }
    }
}
