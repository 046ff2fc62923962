package millrace.modelling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import millrace.engine.HeldBack;
import millrace.model.ModelKind;
import millrace.modelling.ModelDeployment;
import millrace.modelling.ModelLibrary;
import millrace.modelling.ModelVersion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models, their versions, and who put them in force. */
@RestController
@Tag(name = "Models")
class ModelsController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ModelLibrary library;

    ModelsController(ModelLibrary library) {
        this.library = library;
    }

    /** What is in force, and what of the product is not. */
    record ModelList(List<ModelVersion> items, List<HeldBack> heldBack) {}

    /** All versions of one model, the newest first. */
    record VersionList(List<ModelVersion> items) {}

    /** What is different in one version from another. */
    record Comparison(int from, int to, List<String> differences) {}

    /** A page of deployments; {@code next} is the {@code before} of the next page, absent on the last. */
    record DeploymentPage(List<ModelDeployment> items, Long next) {}

    @GetMapping("/api/models")
    @Operation(summary = "List the models in force, and those of the product that are held back")
    ModelList list() {
        return new ModelList(library.inForce(), library.heldBack());
    }

    @GetMapping("/api/models/{folder}/{key}/versions")
    @Operation(summary = "List the versions of a model; folder is processes, decisions or forms")
    VersionList versions(@PathVariable String folder, @PathVariable String key) {
        return new VersionList(library.versions(ModelKinds.of(folder), key));
    }

    @GetMapping("/api/models/{folder}/{key}/versions/{version}/content")
    @Operation(summary = "The file of a version, as it was deployed")
    ResponseEntity<String> content(@PathVariable String folder, @PathVariable String key, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(library.file(ModelKinds.of(folder), key, version).content());
    }

    @GetMapping("/api/models/{folder}/{key}/differences")
    @Operation(summary = "Say what is different in one version from another")
    Comparison compare(
            @PathVariable String folder, @PathVariable String key, @RequestParam int from, @RequestParam int to) {
        return new Comparison(from, to, library.compare(ModelKinds.of(folder), key, from, to));
    }

    @PostMapping("/api/models/{folder}/{key}/versions/{version}/restore")
    @Operation(summary = "Put an earlier version in force again, as the newest")
    ModelVersion restore(@PathVariable String folder, @PathVariable String key, @PathVariable int version) {
        ModelKind kind = ModelKinds.of(folder);
        library.goBack(kind, key, version);
        return library.versions(kind, key).get(0);
    }

    @PostMapping("/api/models/{folder}/{key}/adopt")
    @Operation(summary = "Put the product's own version in force, which was held back")
    ModelVersion adopt(@PathVariable String folder, @PathVariable String key) {
        ModelKind kind = ModelKinds.of(folder);
        library.adopt(kind, key);
        return library.versions(kind, key).get(0);
    }

    @GetMapping("/api/deployments")
    @Operation(summary = "List who put which models in force and what that changed, the newest first, a page at a time")
    DeploymentPage deployments(
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<ModelDeployment> found = library.deployments(before, limit);
        return new DeploymentPage(
                found, found.size() < limit ? null : found.get(found.size() - 1).id());
    }
}
