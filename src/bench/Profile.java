import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the time of a flight recording went: {@code java Profile.java RECORDING [LINES]}. A sample counts once for
 * the package and the method it was in, for the nearest method of Approdo below it, and for every one of those.
 */
public final class Profile {
    private static final String OWN = "org.approdo";

    private final Map<String, Integer> packages = new TreeMap<>();
    private final Map<String, Integer> methods = new TreeMap<>();
    private final Map<String, Integer> nearest = new TreeMap<>();
    private final Map<String, Integer> within = new TreeMap<>();
    private int samples;

    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var profile = new Profile();
        try (var file = new RecordingFile(Path.of(arguments[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    profile.add(event.getStackTrace().getFrames());
                }
            }
        }
        System.out.println(profile.samples + " samples");
        profile.print("package", profile.packages, lines);
        profile.print("method", profile.methods, lines);
        profile.print("nearest method of Approdo", profile.nearest, lines);
        profile.print("method of Approdo, with all it calls", profile.within, 4 * lines);
    }

    private void add(List<RecordedFrame> frames) {
        samples++;
        packages.merge(packageOf(frames.get(0)), 1, Integer::sum);
        methods.merge(name(frames.get(0)), 1, Integer::sum);
        List<String> own = frames.stream()
                .filter(f -> type(f).startsWith(OWN) && !type(f).contains("$$"))
                .map(Profile::name)
                .distinct()
                .toList();
        nearest.merge(own.isEmpty() ? "(none)" : own.get(0), 1, Integer::sum);
        own.forEach(n -> within.merge(n, 1, Integer::sum));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String packageOf(RecordedFrame frame) {
        String type = type(frame);
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : type;
    }

    private static String name(RecordedFrame frame) {
        return type(frame) + '.' + frame.getMethod().getName();
    }

    private void print(String what, Map<String, Integer> counts, int lines) {
        System.out.printf("%n| %% | %s |%n|---|---|%n", what);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .forEach(e -> System.out.printf("| %.1f | `%s` |%n", 100.0 * e.getValue() / samples, e.getKey()));
    }
}
