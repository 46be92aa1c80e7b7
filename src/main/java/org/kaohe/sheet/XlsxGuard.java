package org.kaohe.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks a workbook over before it is read: how much it unpacks to, and whether its cells stand where a sheet has cells.
 * The reader makes room for every column up to the one a cell names, so that one cell in column ZZZZZZ would take
 * minutes and all memory.
 */
final class XlsxGuard {

    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final XMLInputFactory xml = XMLInputFactory.newInstance();
    private long unpacked;
    private int rows;

    XlsxGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The rows with a value in them, of the sheet that has most of them. */
    int rows() {
        return rows;
    }

    /** Unpacks as the reader will, so that the two cannot disagree about what the archive holds. */
    void check(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = new Counted(zip.getInputStream(entry))) {
                    checkCells(part);
                    part.skip(Long.MAX_VALUE);
                }
            }
        }
    }

    /** Up to where a part stops being XML; the reader stops there too. */
    private void checkCells(InputStream part) throws IOException {
        int withValues = 0;
        boolean fresh = false;
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(part);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "c" -> checkAddress(reader.getAttributeValue(null, "r"));
                    case "row" -> fresh = true;
                    case "v", "is" -> {
                        withValues += fresh ? 1 : 0;
                        fresh = false;
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLargeException tooLarge) {
                throw tooLarge;
            }
        }
        rows = Math.max(rows, withValues);
    }

    private static void checkAddress(String cell) throws IOException {
        if (cell != null && !ADDRESS.matcher(cell).matches()) {
            throw new IOException("a cell at " + cell);
        }
    }

    /** The archive unpacks to more than is accepted. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what all parts together unpack to. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long skipped = 0;
            for (int read = read(buffer); read >= 0; read = read(buffer)) {
                skipped += read;
            }
            return skipped;
        }

        private void count(int bytes) throws TooLargeException {
            unpacked += bytes;
            if (unpacked > MOST_BYTES) {
                throw new TooLargeException();
            }
        }
    }
}
