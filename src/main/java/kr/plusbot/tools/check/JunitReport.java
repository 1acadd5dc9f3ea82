package kr.plusbot.tools.check;

import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kr.plusbot.tools.check.CheckResult.Verdict;

/** A report in the XML of JUnit, which build servers read: one test case for each check. Without state. */
final class JunitReport {

    private JunitReport() {}

    static String of(Report report, URI bot) {
        StringWriter text = new StringWriter();
        try {
            write(report, bot, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return text.toString();
    }

    private static void write(Report report, URI bot, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", bot.toString());
        xml.writeAttribute("tests", String.valueOf(report.results().size()));
        xml.writeAttribute("failures", String.valueOf(report.failed()));
        for (CheckResult result : report.results()) {
            write(result, xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(CheckResult result, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "check");
        xml.writeAttribute("name", result.name());
        xml.writeAttribute("time", seconds(result.took()));
        if (result.verdict() == Verdict.FAILED) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", result.findings().get(0).text());
            xml.writeCharacters(text(result));
            xml.writeEndElement();
        } else if (result.verdict() == Verdict.WARNED) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(text(result));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String text(CheckResult result) {
        return result.findings().stream()
                        .map(finding -> (finding.text() + " " + finding.excerpt()).strip())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + result.remedy();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1_000.0);
    }
}
