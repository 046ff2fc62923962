package millrace.engine;

import millrace.model.ModelKind;

/**
 * A model of the product that was left aside, because a person has deployed a version of their own.
 *
 * @param resource file of the model within the product, such as {@code incident-resolution.bpmn}
 * @param key what the engine knows the model by
 * @param version the person's version, which stays in force
 * @param source where the person's version came from, as the deployment says
 */
public record HeldBack(ModelKind kind, String resource, String key, int version, String source) {}
