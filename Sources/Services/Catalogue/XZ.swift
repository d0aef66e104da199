import CLZMA

public enum XZFailure: Error, Sendable {
    case damaged
    /// More comes out than a catalogue can have.
    case tooLarge
}

/// Unpacks .xz with a bound on memory and on what comes out.
public enum XZ {
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(XZFailure) -> [UInt8] {
        var input = bytes
        var memory: UInt64 = 256 << 20
        var inPosition = 0
        var capacity = min(limit, max(1 << 20, bytes.count * 8))
        while true {
            var out = [UInt8](repeating: 0, count: capacity)
            var outPosition = 0
            inPosition = 0
            let status = input.withUnsafeMutableBufferPointer { source in
                out.withUnsafeMutableBufferPointer { target in
                    lzma_stream_buffer_decode(&memory, 0, nil, source.baseAddress, &inPosition, source.count, target.baseAddress, &outPosition, target.count)
                }
            }
            if status == LZMA_OK { return Array(out.prefix(outPosition)) }
            guard status == LZMA_BUF_ERROR else { throw .damaged }
            guard capacity < limit else { throw .tooLarge }
            capacity = min(limit, capacity * 4)
        }
    }
}
