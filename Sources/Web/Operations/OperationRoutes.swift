import HTTPTypes
import Records
import Services

/// What operators and balancers ask.
enum OperationRoutes {
    static func routes(_ metrics: RequestMetrics) -> [Route] {
        [
            Route(.get, "/health/live", .open) { _ in .text("live\n") },
            Route(.get, "/health/ready", .open) { visit in
                // Ready means: the database answers.
                _ = try await visit.province.installation.value("kind")
                return .text("ready\n")
            },
            Route(.get, "/metrics", .open) { visit in try await .text(text(metrics.now, visit), type: "text/plain; version=0.0.4; charset=utf-8") },
        ]
    }

    private static func text(_ figures: RequestMetrics.Figures, _ visit: Visit) async throws -> String {
        var lines = ["# HELP motcua_requests_total Requests answered, by class of status.", "# TYPE motcua_requests_total counter"]
        for (status, count) in figures.byClass.sorted(by: { $0.key < $1.key }) { lines.append("motcua_requests_total{class=\"\(status)xx\"} \(count)") }
        lines += ["# HELP motcua_request_seconds Duration of requests.", "# TYPE motcua_request_seconds histogram"]
        for (border, count) in zip(RequestMetrics.borders, figures.buckets) {
            lines.append("motcua_request_seconds_bucket{le=\"\(Double(border) / 1_000_000)\"} \(count)")
        }
        lines.append("motcua_request_seconds_bucket{le=\"+Inf\"} \(figures.count)")
        lines.append("motcua_request_seconds_sum \(Double(figures.microseconds) / 1_000_000)")
        lines.append("motcua_request_seconds_count \(figures.count)")
        let head = try await visit.province.heads.current()
        lines += ["# HELP motcua_log_events Events in the province's log.", "# TYPE motcua_log_events gauge", "motcua_log_events \(head.size)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
