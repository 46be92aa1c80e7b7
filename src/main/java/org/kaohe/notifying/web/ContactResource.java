package org.kaohe.notifying.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.notifying.Contacts;

/** Where the caller wants to be told. Without an address there is the list in the product, and nothing leaves the house. */
@Path("/api/v1/me/contact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class ContactResource {

    /** One address, and nothing that could begin a header or a second one. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final Contacts contacts;
    private final Access access;

    ContactResource(Contacts contacts, Access access) {
        this.contacts = contacts;
        this.access = access;
    }

    /** @param mail null or empty for none */
    record ContactBody(String mail) {}

    @GET
    public ContactBody one() {
        return new ContactBody(contacts.mail(self()).orElse(null));
    }

    @PUT
    public ContactBody put(ContactBody body) {
        Optional<String> mail = Optional.ofNullable(body)
                .map(ContactBody::mail)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        List<Problem> problems = problems(mail);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        contacts.save(self(), mail, access.account());
        return new ContactBody(mail.orElse(null));
    }

    /** What is wrong with an address; nothing with none. */
    static List<Problem> problems(Optional<String> mail) {
        return mail.filter(text -> !MAIL.matcher(text).matches())
                .map(text -> List.of(Problem.error("notice.mail", Place.field("mail"), text)))
                .orElse(List.of());
    }

    private StaffNo self() {
        return access.staffNo()
                .orElseThrow(() -> Refused.notFound(Problem.error("notice.nobody", Place.NOWHERE, access.account())));
    }
}
