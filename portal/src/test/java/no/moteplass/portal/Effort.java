package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;

/** What a task costs, counted as it is done, and held against what docs/effort.md says of it. */
final class Effort {

    private static final Path WRITTEN = Path.of("../docs/effort.md");
    private static final int CLICKS = 3;
    private static final int LOADS = 4;

    private final Page page;
    private int clicks;
    private int loads;

    /** From the page where people arrive: opening that costs nothing. */
    Effort(Page page, String from) {
        this.page = page;
        page.navigate(Visitor.at(from).toString());
        page.onFrameNavigated(frame -> loads++);
    }

    Effort click(String selector) {
        clicks++;
        page.click(selector);
        page.waitForLoadState();
        return this;
    }

    /** Typing and choosing are not counted. */
    Effort fill(String selector, String value) {
        page.fill(selector, value);
        return this;
    }

    Effort select(String selector, String value) {
        page.selectOption(selector, value);
        return this;
    }

    /** It is done: the page says so, and it took what is written of the task. */
    void does(String said, String task) {
        page.waitForSelector("#meldinger :text('" + said + "')");
        var row = row(task);
        assertThat(clicks + " clicks").as(task).isEqualTo(number(row[CLICKS]) + " clicks");
        assertThat(loads + " loads").as(task).isEqualTo(number(row[LOADS]) + " loads");
        assertThat(row[LOADS + 2]).as(task + ": where it is counted").contains("BrowserTest");
    }

    private static String[] row(String task) {
        try {
            return Files.readAllLines(WRITTEN).stream()
                    .filter(line -> line.startsWith("| " + task))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(WRITTEN + " says nothing of: " + task))
                    .split("\\|");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String number(String cell) {
        return cell.strip().replaceFirst("\\D.*", "");
    }
}
