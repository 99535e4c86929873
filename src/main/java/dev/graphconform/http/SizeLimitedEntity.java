package dev.graphconform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;

/**
 * A body that may be read up to a bound. Beyond it the exchange is aborted at once: closing such a stream politely
 * would read it to its end.
 */
final class SizeLimitedEntity extends HttpEntityWrapper {
    private final Deadline deadline;

    SizeLimitedEntity(HttpEntity body, Deadline deadline) {
        super(body);
        this.deadline = deadline;
    }

    @Override
    public InputStream getContent() throws IOException {
        if (getContentLength() > ResponseLimits.BODY_BYTES) {
            throw deadline.abort(UnusableResponseException.tooLarge());
        }
        return new Counting(super.getContent());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream content = getContent()) {
            content.transferTo(out);
        }
    }

    private final class Counting extends FilterInputStream {
        private long read;

        Counting(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            count(Math.max(0, got));
            return got;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int got) throws IOException {
            read += got;
            if (read > ResponseLimits.BODY_BYTES) {
                throw deadline.abort(UnusableResponseException.tooLarge());
            }
        }
    }
}
