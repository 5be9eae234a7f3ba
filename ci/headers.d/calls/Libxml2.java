// SPDX-License-Identifier: Apache-2.0
import static bound.libxml2.parser_h.*;

import bound.libxml2._xmlNode;
import bound.libxml2._xmlXPathObject;
import java.io.ByteArrayInputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document's tree, walked through C structs, and XPath, against the JDK's own parser. */
final class Libxml2 {
    private static final byte[] TEXT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fleet port="Bremen"><ship name="Grüße" tons="12">hull &amp; mast</ship><!-- none -->
          <ship name="b" tons="30"><rope length="7"/><rope length="9"/></ship></fleet>
        """.getBytes(StandardCharsets.UTF_8);

    private Libxml2() {}

    public static void main(String[] arguments) throws Exception {
        Document theirs =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(TEXT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment document = xmlReadMemory(
                    Check.segment(arena, TEXT), TEXT.length, MemorySegment.NULL, MemorySegment.NULL, XML_PARSE_NONET());
            Check.ok(document.address() != 0, "the document is parsed");
            List<String> expected = new ArrayList<>();
            walk(theirs.getDocumentElement(), expected);
            List<String> actual = new ArrayList<>();
            walk(xmlDocGetRootElement(document), actual);
            Check.equal(expected, actual, "the elements and their texts");
            MemorySegment context = xmlXPathNewContext(document);
            for (String path : List.of("sum(//ship/@tons)", "count(//rope)", "sum(//rope/@length) div 3")) {
                MemorySegment result = xmlXPathEvalExpression(arena.allocateFrom(path), context);
                Object value = XPathFactory.newInstance().newXPath().evaluate(path, theirs, XPathConstants.NUMBER);
                Check.equal(value, _xmlXPathObject.floatval(result), path);
                xmlXPathFreeObject(result);
            }
            xmlXPathFreeContext(context);
            xmlFreeDoc(document);
        }
        Check.report();
    }

    private static void walk(Element element, List<String> found) {
        found.add(element.getTagName() + " " + element.getAttribute("name") + ": " + element.getTextContent());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, found);
            }
        }
    }

    private static void walk(MemorySegment node, List<String> found) {
        MemorySegment name;
        try (Arena arena = Arena.ofConfined()) {
            name = xmlGetProp(node, arena.allocateFrom("name"));
        }
        found.add(Check.string(_xmlNode.name(node)) + " " + (name.address() == 0 ? "" : Check.string(name)) + ": "
                + Check.string(xmlNodeGetContent(node)));
        MemorySegment child = _xmlNode.children(node);
        while (child.address() != 0) {
            MemorySegment inner = Check.sized(child, _xmlNode.sizeof());
            if (_xmlNode.type(inner) == XML_ELEMENT_NODE()) {
                walk(inner, found);
            }
            child = _xmlNode.next(inner);
        }
    }
}
