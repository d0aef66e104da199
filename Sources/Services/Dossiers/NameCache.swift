import Domain
import Synchronization

/// Names of applicants shown lately, by dossier and revision: an amended name has another revision.
public final class NameCache: Sendable {
    private struct Key: Hashable {
        let code: DossierCode
        let revision: Int
    }

    private let names = Mutex<[Key: String]>([:])
    private static let most = 20_000

    public init() {}

    func name(of code: DossierCode, _ revision: Int) -> String? { names.withLock { $0[Key(code: code, revision: revision)] } }

    func put(_ name: String, of code: DossierCode, _ revision: Int) {
        names.withLock { names in
            if names.count >= Self.most { names.removeAll(keepingCapacity: true) }
            names[Key(code: code, revision: revision)] = name
        }
    }
}
