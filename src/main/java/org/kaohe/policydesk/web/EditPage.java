package org.kaohe.policydesk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.DraftFiles.DraftFile;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.TryEdit;

/** The files of a draft: tables in a grid, sentences in an editor. What is saved goes through the API of drafts. */
@Path("/policies/{code}/edit")
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class EditPage {

    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^\\[(when|then|keyword)](?:\\[[A-Za-z]*])?((?:[^=\\\\\\n]|\\\\.)+)=(.*)$");
    private static final String TEXTS = ".*\\.(csv|dslr|drl|yaml|drt|dsl)";

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(
                Frame frame,
                String title,
                String code,
                String file,
                String path,
                List<String> files,
                boolean table,
                boolean editable,
                String heads);
    }

    /** A sentence of the dictionary. */
    record Word(String kind, String sentence, String drl) {}

    private final DraftFiles files;
    private final TryEdit tries;
    private final PolicyDoor door;

    EditPage(DraftFiles files, TryEdit tries, PolicyDoor door) {
        this.files = files;
        this.tries = tries;
        this.door = door;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance edit(@RestPath String code, @RestQuery String file) {
        OnDesk policy = door.known(code);
        String own = code + "/";
        List<String> all = files.hashes(policy.code()).keySet().stream()
                .filter(each -> each.startsWith(own) && each.matches(TEXTS))
                .map(each -> each.substring(own.length()))
                .toList();
        String chosen = file == null || file.isBlank()
                ? all.stream().filter(each -> each.endsWith(".csv")).findFirst().orElse("policy.yaml")
                : file.startsWith(own) ? file.substring(own.length()) : file;
        DraftFile found = read(policy, chosen);
        Frame frame = door.frame(policy, "edit");
        return frame.show(Templates.edit(
                frame,
                PolicyDoor.title(policy).in(frame.locale()),
                code,
                chosen,
                found.path().startsWith(own) ? chosen : found.path(),
                all,
                chosen.endsWith(".csv"),
                door.mayEdit() && found.path().startsWith(own),
                heads(found, frame.locale())));
    }

    /** What would be wrong if the file had this text; nothing is stored. */
    @POST
    @Path("problems")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public List<ProblemBody> problems(@RestPath String code, @RestQuery String file, byte[] text) {
        OnDesk policy = door.known(code);
        DraftFile known = read(policy, file == null ? "" : file);
        byte[] tried = text == null ? new byte[0] : text;
        Frame frame = door.frame(policy, "edit");
        return ProblemBody.of(tries.problems(policy.code(), known.path(), tried), frame.locale());
    }

    /** The sentences that the policy's dictionaries know, for completion. */
    @GET
    @Path("sentences")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public List<Word> sentences(@RestPath String code) {
        OnDesk policy = door.known(code);
        return policy.serving().stream()
                .map(each -> each.content())
                .flatMap(content -> content.files().keySet().stream()
                        .filter(path -> path.endsWith(".dsl"))
                        .map(content::text))
                .flatMap(text -> SENTENCE.matcher(text).results())
                .map(each -> new Word(
                        each.group(1),
                        each.group(2).replaceAll("\\\\(.)", "$1").strip(),
                        each.group(3).strip()))
                .toList();
    }

    private DraftFile read(OnDesk policy, String file) {
        return files.read(policy.code(), file)
                .filter(each -> each.path().matches(TEXTS))
                .orElseThrow(() -> Refused.notFound(
                        Problem.error("policy.file.unknown", Place.field("file"), policy.code(), file)));
    }

    /** What the columns are called, as {@code code=name;...}. */
    private static String heads(DraftFile file, Locale language) {
        if (!file.path().endsWith(".csv")) {
            return "";
        }
        String text = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher line = Pattern.compile("^\\uFEFF?([^\\r\\n]*)").matcher(text);
        return line.find()
                ? Pattern.compile(",")
                        .splitAsStream(line.group(1))
                        .map(String::strip)
                        .map(each -> each + "=" + Columns.name(each, language))
                        .collect(Collectors.joining(";"))
                : "";
    }
}
