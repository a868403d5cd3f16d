package no.moteplass.portal.assets.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every word that stands in what makes the pages. A class that is no word of these is on no page; one that is put
 * together ({@code pkt-btn--{kind}}) is known by how it begins.
 */
final class UsedWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

    private final Set<String> words = new HashSet<>();
    private final TreeSet<String> beginnings = new TreeSet<>();

    UsedWords(List<String> texts) {
        for (var text : texts) {
            var found = WORD.matcher(text);
            while (found.find()) {
                words.add(found.group());
                if (found.group().endsWith("-")) beginnings.add(found.group());
            }
        }
    }

    /** What stands in the files below these folders that make pages: templates, scripts, and the classes that write markup. */
    static UsedWords of(List<Path> folders) throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(UsedWords::makesPages).sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return new UsedWords(texts);
    }

    private static boolean makesPages(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".html") || name.endsWith(".java") || name.endsWith(".js");
    }

    boolean has(String word) {
        if (words.contains(word)) return true;
        for (var beginning = beginnings.floor(word); beginning != null; beginning = beginnings.lower(beginning)) {
            if (word.startsWith(beginning)) return true;
            if (beginning.charAt(0) != word.charAt(0)) return false;
        }
        return false;
    }
}
