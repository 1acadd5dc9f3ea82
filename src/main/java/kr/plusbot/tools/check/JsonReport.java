package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kr.plusbot.tools.check.Report.CommonCause;

/** A report for programs. Without state. */
final class JsonReport {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonReport() {}

    /** One JSON object, on several lines. */
    static String of(Report report, URI bot) {
        ObjectNode all = JSON.createObjectNode()
                .put("bot", bot.toString())
                .put("passed", report.passed())
                .put("warned", report.warned())
                .put("failed", report.failed())
                .put("left_out", report.leftOut());
        common(all.putArray("causes"), report.common());
        report.results().forEach(result -> check(all.withArray("/checks"), result));
        return all.toPrettyString();
    }

    private static void common(ArrayNode causes, List<CommonCause> common) {
        common.forEach(cause -> finding(causes.addObject(), cause.finding()).put("times", cause.times()));
    }

    private static void check(ArrayNode checks, CheckResult result) {
        ObjectNode check = checks.addObject()
                .put("name", result.name())
                .put("verdict", result.verdict().name().toLowerCase(Locale.ROOT))
                .put("millis", result.took().toMillis())
                .put("remedy", result.remedy());
        ArrayNode findings = check.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
    }

    private static ObjectNode finding(ObjectNode json, Finding finding) {
        return json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("text", finding.text())
                .put("section", finding.section())
                .put("remedy", finding.remedy())
                .put("excerpt", finding.excerpt());
    }
}
