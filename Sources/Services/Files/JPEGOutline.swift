/// A JPEG walked marker by marker: its frame's size, and whether its own end is there. A thumbnail in
/// a segment has an end of its own, which does not count.
struct JPEGOutline {
    private(set) var size: (width: Int, height: Int)?
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) {
        var index = 2
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF else { return }
            let marker = bytes[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0xD9:
                isWhole = true
                return
            case 0x01, 0xD0...0xD7: index += 2
            default:
                guard let next = segment(bytes, marker, at: index) else { return }
                index = marker == 0xDA ? Self.endOfScan(bytes, from: next) : next
            }
        }
    }

    /// Reads one segment and tells where it ends; nil where its length cannot be.
    private mutating func segment(_ bytes: [UInt8], _ marker: UInt8, at index: Int) -> Int? {
        guard index + 3 < bytes.count else { return nil }
        let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
        let end = index + 2 + length
        guard length >= 2, end <= bytes.count else { return nil }
        let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
        if isFrame, size == nil {
            guard length >= 8 else { return nil }
            size = (Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]), Int(bytes[index + 5]) << 8 | Int(bytes[index + 6]))
        }
        return end
    }

    /// Where the next marker stands after a scan's coded data, in which FF 00 and restarts are no markers.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index + 1 < bytes.count {
                if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) { return index }
                index += 1
            }
            return bytes.count
        }
    }
}
