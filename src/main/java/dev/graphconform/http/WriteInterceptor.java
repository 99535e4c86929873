package dev.graphconform.http;

/** Is called for every write before it is sent, and may prevent it by throwing. */
@FunctionalInterface
public interface WriteInterceptor {
    /** Lets every write pass. */
    WriteInterceptor OPEN = request -> PendingWrite.IGNORED;

    /** Called before the first byte of a write is sent; returns the listener for what becomes of it. */
    PendingWrite aboutToWrite(GraphRequest request);

    /** Listens to a write that was let pass: when each attempt is sent, and how it ends. */
    interface PendingWrite {
        /** Does nothing. */
        PendingWrite IGNORED = new PendingWrite() {
            @Override
            public void sending() {}

            @Override
            public void answered(Exchange exchange) {}

            @Override
            public void notSent(TargetConnectionException failure) {}

            @Override
            public void lost(TargetConnectionException failure) {}
        };

        /** An attempt is about to be sent; throwing prevents it. */
        void sending();

        /** A whole response came, perhaps one that asks to try again later. */
        void answered(Exchange exchange);

        /** There was no connection: no byte of it left. */
        void notSent(TargetConnectionException failure);

        /** No whole response came; what the target did is not known. */
        void lost(TargetConnectionException failure);
    }
}
