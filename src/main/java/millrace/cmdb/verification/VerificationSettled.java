package millrace.cmdb.verification;

/** An item was verified or retired on its own page, so that nobody has to be asked any more. */
public record VerificationSettled(String number) {}
