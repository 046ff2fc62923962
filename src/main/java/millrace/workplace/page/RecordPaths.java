package millrace.workplace.page;

import java.util.stream.Stream;
import millrace.workplace.Workplace;
import millrace.workplace.Workplaces;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the pages of records where their practice wants them: one page for all, an address for each. */
@Component
class RecordPaths implements InitializingBean {

    private final RequestMappingHandlerMapping mappings;
    private final Workplaces workplaces;
    private final RecordPage page;
    private final ActPage acts;

    RecordPaths(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Workplaces workplaces,
            RecordPage page,
            ActPage acts) {
        this.mappings = mappings;
        this.workplaces = workplaces;
        this.page = page;
        this.acts = acts;
    }

    @Override
    public void afterPropertiesSet() {
        workplaces.all().forEach(this::register);
    }

    private void register(Workplace workplace) {
        var record =
                "%s/{number:%s-.+}".formatted(workplace.path(), workplace.kind().prefix());
        register(RequestMethod.GET, record, page, "show");
        register(RequestMethod.GET, record + "/decisions/{place}", page, "decision");
        register(RequestMethod.POST, record + "/acts/{act}", acts, "perform");
    }

    private void register(RequestMethod method, String path, Object handler, String name) {
        var mapping = RequestMappingInfo.paths(path)
                .methods(method)
                .options(mappings.getBuilderConfiguration())
                .build();
        var answers = Stream.of(handler.getClass().getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && !one.isSynthetic())
                .findFirst()
                .orElseThrow();
        mappings.registerMapping(mapping, handler, answers);
    }
}
