package millrace.modelling.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.engine.HeldBack;
import millrace.model.DecisionModel;
import millrace.model.FormModel;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import millrace.model.ProcessModel;
import millrace.modelling.ModelDeployment;
import millrace.modelling.ModelLibrary;
import millrace.modelling.ModelVersion;
import millrace.record.Refusal;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The models for people: what is in force, how it came about, what it looks like, and the way back. */
@Controller
class ModelPages {

    private static final int RECENT = 20;

    private final ModelLibrary library;
    private final Directory directory;

    ModelPages(ModelLibrary library, Directory directory) {
        this.library = library;
        this.directory = directory;
    }

    @GetMapping("/models")
    String list(@RequestParam(required = false) Long before, Model page) {
        List<ModelVersion> models = library.inForce();
        List<ModelDeployment> deployments = library.deployments(before, RECENT);
        page.addAttribute("models", models);
        page.addAttribute("heldBack", library.heldBack());
        page.addAttribute("deployments", deployments);
        page.addAttribute(
                "next",
                deployments.size() < RECENT ? null : deployments.get(RECENT - 1).id());
        names(
                page,
                Stream.concat(
                        models.stream().map(ModelVersion::deployedBy),
                        deployments.stream().map(ModelDeployment::person)));
        return "modelling/list";
    }

    @GetMapping("/models/{folder}/{key}")
    String show(
            @PathVariable String folder,
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            Model page) {
        ModelKind kind = ModelKinds.of(folder);
        List<ModelVersion> versions = library.versions(kind, key);
        ModelVersion shown = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("'%s' of version %d".formatted(key, version)));
        page.addAttribute("versions", versions);
        page.addAttribute("shown", shown);
        page.addAttribute("newest", versions.get(0).version());
        page.addAttribute("mayChange", library.mayChange());
        page.addAttribute("held", held(kind, key));
        page.addAttribute("differences", shown.version() == 1 ? null : before(kind, key, versions, shown));
        content(library.file(kind, key, shown.version()), key, page);
        names(page, versions.stream().map(ModelVersion::deployedBy));
        return "modelling/model";
    }

    @GetMapping("/models/{folder}/{key}/shipped")
    String shipped(@PathVariable String folder, @PathVariable String key, Model page) {
        ModelKind kind = ModelKinds.of(folder);
        page.addAttribute("inForce", library.versions(kind, key).get(0));
        page.addAttribute("differences", library.compareWithShipped(kind, key));
        page.addAttribute("mayChange", library.mayChange());
        return "modelling/shipped";
    }

    @PostMapping("/models/{folder}/{key}/adopt")
    String adopt(@PathVariable String folder, @PathVariable String key, Model page) {
        return change(folder, key, page, () -> library.adopt(ModelKinds.of(folder), key));
    }

    @PostMapping("/models/{folder}/{key}/restore")
    String restore(@PathVariable String folder, @PathVariable String key, @RequestParam int version, Model page) {
        return change(folder, key, page, () -> library.goBack(ModelKinds.of(folder), key, version));
    }

    private String change(String folder, String key, Model page, Runnable change) {
        try {
            change.run();
            return "redirect:" + ModelKinds.page(ModelKinds.of(folder), key);
        } catch (Refusal refused) {
            page.addAttribute("mistake", refused.getMessage());
            return show(folder, key, null, page);
        }
    }

    private List<String> before(ModelKind kind, String key, List<ModelVersion> versions, ModelVersion shown) {
        return versions.stream()
                .map(ModelVersion::version)
                .filter(version -> version < shown.version())
                .findFirst()
                .map(before -> library.compare(kind, key, before, shown.version()))
                .orElse(null);
    }

    private HeldBack held(ModelKind kind, String key) {
        return library.heldBack().stream()
                .filter(held -> held.kind() == kind && held.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static void content(ModelFile file, String key, Model page) {
        switch (file.kind()) {
            case PROCESS -> page.addAttribute("planes", ProcessModel.read(file).planes());
            case DECISION ->
                page.addAttribute(
                        "tables",
                        DecisionModel.read(file).stream()
                                .filter(table -> table.id().equals(key))
                                .toList());
            case FORM -> page.addAttribute("parts", FormModel.read(file).parts());
        }
    }

    private void names(Model page, Stream<String> people) {
        page.addAttribute(
                "people",
                directory.names(people.filter(Objects::nonNull).distinct().toList()));
    }
}
