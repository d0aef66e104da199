/// In which language a page is written.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}

/// Both languages side by side: a missing translation does not compile.
public struct L: Hashable, Sendable {
    let vietnamese: String
    let english: String

    public init(_ vietnamese: String, en english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }
}

/// What can be written as text: a string as it is, or a pair of languages.
public protocol HTMLText {
    func words(in language: Language) -> String
}

extension String: HTMLText {
    public func words(in language: Language) -> String { self }
}

extension L: HTMLText {
    public func words(in language: Language) -> String { language == .vietnamese ? vietnamese : english }
}
