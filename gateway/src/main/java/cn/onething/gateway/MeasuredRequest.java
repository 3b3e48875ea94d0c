package cn.onething.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;

/**
 * A request whose body came in chunks and has been read. It goes on with its length: the HTTP client ends a chunked body
 * in good order even when the caller broke off in the middle, and the service would take the part for the whole.
 */
final class MeasuredRequest extends HttpServletRequestWrapper {
    private final int length;
    private final ServletInputStream body;

    MeasuredRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.length = body.length;
        this.body = new Body(new ByteArrayInputStream(body));
    }

    @Override
    public int getContentLength() {
        return length;
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            return bytes.read(into, offset, count);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read at once, never later");
        }
    }
}
