package no.moteplass.portal.assets.packing;

import java.util.List;

/** A piece of a stylesheet: as much of CSS as cutting it needs. */
sealed interface CssNode {

    /** Selectors with their declarations. */
    record Style(List<String> selectors, String declarations) implements CssNode {}

    /** Rules under a condition ({@code @media}, {@code @supports}, …). */
    record Group(String condition, List<CssNode> rules) implements CssNode {}

    /** What is kept or left as it is: {@code @font-face}, {@code @keyframes}, {@code @import}. */
    record Other(String head, String body) implements CssNode {}
}
