package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Relation;
import millrace.cmdb.RelationType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How items hang together, for programs. */
@RestController
@RequestMapping("/api/items/{number}/relations")
@Tag(name = "Configuration")
class RelationsController {

    private final ConfigurationManagement configuration;

    RelationsController(ConfigurationManagement configuration) {
        this.configuration = configuration;
    }

    /**
     * A relation to be, from the item in the address to another.
     *
     * @param to number of the other item
     */
    record NewRelation(@NotNull RelationType type, @NotNull String to, String redundancy, Integer needed) {}

    /** The relations of an item in both directions. */
    record ShownRelations(List<Relation> relations) {}

    @GetMapping
    @Operation(summary = "Show how an item hangs together with others, in both directions")
    ShownRelations list(@PathVariable String number) {
        return new ShownRelations(configuration.relations(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Say how the item hangs together with another",
            description =
                    "Relations of one item with the same redundancy stand in for each other; needed says how many of them it takes,"
                            + " one when absent. The same relation once more changes its redundancy.")
    Relation add(@PathVariable String number, @Valid @RequestBody NewRelation wanted) {
        return configuration.relate(number, wanted.type(), wanted.to(), wanted.redundancy(), wanted.needed());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a relation of the item; it is kept, and told no longer")
    void end(@PathVariable String number, @PathVariable long id) {
        configuration.unrelate(number, id);
    }
}
