package millrace.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A configuration as large ones are: few core devices that thousands stand on, hosts, platforms, and most of all applications that call
 * each other in their neighbourhood. The same seed writes the same file.
 */
final class ManyItems {

    private static final String[] TYPES = {"network-device", "server", "database", "application"};
    // where each layer ends, as a part of all
    private static final double[] ENDS = {0.01, 0.10, 0.40, 1};
    private static final int NEIGHBOURHOOD = 2_000;

    private final int items;
    private final int relations;
    private final Random random;

    ManyItems(int items, int relations, long seed) {
        this.items = items;
        this.relations = relations;
        this.random = new Random(seed);
    }

    /** Writes it as the contract of imports has it, a JSON object on each line; returns how many relations there are. */
    long write(Path file) throws IOException {
        var written = 0L;
        try (var out = Files.newBufferedWriter(file)) {
            for (var item = 0; item < items; item++) {
                var left = relations - written;
                var wanted = Math.min(item, degree((double) left / (items - item)));
                written += write(out, item, wanted);
            }
        }
        return written;
    }

    /** As many on average, mostly few and now and then many. */
    private int degree(double average) {
        var drawn = -Math.log(1 - random.nextDouble()) * average;
        return (int) Math.min(40, Math.round(drawn));
    }

    private int write(BufferedWriter out, int item, int wanted) throws IOException {
        Map<Integer, String> targets = new LinkedHashMap<>();
        for (var tries = 0; targets.size() < wanted && tries < 3 * wanted; tries++) {
            targets.putIfAbsent(target(item), type());
        }
        var spare = targets.size() > 2 && random.nextInt(5) == 0 ? 2 : 0;
        out.write(
                "{\"source\":\"bench\",\"externalId\":\"item-%d\",\"type\":\"%s\",\"name\":\"%s %d\",\"attributes\":{\"address\":\"10.%d.%d.%d\",\"environment\":\"PRODUCTION\"},\"relations\":["
                        .formatted(
                                item,
                                TYPES[layer(item)],
                                TYPES[layer(item)],
                                item,
                                item >> 16,
                                (item >> 8) & 255,
                                item & 255));
        var place = 0;
        for (var target : targets.entrySet()) {
            out.write("%s{\"type\":\"%s\",\"target\":{\"externalId\":\"item-%d\"}%s}"
                    .formatted(
                            place == 0 ? "" : ",",
                            place < spare ? "DEPENDS_ON" : target.getValue(),
                            target.getKey(),
                            place < spare ? ",\"redundancy\":\"pair\",\"needed\":1" : ""));
            place++;
        }
        out.write("]}\n");
        return targets.size();
    }

    private String type() {
        var drawn = random.nextInt(100);
        return drawn < 55
                ? "DEPENDS_ON"
                : drawn < 80 ? "RUNS_ON" : drawn < 94 ? "CONNECTS_TO" : drawn < 97 ? "MEMBER_OF" : "BACKS_UP";
    }

    private int layer(int item) {
        var layer = 0;
        while (item >= ENDS[layer] * items) {
            layer++;
        }
        return layer;
    }

    /** Something that was there before: a popular item of the layer below, or a neighbour. */
    private int target(int item) {
        var layer = layer(item);
        if (layer > 0 && random.nextInt(100) < 70) {
            var from = layer == 1 ? 0 : (int) Math.ceil(ENDS[layer - 2] * items);
            var size = (int) Math.ceil(ENDS[layer - 1] * items) - from;
            return from + (int) (Math.pow(random.nextDouble(), 3) * size);
        }
        return item - 1 - random.nextInt(Math.min(item, NEIGHBOURHOOD));
    }
}
