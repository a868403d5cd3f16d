package no.moteplass.portal.assets;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;

/** One file as it is served: plain, and packed where that is shorter. */
record AssetFile(
        String type,
        Buffer plain,
        @Nullable Buffer gzip,
        @Nullable Buffer brotli) {}
