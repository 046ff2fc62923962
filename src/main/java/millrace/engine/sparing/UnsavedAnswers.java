package millrace.engine.sparing;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Keeps the whole answer of a decision table in memory: the engine would write it out as Java objects, twice, and never save it. */
class UnsavedAnswers extends AbstractTypedValueSerializer<ObjectValue> {

    UnsavedAnswers() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "answer";
    }

    /** That of the engine's objects by default, so that this comes before what else could write them. */
    @Override
    public String getSerializationDataformat() {
        return Variables.SerializationDataFormats.JSON.getName();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.isTransient() && value.getValue() instanceof DmnDecisionResult;
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl answer) {
        return Variables.objectValue(answer.getValue(), true).create();
    }

    @Override
    public void writeValue(ObjectValue answer, ValueFields fields) {
        // what is not saved needs no form to be saved in
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean unsaved) {
        throw new IllegalStateException("The answer of a decision table is never saved.");
    }
}
