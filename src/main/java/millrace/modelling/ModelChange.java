package millrace.modelling;

import java.util.List;
import millrace.model.ModelKind;

/**
 * What a deployment did to one model.
 *
 * @param before the version that was in force; 0 when there was none
 * @param now the version that came into force
 * @param differences what is different, a sentence each; empty for a new model
 */
public record ModelChange(ModelKind kind, String key, String resource, int before, int now, List<String> differences) {}
