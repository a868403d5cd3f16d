package no.moteplass.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;

import no.moteplass.platform.id.Digests;

/** The bytes of the current request, as a digest; taken while the body is read. */
@RequestScoped
public class RequestBody {

    private String digest = Digests.sha256Hex("");

    void read(byte[] bytes) {
        digest = java.util.HexFormat.of().formatHex(Digests.sha256(bytes));
    }

    String digest() {
        return digest;
    }
}
