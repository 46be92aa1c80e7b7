package org.kaohe.journal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.journal.Entries;
import org.kaohe.journal.Entry;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** The record of every change, with filters in the address, and the check of its chain. */
@Path("/journal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class JournalPage {

    /** What an entry can be about, and where that is shown. */
    private static final Map<String, String> PAGES =
            Map.of("run", "/runs/", "decision", "/results/", "sample", "/samples/");

    /** Enough to compare it by eye; the export has it whole. */
    private static final Pattern LONG_HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, View view, JournalResource.CheckView check);

        static native TemplateInstance list$found(Frame frame, View view, JournalResource.CheckView check);

        static native TemplateInstance list$chain(Frame frame, JournalResource.CheckView check);
    }

    /** @param filter what is asked for, by name; nothing is null */
    record View(
            Map<String, String> filter,
            List<Line> lines,
            long total,
            int page,
            int pages,
            String before,
            String after,
            boolean exports) {}

    /**
     * One entry.
     *
     * @param address of the page of what it is about; null where there is none
     */
    record Line(
            long seq,
            String at,
            String actor,
            String action,
            String kind,
            String id,
            String address,
            String detail,
            String hash,
            boolean erased) {

        /** Enough of the hash to tell entries apart. */
        public String brief() {
            return hash.substring(0, 12);
        }
    }

    private final Entries entries;
    private final JournalResource resource;
    private final Frames frames;
    private final Clock clock;

    JournalPage(Entries entries, JournalResource resource, Frames frames, Clock clock) {
        this.entries = entries;
        this.resource = resource;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance list(@BeanParam JournalParameters asked) {
        Frame frame = frames.at(Section.JOURNAL);
        View view = view(asked, frame);
        return frame.show(
                frame.fragment() ? Templates.list$found(frame, view, null) : Templates.list(frame, view, null));
    }

    @POST
    @Path("chain")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance check() {
        Frame frame = frames.at(Section.JOURNAL);
        JournalResource.CheckView check = resource.verify(frame.language());
        return frame.show(
                frame.fragment()
                        ? Templates.list$chain(frame, check)
                        : Templates.list(frame, view(JournalParameters.all(), frame), check));
    }

    private View view(JournalParameters asked, Frame frame) {
        Map<String, String> filter = asked.given();
        Page<Entry> page =
                entries.page(asked.blankIsNone().inDays(clock.getZone()).read());
        int pages = (int) ((page.total() + asked.size - 1) / asked.size);
        return new View(
                filter,
                page.items().stream().map(this::line).toList(),
                page.total(),
                asked.page + 1,
                pages,
                asked.page > 0 ? address(filter, asked.page - 1) : null,
                asked.page + 1 < pages ? address(filter, asked.page + 1) : null,
                frame.has(Role.AUDITOR));
    }

    private Line line(Entry it) {
        Map<String, String> said = new TreeMap<>(it.detail());
        return new Line(
                it.seq(),
                SECOND.withZone(clock.getZone()).format(it.at()),
                it.actor(),
                it.action(),
                it.kind(),
                it.id(),
                PAGES.containsKey(it.kind()) && it.id().matches("[1-9][0-9]*") ? PAGES.get(it.kind()) + it.id() : null,
                said.entrySet().stream()
                        .map(each -> each.getKey() + ": "
                                + LONG_HASH.matcher(each.getValue()).replaceAll("$1…"))
                        .collect(Collectors.joining(" · ")),
                it.hash(),
                it.isErased());
    }

    private static String address(Map<String, String> filter, int page) {
        UriBuilder address = UriBuilder.fromPath("/journal");
        filter.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        return address.queryParam("page", page).build().toString();
    }
}
