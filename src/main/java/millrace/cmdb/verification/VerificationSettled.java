package millrace.cmdb.verification;

/** An item was verified or retired by somebody whom no process had asked, so that nobody has to be asked any more. */
public record VerificationSettled(String number) {}
