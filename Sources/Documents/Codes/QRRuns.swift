extension QRMatrix {
    /// Dark modules that follow one another in a row: what is drawn as one rectangle.
    public struct Run: Hashable, Sendable {
        public let x: Int
        public let y: Int
        public let length: Int
    }

    public var runs: [Run] {
        var found: [Run] = []
        for y in 0..<size {
            var x = 0
            while x < size {
                let start = x
                while x < size, isDark(x, y) { x += 1 }
                if x > start { found.append(Run(x: start, y: y, length: x - start)) }
                x += 1
            }
        }
        return found
    }

    /// The `d` of one SVG path that fills the dark modules, in a view box of `0 0 size+8 size+8`
    /// with the quiet zone counted in.
    public var svgPath: String {
        runs.map { "M\($0.x + Self.quietZone) \($0.y + Self.quietZone)h\($0.length)v1h-\($0.length)z" }.joined()
    }

    /// Light modules that must surround the code (ISO/IEC 18004).
    public static let quietZone = 4
}
