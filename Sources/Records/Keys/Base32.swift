/// Bits in groups of five.
public enum Base32: Sendable {
    /// Crockford's, lower case: names in addresses, nothing that reads like something else.
    case crockford
    /// RFC 4648: as authenticator programs read keys.
    case standard

    private var alphabet: [UInt8] {
        switch self {
        case .crockford: Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        case .standard: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        }
    }

    public func text(_ bytes: [UInt8]) -> String {
        let alphabet = alphabet
        var out: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        if bits > 0 { out.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }
}
