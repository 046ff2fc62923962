package millrace.cmdb.verification;

/** Somebody else is asked to look at an item, because the first one did not answer. */
public record VerificationHandedOver(String number, String person) {}
