package millrace.engine.guard;

/**
 * Which form a user task shows, and for which record.
 *
 * @param formId null when the task has no form of ours
 */
record FormOfTask(String recordNumber, String formId) {}
