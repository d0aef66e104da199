import CLZMA

public enum XZFailure: Error, Sendable {
    case damaged
    /// More comes out than a catalogue can have.
    case tooLarge
}

/// Unpacks .xz with a bound on memory and on what comes out.
public enum XZ {
    private static let memory: UInt64 = 256 << 20
    private static let chunk = 1 << 18
    /// `LZMA_CONCATENATED`: files packed one behind the other, as `cat a.xz b.xz` makes them.
    private static let concatenated: UInt32 = 0x08

    public static func decompress(_ bytes: [UInt8], limit: Int) throws(XZFailure) -> [UInt8] {
        var stream = lzma_stream()
        guard lzma_stream_decoder(&stream, memory, concatenated) == LZMA_OK else { throw .damaged }
        defer { lzma_end(&stream) }
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(chunk, max(1, limit)))
        var status = LZMA_OK
        bytes.withUnsafeBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = source.count
            while status == LZMA_OK, out.count <= limit {
                buffer.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = target.count
                    status = lzma_code(&stream, LZMA_FINISH)
                    out.append(contentsOf: target.prefix(target.count - stream.avail_out))
                }
            }
        }
        guard out.count <= limit else { throw .tooLarge }
        // A cut file has ended before its stream has.
        guard status == LZMA_STREAM_END else { throw .damaged }
        return out
    }
}
