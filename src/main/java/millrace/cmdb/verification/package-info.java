/**
 * Looking again whether what is recorded of an item is still so: when that is due, who is asked, and what became of it. Its process is
 * configuration-verification; the facts are {@link millrace.cmdb.verification.VerificationDue},
 * {@link millrace.cmdb.verification.VerificationHandedOver} and {@link millrace.cmdb.verification.VerificationSettled}.
 */
package millrace.cmdb.verification;
