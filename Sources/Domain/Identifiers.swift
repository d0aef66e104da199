/// A code that people and other systems see, kept apart from every other kind of code by its type.
///
/// `Kind` is an empty enum; it costs nothing at run time and makes a unit's code where a
/// procedure's is wanted a compile error.
public struct Code<Kind>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { text = value }
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// `mã hồ sơ`: given once at submission, never changed (TT 03/2025/TT-VPCP).
public typealias DossierCode = Code<DossierCodeKind>
/// `mã đơn vị`: a branch of the Centre or a competent agency.
public typealias UnitCode = Code<UnitCodeKind>
/// `mã thủ tục`, for instance `1.001193`.
public typealias ProcedureCode = Code<ProcedureCodeKind>
/// `trường hợp` within a procedure.
public typealias CaseKey = Code<CaseKeyKind>
/// `thành phần hồ sơ`: one required paper of a case.
public typealias ComponentKey = Code<ComponentKeyKind>
/// An e-form's stable name, for instance `khai-sinh`.
public typealias FormCode = Code<FormCodeKind>
/// An internal process's stable name.
public typealias ProcessCode = Code<ProcessCodeKind>
/// A step within an internal process.
public typealias StepKey = Code<StepKeyKind>
/// An account's public name: never a personal number.
public typealias AccountCode = Code<AccountCodeKind>
/// A stored file's public 128-bit random name, base32.
public typealias FileName = Code<FileNameKind>

public enum DossierCodeKind {}
public enum UnitCodeKind {}
public enum ProcedureCodeKind {}
public enum CaseKeyKind {}
public enum ComponentKeyKind {}
public enum FormCodeKind {}
public enum ProcessCodeKind {}
public enum StepKeyKind {}
public enum AccountCodeKind {}
public enum FileNameKind {}
