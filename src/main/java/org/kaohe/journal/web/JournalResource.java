package org.kaohe.journal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.journal.ChainCheck;
import org.kaohe.journal.Entries;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Head;

/** The journal. What it says is for HR and the auditor; that it is whole, also for the operator. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("auditor")
class JournalResource {

    private static final int LONGEST_REASON = 1000;

    private final Entries entries;
    private final Access access;
    private final ObjectMapper json;

    JournalResource(Entries entries, Access access, ObjectMapper json) {
        this.entries = entries;
        this.access = access;
        this.json = json;
    }

    /** The first line of an export: how many entries follow, and the hash of the last one. */
    record HeadView(String journal, long seq, String hash) {}

    /** @param fault absent when the chain is whole */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(boolean sound, long entries, Head head, FaultView fault) {}

    record FaultView(String code, String message) {
        static FaultView of(Problem problem, Locale language) {
            return new FaultView(problem.code(), problem.message(language));
        }
    }

    record ErasureRequest(String staffNo, String reason) {}

    record ErasureView(long entries) {}

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public Response list(@BeanParam JournalParameters parameters) {
        Page<Entry> page = entries.page(parameters.read());
        return Response.ok(page.items().stream().map(EntryView::of).toList())
                .header("X-Total-Count", page.total())
                .build();
    }

    @GET
    @Path("verify")
    @RolesAllowed({"hr-editor", "hr-approver", "auditor", "operator"})
    public CheckView verify(@RestHeader("Accept-Language") String language) {
        var check = new ChainCheck();
        Head head = entries.head();
        Entries.forEach(entries, head, check::accept);
        ChainCheck.Report report = check.report(Optional.of(head));
        FaultView fault = report.fault()
                .map(each -> FaultView.of(each, CallerLanguage.of(language)))
                .orElse(null);
        return new CheckView(fault == null, report.entries(), head, fault);
    }

    /** One line each, oldest first; the command {@code verify-journal} checks such a file without a server. */
    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    @RolesAllowed("auditor")
    public Response export() {
        Head head = entries.head();
        StreamingOutput lines = out -> {
            line(out, new HeadView("kaohe", head.seq(), head.hash()));
            Entries.forEach(entries, head, entry -> line(out, EntryView.of(entry)));
        };
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"journal.ndjson\"")
                .build();
    }

    /** Forgets what the journal says about a person. The entries stay, and so does the chain. */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    public ErasureView erase(ErasureRequest request) {
        List<Problem> problems = new ArrayList<>();
        if (!StaffNo.isValid(request.staffNo())) {
            problems.add(Problem.error("json.field.missing", Place.field("staffNo"), "staffNo"));
        }
        if (request.reason() == null || request.reason().isBlank()) {
            problems.add(Problem.error("journal.reason", Place.field("reason"), LONGEST_REASON));
        } else if (request.reason().length() > LONGEST_REASON) {
            problems.add(Problem.error("journal.reason", Place.field("reason"), LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new ErasureView(entries.erase(
                request.staffNo(), access.account(), request.reason().strip()));
    }

    private void line(OutputStream out, Object value) {
        try {
            out.write(json.writeValueAsBytes(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
