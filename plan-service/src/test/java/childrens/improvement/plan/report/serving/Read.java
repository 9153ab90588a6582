package childrens.improvement.plan.report.serving;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The parts of a form of a report, read as XML. */
final class Read {

    private Read() {}

    static Document xml(byte[] bytes) throws ParserConfigurationException, IOException, SAXException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    /** The attributes of a name of all elements of a tag, in their order; the empty ones are left out. */
    static List<String> attributes(Document document, String tag, String name) {
        NodeList elements = document.getElementsByTagName(tag);
        List<String> values = new ArrayList<>();
        for (int index = 0; index < elements.getLength(); index++) {
            String value = ((Element) elements.item(index)).getAttribute(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
