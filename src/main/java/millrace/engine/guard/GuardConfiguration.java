package millrace.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the guards into the engine. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    @Order(10)
    ProcessEnginePlugin guards(
            ListableBeanFactory beans, TaskDoor door, OfferedOptions options, ObjectProvider<DeploymentDoor> models) {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                ExpressionBeans open = new ExpressionBeans(beans);
                engine.setBeans(open);
                engine.setExpressionManager(new LockedExpressions(open));
                engine.setScriptEngineResolver(new NoScripts());
                engine.setRepositoryService(new GuardedRepositoryService(models));
                engine.setTaskService(new GuardedTaskService(door));
                engine.setFormService(new GuardedFormService(door, options));
                engine.setResourceAuthorizationProvider(new TaskGrants());
                engine.setBusinessCalendarManager(calendars());
                engine.setCustomEventHandlers(new ArrayList<>(List.of(new PlainMessages())));
                engine.getCustomPreCommandInterceptorsTxRequired().add(new SideDoors());
            }
        };
    }

    private static BusinessCalendarManager calendars() {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new PlainTimes(new DurationBusinessCalendar()));
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new PlainTimes(new DueDateBusinessCalendar()));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }
}
