import Database
import Domain

enum PersonalTable {
    static func put(_ blocks: [SealedBlock], key: [UInt8]?, code: DossierCode, on db: any Connection) throws {
        if let key { try db.execute("INSERT INTO data_key (code, wrapped) VALUES (\(code.text), \(key))") }
        for block in blocks {
            let added = try db.first("SELECT COALESCE(MAX(added), 0) + 1 FROM personal_block") { try $0.integer(0) } ?? 1
            try db.execute(
                """
                INSERT INTO personal_block (name, code, kind, added, sealed)
                VALUES (\(block.reference.name), \(code.text), \(block.reference.kind.rawValue), \(added), \(block.sealed))
                """)
        }
    }
}

/// The sealed personal blocks of dossiers.
public struct PersonalStore: Sendable {
    private let engine: any Engine
    private let keys: KeyRing

    public init(engine: any Engine, keys: KeyRing) {
        self.engine = engine
        self.keys = keys
    }

    /// The data key of a dossier, for sealing more blocks.
    public func dataKey(of code: DossierCode) async throws -> DataKey {
        let wrapped = try await engine.read { db in
            try db.first("SELECT wrapped FROM data_key WHERE code = \(code.text)") { try $0.blob(0) }
        }
        guard let wrapped else { throw PersonalFailure.erased }
        return try DataKey(unwrapping: wrapped, ring: keys)
    }

    /// Opens the blocks named, each checked against its commitment.
    public func open(_ references: [BlockReference], of code: DossierCode) async throws -> [String: CanonicalValue] {
        guard !references.isEmpty else { return [:] }
        let key = try await dataKey(of: code)
        let names = references.map(\.name)
        let sealed = try await engine.read { db in
            try db.query("SELECT name, sealed FROM personal_block WHERE name IN (\(names))") { (try $0.text(0), try $0.blob(1)) }
        }
        let byName = Dictionary(sealed, uniquingKeysWith: { first, _ in first })
        var opened: [String: CanonicalValue] = [:]
        for reference in references {
            guard let bytes = byName[reference.name] else { throw PersonalFailure.unreadable }
            opened[reference.name] = try SealedBlock.open(bytes, reference: reference, key: key)
        }
        return opened
    }

    /// The parties of many dossiers in two queries: lists show the applicant's name. A dossier whose
    /// data were destroyed is left out; an amended one gives its newest parties.
    public func parties(of codes: [DossierCode]) async throws -> [DossierCode: Parties] {
        guard !codes.isEmpty else { return [:] }
        let texts = codes.map(\.text)
        let (wrapped, sealed) = try await engine.read { db in
            let wrapped = try db.query("SELECT code, wrapped FROM data_key WHERE code IN (\(texts))") { (try $0.text(0), try $0.blob(1)) }
            let sealed = try db.query(
                "SELECT code, name, sealed FROM personal_block WHERE code IN (\(texts)) AND kind = 'parties' ORDER BY added"
            ) { (try $0.text(0), try $0.text(1), try $0.blob(2)) }
            return (wrapped, sealed)
        }
        let keyByCode = Dictionary(wrapped, uniquingKeysWith: { first, _ in first })
        let blockByCode = Dictionary(sealed.map { ($0.0, ($0.1, $0.2)) }, uniquingKeysWith: { _, last in last })
        var parties: [DossierCode: Parties] = [:]
        for (code, block) in blockByCode {
            guard let wrappedKey = keyByCode[code] else { continue }
            let value = try SealedBlock.open(block.1, name: block.0, key: DataKey(unwrapping: wrappedKey, ring: keys))
            parties[DossierCode(code)] = Parties(canonical: value)
        }
        return parties
    }

    /// One block of each of several dossiers, each checked against its commitment; destroyed ones are left out.
    public func values(_ references: [DossierCode: BlockReference]) async throws -> [DossierCode: CanonicalValue] {
        guard !references.isEmpty else { return [:] }
        let codes = references.keys.map(\.text)
        let names = references.values.map(\.name)
        let (wrapped, sealed) = try await engine.read { db in
            (
                try db.query("SELECT code, wrapped FROM data_key WHERE code IN (\(codes))") { (try $0.text(0), try $0.blob(1)) },
                try db.query("SELECT name, sealed FROM personal_block WHERE name IN (\(names))") { (try $0.text(0), try $0.blob(1)) }
            )
        }
        let keyByCode = Dictionary(wrapped, uniquingKeysWith: { first, _ in first })
        let byName = Dictionary(sealed, uniquingKeysWith: { first, _ in first })
        var values: [DossierCode: CanonicalValue] = [:]
        for (code, reference) in references {
            guard let wrapped = keyByCode[code.text], let bytes = byName[reference.name] else { continue }
            values[code] = try SealedBlock.open(bytes, reference: reference, key: DataKey(unwrapping: wrapped, ring: keys))
        }
        return values
    }
}
