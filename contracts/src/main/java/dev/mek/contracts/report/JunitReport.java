package dev.mek.contracts.report;

import dev.mek.contracts.check.EventVerdict;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The findings as test cases, in the XML that JUnit's Ant task began and build servers read, as Maven Surefire has it: a case
 * for each finding, and one for each event without any.
 */
public final class JunitReport {

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JunitReport(xml).write(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void write(Report report) throws XMLStreamException {
        Set<String> found = report.findings().stream()
                .map(reported -> reported.finding().subject())
                .collect(Collectors.toSet());
        List<EventVerdict> quiet = report.events().stream()
                .filter(event -> !found.contains(event.type()))
                .toList();
        long failures = report.findings().stream().filter(Reported::fails).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        attribute("name", "contracts against " + report.against());
        attribute("tests", String.valueOf(report.findings().size() + quiet.size()));
        attribute("failures", String.valueOf(failures));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(report.findings().size() - failures));
        attribute("time", "0");
        for (Reported reported : report.findings()) {
            start(reported.finding().subject(), reported.finding().rule());
            finding(reported);
            xml.writeEndElement();
        }
        for (EventVerdict event : quiet) {
            start(event.type(), "compatible");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String subject, String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute("classname", subject);
        attribute("name", name);
        attribute("time", "0");
    }

    private void finding(Reported reported) throws XMLStreamException {
        if (reported.fails()) {
            xml.writeStartElement("failure");
            attribute("type", reported.finding().rule());
            attribute("message", reported.finding().message());
            xml.writeCharacters(plain(reported.finding().place() + "\n" + Words.paragraph(reported)));
        } else {
            xml.writeStartElement("skipped");
            attribute("message", reported.exception().orElse(reported.finding().message()));
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, plain(value));
    }

    /** XML 1.0 has no way to write most control characters, and witnesses may hold them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean written =
                    c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
            plain.appendCodePoint(written ? c : 0xFFFD);
        });
        return plain.toString();
    }
}
