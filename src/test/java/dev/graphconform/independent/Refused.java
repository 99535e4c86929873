package dev.graphconform.independent;

/** Ends the handling of a call. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IndependentRefusal independentRefusal;

    Refused(IndependentRefusal independentRefusal) {
        super(independentRefusal.name(), null, false, false);
        this.independentRefusal = independentRefusal;
    }

    IndependentRefusal independentRefusal() {
        return independentRefusal;
    }
}
