import CArgon2
import Records

/// argon2id with 64 MiB and three passes (DESIGN "People"). Run off the request's own thread, one at a time.
enum PasswordHash {
    private static let passes: UInt32 = 3
    private static let kibibytes: UInt32 = 65_536

    static func make(_ password: String) -> String? {
        let salt = RandomName.bytes(16)
        var encoded = [CChar](repeating: 0, count: 160)
        let bytes = Array(password.utf8)
        let status = argon2id_hash_encoded(passes, kibibytes, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
        guard status == ARGON2_OK.rawValue else { return nil }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func matches(_ password: String, _ encoded: String) -> Bool {
        let bytes = Array(password.utf8)
        return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
    }
}

/// The one thread's worth of memory that password checks may take: the next waits for the last.
actor PasswordGate {
    static let shared = PasswordGate()

    func matches(_ password: String, _ encoded: String) -> Bool { PasswordHash.matches(password, encoded) }
    func make(_ password: String) -> String? { PasswordHash.make(password) }
}
