package millrace.security.token;

/** Fact: this token opens nothing any more; published in the transaction that revoked it. */
record TokenRevoked(long id) {}
