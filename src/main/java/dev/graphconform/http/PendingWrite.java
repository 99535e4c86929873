package dev.graphconform.http;

/** A write that was let pass: hears when each attempt leaves, and what came of it. */
public interface PendingWrite {
    /** Minds nothing. */
    PendingWrite UNMINDED = new PendingWrite() {
        @Override
        public void sending() {}

        @Override
        public void answered(Exchange exchange) {}

        @Override
        public void lost(TargetConnectionException fault) {}
    };

    /** An attempt is about to leave; throwing stops it. */
    void sending();

    /** A whole answer came, perhaps one that asks to try again later. */
    void answered(Exchange exchange);

    /** No whole answer came; what the target did is not known. */
    void lost(TargetConnectionException fault);
}
