package goldthread.pages;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the room brings to the web server.
@Configuration(proxyBeanMethods = false)
class Kit implements WebMvcConfigurer {

    @Bean
    Drawing drawing(@Value("${goldthread.product:Goldthread}") String product, @Value("${goldthread.version:}") String version,
                    ObjectProvider<MenuItem> menu, ObjectProvider<Notice> notices, ObjectProvider<Clock> clock) {
        return new Drawing(product, version, menu, notices, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Drafts drafts(JdbcClient database, PlatformTransactionManager transactions) {
        return new Drafts(database, new TransactionTemplate(transactions));
    }

    @Bean
    static WebMvcRegistrations routing() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routing();
            }
        };
    }

    /// Style sheets and scripts carry a hash of their content in the address, so they never go stale.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/images/**").addResourceLocations("classpath:/static/assets/images/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /// Style sheets, scripts and pictures travel compressed. Pages do not: beside what somebody typed they carry the
    /// form token, and the length of a compressed page can betray a secret in it (CVE-2013-3587, "BREACH").
    @Bean
    static WebServerFactoryCustomizer<ConfigurableWebServerFactory> compressed() {
        return server -> {
            var compression = new Compression();
            compression.setEnabled(true);
            compression.setMimeTypes(new String[] {"text/css", "text/javascript", "image/svg+xml"});
            server.setCompression(compression);
        };
    }
}
