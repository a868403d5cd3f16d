package no.moteplass.platform.identity;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives a machine its scopes as roles, so that one annotation tells who may call. A person's token gets none. */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()
                || identity.hasRole(Roles.COORDINATOR)
                || identity.hasRole(Roles.LEADER)
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var scope = token.<Object>getClaim("scope");
        if (scope == null) {
            return Uni.createFrom().item(identity);
        }
        var builder = QuarkusSecurityIdentity.builder(identity);
        Arrays.stream(scope.toString().split("[ ,\\[\\]\"]+"))
                .filter(each -> !each.isBlank())
                .forEach(each -> builder.addRole(Roles.SCOPE + each));
        return Uni.createFrom().item(builder.build());
    }
}
