package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Actor;
import millrace.directory.Directory;
import millrace.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session that has to end while several requests of it are under way. */
@MillraceTest
@Import(SamplePeople.class)
class SessionEndTests {

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Test
    void letsARequestGoOnAsNobodyWhenAnotherHasEndedTheSessionJustNow() throws Exception {
        Actor before = new Actor("dora", Set.of(), Set.of(Role.ADMIN));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession() {
            @Override
            public void invalidate() {
                super.invalidate();
                super.invalidate();
            }
        });
        MockFilterChain chain = new MockFilterChain();
        SecurityContextHolder.getContext().setAuthentication(SignedIn.forASession(before, Instant.now()));
        try {
            new ActingFilter(directory, passwords).doFilter(request, new MockHttpServletResponse(), chain);
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(chain.getRequest()).isNotNull();
        assertThat(request.getSession(false)).isNull();
    }
}
