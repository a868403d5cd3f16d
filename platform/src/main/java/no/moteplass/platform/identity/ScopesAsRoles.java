package no.moteplass.platform.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Gives a machine its scopes as roles, so that one annotation tells who may call. A person's token gets none, and a role of
 * theirs that is named like one is nothing: what a machine may must not be had by whoever is given a role of that name.
 */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {

    /** What sign-in servers say of people, and of no machine; {@code scp} is Entra ID's mark of somebody behind a client. */
    private static final List<String> OF_PEOPLE =
            List.of("email", "name", "given_name", "family_name", "upn", "preferred_username", "scp");

    private static final String MACHINES_NAME = "service-account-";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(isMachine(identity, token) ? withScopes(identity, token) : withoutScopes(identity));
    }

    private static boolean isMachine(SecurityIdentity identity, JsonWebToken token) {
        return !identity.hasRole(Roles.COORDINATOR)
                && !identity.hasRole(Roles.LEADER)
                && OF_PEOPLE.stream().noneMatch(claim -> tellsOfPerson(token.<Object>getClaim(claim)));
    }

    private static boolean tellsOfPerson(@Nullable Object claim) {
        return claim != null && !claim.toString().startsWith(MACHINES_NAME);
    }

    private static SecurityIdentity withScopes(SecurityIdentity identity, JsonWebToken token) {
        var scope = token.<Object>getClaim("scope");
        if (scope == null) {
            return identity;
        }
        var builder = QuarkusSecurityIdentity.builder(identity);
        Arrays.stream(scope.toString().split("[ ,\\[\\]\"]+"))
                .filter(each -> !each.isBlank())
                .forEach(each -> builder.addRole(Roles.SCOPE + each));
        return builder.build();
    }

    private static SecurityIdentity withoutScopes(SecurityIdentity identity) {
        var roles = identity.getRoles().stream()
                .filter(each -> !each.startsWith(Roles.SCOPE))
                .collect(Collectors.toSet());
        return roles.size() == identity.getRoles().size() ? identity : withRoles(identity, roles);
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addPermissionChecker(identity::checkPermission)
                .build();
    }
}
