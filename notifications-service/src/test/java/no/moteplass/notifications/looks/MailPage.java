package no.moteplass.notifications.looks;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The body of a mail's HTML: every tag in it is closed, so that the strictest reader takes it. */
final class MailPage {

    private final Element body;

    MailPage(String html) {
        var from = html.indexOf("<body");
        var to = html.indexOf("</body>") + "</body>".length();
        try {
            body = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.substring(from, to))))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException unfit) {
            throw new AssertionError("not well-formed\n" + html, unfit);
        }
    }

    Stream<Element> all(String tag) {
        var found = body.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(each -> (Element) found.item(each));
    }

    List<Element> withClass(String tag, String... names) {
        return all(tag).filter(each -> Arrays.stream(names)
                        .anyMatch(List.of(each.getAttribute("class").split(" "))::contains))
                .toList();
    }

    void remove(String tag, String name) {
        withClass(tag, name).forEach(each -> each.getParentNode().removeChild(each));
    }

    String text() {
        return body.getTextContent();
    }

    static Element tableAround(Element cell) {
        var around = cell.getParentNode();
        while (!around.getNodeName().equals("table")) {
            around = around.getParentNode();
        }
        return (Element) around;
    }
}
