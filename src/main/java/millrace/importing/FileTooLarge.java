package millrace.importing;

/** The file is larger than an import may be. Over HTTP: 413. */
public class FileTooLarge extends RuntimeException {

    FileTooLarge(long largest) {
        super("file: it is larger than %d MB; split it, the parts may come one after the other."
                .formatted(largest >> 20));
    }
}
