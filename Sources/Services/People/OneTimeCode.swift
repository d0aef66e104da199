import Crypto

/// Time-based one-time codes, RFC 6238: six digits, thirty seconds, SHA-1 as the phones' programs have it.
enum OneTimeCode {
    static func code(key: [UInt8], step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step now and the one before and after: phones' clocks differ.
    static func matches(_ code: String, key: [UInt8], seconds: Int64) -> Bool {
        let given = code.filter(\.isNumber)
        return (-1...1).contains { Self.code(key: key, step: seconds / 30 + Int64($0)) == given }
    }
}
