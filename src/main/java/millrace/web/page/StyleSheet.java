package millrace.web.page;

import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The style of our pages: a browser shows nothing without it, so it keeps it until there is another. */
@Configuration(proxyBeanMethods = false)
class StyleSheet implements WebMvcConfigurer {

    private static final int LETTERS = 12;

    private final String version;

    StyleSheet(@Value("classpath:static/millrace.css") Resource file) throws IOException {
        version = DigestUtils.md5DigestAsHex(file.getContentAsByteArray()).substring(0, LETTERS);
    }

    /** What its address carries, so that another style has another address. */
    String version() {
        return version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/*.css")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
    }
}
