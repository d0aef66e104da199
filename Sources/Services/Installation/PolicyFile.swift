import Domain
import Yams

/// The numbers the law leaves to the province, from a file and the environment; what is not named
/// keeps its default.
///
///     soonHours: 8            # SOON_HOURS
///     answerHours: 8          # ANSWER_HOURS
///     supplementDays: 30      # SUPPLEMENT_DAYS
///     maxReappointments: 1    # MAX_REAPPOINTMENTS
public enum PolicyFile {
    public struct Failure: Error, Hashable, Sendable {
        public let sentences: [String]
    }

    private struct Entry: Sendable {
        let name: String
        let variable: String
        let allowed: ClosedRange<Int>
    }

    private static let entries: [(entry: Entry, set: @Sendable (inout ReceptionPolicy, Int) -> Void)] = [
        (Entry(name: "soonHours", variable: "SOON_HOURS", allowed: 1...240), { $0.soonHours = $1 }),
        (Entry(name: "answerHours", variable: "ANSWER_HOURS", allowed: 1...80), { $0.answerHours = $1 }),
        (Entry(name: "supplementDays", variable: "SUPPLEMENT_DAYS", allowed: 1...365), { $0.supplementDays = $1 }),
        (Entry(name: "maxReappointments", variable: "MAX_REAPPOINTMENTS", allowed: 0...10), { $0.maxReappointments = $1 }),
    ]

    public static func read(_ text: String, environment: [String: String]) throws(Failure) -> ReceptionPolicy {
        let given: [String: String]
        do { given = text.allSatisfy(\.isWhitespace) ? [:] : try YAMLDecoder().decode([String: String].self, from: text) } catch {
            throw Failure(sentences: ["Tệp cấu hình không đọc được: mỗi dòng là “tên: số”."])
        }
        var problems = Set(given.keys).subtracting(entries.map(\.entry.name)).sorted().map { "Không có cấu hình tên “\($0)”." }
        var policy = ReceptionPolicy.standard
        for (entry, set) in entries {
            guard let value = environment[entry.variable] ?? given[entry.name] else { continue }
            guard let number = Int(value), entry.allowed.contains(number) else {
                problems.append("\(entry.name) (\(entry.variable)) phải là số từ \(entry.allowed.lowerBound) đến \(entry.allowed.upperBound), đang là “\(value)”.")
                continue
            }
            set(&policy, number)
        }
        guard problems.isEmpty else { throw Failure(sentences: problems) }
        return policy
    }
}
