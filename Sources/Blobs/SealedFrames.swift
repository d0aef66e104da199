import Crypto

/// A file sealed in frames of 64 KiB, each AES-256-GCM bound to the file's name, its place and
/// whether it is the last: nothing can be cut off, exchanged or put into another file.
struct SealedFrames {
    let key: SymmetricKey
    static let frame = 65_536
    private static let overhead = 28

    func seal(_ content: [UInt8], name: String) throws -> [UInt8] {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(content.count + content.count / Self.frame * Self.overhead + Self.overhead)
        var offset = 0
        var number = 0
        repeat {
            let end = min(offset + Self.frame, content.count)
            let box = try AES.GCM.seal(
                content[offset..<end], using: key, authenticating: binding(name: name, number: number, isLast: end == content.count))
            if let combined = box.combined { sealed.append(contentsOf: combined) }
            offset = end
            number += 1
        } while offset < content.count
        return sealed
    }

    func open(_ sealed: [UInt8], name: String) throws -> [UInt8] {
        var content: [UInt8] = []
        var offset = 0
        var number = 0
        repeat {
            let end = min(offset + Self.frame + Self.overhead, sealed.count)
            let box = try AES.GCM.SealedBox(combined: sealed[offset..<end])
            content += try AES.GCM.open(box, using: key, authenticating: binding(name: name, number: number, isLast: end == sealed.count))
            offset = end
            number += 1
        } while offset < sealed.count
        return content
    }

    private func binding(name: String, number: Int, isLast: Bool) -> [UInt8] { Array("\(name)|\(number)|\(isLast ? 1 : 0)".utf8) }
}
