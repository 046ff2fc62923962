package millrace.cmdb.verification;

/** Somebody has to look whether what is recorded of an item is still so. */
public record VerificationDue(String number, String name) {}
