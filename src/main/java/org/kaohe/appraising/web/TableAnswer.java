package org.kaohe.appraising.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.sheet.TableFile;

/** A table as a file to download, written while it is sent. */
final class TableAnswer {

    private TableAnswer() {}

    /** Writes the rows of a table. */
    interface Rows {
        void writeTo(TableFile table) throws IOException;
    }

    static TableFile.Format format(String ending) {
        return TableFile.Format.of(ending)
                .orElseThrow(() -> Refused.notFound(Problem.error("export.format", Place.NOWHERE, ending)));
    }

    /** @param name without ending; may be Chinese */
    static Response of(String name, TableFile.Format format, String title, List<String> headers, Rows rows) {
        StreamingOutput content = out -> {
            try (TableFile table = format.write(out, title, headers)) {
                rows.writeTo(table);
            }
        };
        String encoded = URLEncoder.encode(name + "." + format.ending(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(content, format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"export." + format.ending() + "\"; filename*=UTF-8''" + encoded)
                .build();
    }
}
