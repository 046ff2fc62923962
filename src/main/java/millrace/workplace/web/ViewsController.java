package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import millrace.directory.UnknownKey;
import millrace.workplace.ListedKind;
import millrace.workplace.list.KnownKinds;
import millrace.workplace.list.SavedView;
import millrace.workplace.list.SavedViews;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views that somebody and their teams keep of a list, for programs. */
@RestController
@RequestMapping("/api/lists/{list}/views")
@Tag(name = "Views", description = "Lists that people and teams keep by name")
class ViewsController {

    private final KnownKinds kinds;
    private final ListQuery query;
    private final SavedViews views;

    ViewsController(KnownKinds kinds, ListQuery query, SavedViews views) {
        this.kinds = kinds;
        this.query = query;
        this.views = views;
    }

    /** The views of a list. */
    record Views(List<SavedView> items) {}

    /**
     * A list to keep.
     *
     * @param team the key of the team that it is for; absent for one's own
     * @param query as in the address of the list, such as {@code priority=P1&sort=opened}
     */
    record NewView(String name, String team, String query) {}

    /** Another name for a view. */
    record NewName(String name) {}

    @GetMapping
    @Operation(summary = "List one's own views and those of one's teams, by name")
    Views list(@PathVariable String list) {
        return new Views(views.of(kind(list).key()));
    }

    @PostMapping
    @Operation(summary = "Keep a list by name; one of the same name becomes this one")
    ResponseEntity<SavedView> save(@PathVariable String list, @RequestBody NewView wanted) {
        var kind = kind(list);
        var kept =
                query.read(kind, wanted.query() == null ? "" : wanted.query()).query();
        var saved = views.save(kind.key(), wanted.name(), wanted.team(), kept);
        return ResponseEntity.created(URI.create("/api/lists/%s/views/%d".formatted(kind.key(), saved.id())))
                .body(saved);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a view")
    SavedView show(@PathVariable String list, @PathVariable long id) {
        return views.of(kind(list).key()).stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElseThrow(() -> new UnknownKey("view", String.valueOf(id)));
    }

    @PostMapping("/{id}/name")
    @Operation(summary = "Rename a view")
    SavedView rename(@PathVariable String list, @PathVariable long id, @RequestBody NewName name) {
        views.rename(show(list, id).id(), name.name());
        return show(list, id);
    }

    @PostMapping("/{id}/initial")
    @Operation(summary = "Begin with this view whenever the list is opened")
    SavedView begin(@PathVariable String list, @PathVariable long id) {
        views.begin(show(list, id).id(), true);
        return show(list, id);
    }

    @DeleteMapping("/{id}/initial")
    @Operation(summary = "Begin with this view no longer")
    SavedView beginNoLonger(@PathVariable String list, @PathVariable long id) {
        views.begin(show(list, id).id(), false);
        return show(list, id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a view; for a month this can be undone")
    ResponseEntity<Void> delete(@PathVariable String list, @PathVariable long id) {
        views.delete(show(list, id).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Bring a deleted view back")
    SavedView restore(@PathVariable String list, @PathVariable long id) {
        kind(list);
        views.restore(id);
        return show(list, id);
    }

    private ListedKind kind(String list) {
        return kinds.find(list).orElseThrow(() -> new UnknownKey("list", list));
    }
}
