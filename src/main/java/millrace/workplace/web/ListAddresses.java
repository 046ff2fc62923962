package millrace.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import millrace.workplace.ListedKind;
import millrace.workplace.list.KnownKinds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the list of every kind of record at the address that its practice gave it. */
@Configuration(proxyBeanMethods = false)
class ListAddresses {

    ListAddresses(
            KnownKinds kinds,
            ListPage page,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws NoSuchMethodException {
        var show = ListPage.class.getDeclaredMethod("show", HttpServletRequest.class, Model.class);
        for (ListedKind kind : kinds.all()) {
            var address = RequestMappingInfo.paths(kind.path())
                    .methods(RequestMethod.GET)
                    .options(mappings.getBuilderConfiguration())
                    .build();
            mappings.registerMapping(address, page, show);
        }
    }
}
