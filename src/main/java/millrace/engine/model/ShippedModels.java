package millrace.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The model files that came with this version of the product. */
@Component
class ShippedModels {

    private final ResourcePatternResolver resources;
    private volatile List<ModelFile> files = List.of();

    ShippedModels(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** Reads them anew. */
    List<ModelFile> read() {
        return Arrays.stream(ModelKind.values())
                .flatMap(kind -> find(kind).stream())
                .toList();
    }

    /** From now on these are the product's. */
    void are(List<ModelFile> shipped) {
        refuseDoubles(shipped);
        files = List.copyOf(shipped);
    }

    List<ModelFile> files() {
        return files;
    }

    Optional<ModelFile> find(ModelKind kind, String key) {
        return files.stream()
                .filter(file -> file.kind() == kind && file.keys().contains(key))
                .findFirst();
    }

    private List<ModelFile> find(ModelKind kind) {
        try {
            String pattern = "classpath*:" + kind.folder() + "/**/*" + kind.ending();
            return Arrays.stream(resources.getResources(pattern))
                    .map(ShippedModels::read)
                    // one file can be found through two entries of the class path
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelFile read(Resource file) {
        try {
            return new ModelFile(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The model " + file.getFilename() + " cannot be read.", unreadable);
        }
    }

    // a deployment keeps bare file names: of two equal ones the engine would lose one without a word
    private static void refuseDoubles(List<ModelFile> models) {
        Set<String> names = new HashSet<>();
        models.stream()
                .map(ModelFile::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("Two models have the file name " + name + ".");
                });
    }
}
