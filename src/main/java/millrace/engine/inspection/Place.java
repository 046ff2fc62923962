package millrace.engine.inspection;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The entrance or the exit of an element, and where a token goes from there with nobody and nothing to wait for. */
final class Place {

    /** A step to another place, taken so many times. */
    record Way(Place to, double times) {}

    /** Ways that are taken together; {@code all}: only all of them together bring a scope to its end. */
    private record Choice(List<Way> ways, boolean all) {}

    final ModelName model;
    final Element element;

    private final List<Choice> choices = new ArrayList<>();
    private final List<Way> besides = new ArrayList<>();
    private double share = 1;
    private boolean finishing;
    private double tokens = 1;
    private double next;

    /** Where an element is drawn. */
    record ModelName(String file, String process) {}

    Place(ModelName model, Element element) {
        this.model = model;
        this.element = element;
    }

    /** One of the ways on is this. */
    void or(Place to) {
        choices.add(new Choice(List.of(new Way(to, 1)), false));
    }

    /** One of the ways on are these together. */
    void or(List<Place> together, boolean all) {
        choices.add(new Choice(together.stream().map(place -> new Way(place, 1)).toList(), all));
    }

    /** Whatever way is taken, this one is taken as well. */
    void and(Place to, double times) {
        besides.add(new Way(to, times));
    }

    /** So many tokens become one here. */
    void joins(int incoming) {
        share = 1.0 / Math.max(1, incoming);
    }

    void finishes() {
        finishing = true;
    }

    /** Whether a token that is here may come to the end of its scope by itself, as far as is known by now. */
    boolean isFinishing() {
        finishing = finishing
                || choices.stream()
                        .anyMatch(choice -> choice.all()
                                ? choice.ways().stream().allMatch(way -> way.to().finishing)
                                : choice.ways().stream().anyMatch(way -> way.to().finishing));
        return finishing;
    }

    /** What a token that was here has become by now. */
    double tokens() {
        return tokens;
    }

    void look() {
        next = share
                * (choices.stream()
                                .mapToDouble(choice -> sum(choice.ways()))
                                .max()
                                .orElse(0)
                        + sum(besides));
    }

    void step() {
        tokens = next;
    }

    /** Where most of what a token becomes comes from; null at the end. */
    Place mostly() {
        Place most = null;
        for (Choice choice : choices) {
            most = more(most, choice.ways());
        }
        return more(most, besides);
    }

    private static Place more(Place most, List<Way> ways) {
        Place found = most;
        for (Way way : ways) {
            found = way.to().tokens > 0 && (found == null || way.to().tokens > found.tokens) ? way.to() : found;
        }
        return found;
    }

    private static double sum(List<Way> ways) {
        return ways.stream().mapToDouble(way -> way.times() * way.to().tokens).sum();
    }
}
