// swift-tools-version: 6.2
import PackageDescription

// One room per storey (docs/ARCHITECTURE.md). A target may import only what it names here:
// SwiftPM does not enforce that by itself, `make check` does.
let package = Package(
    name: "MotCua",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "motcua", targets: ["MotCua"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The law and the language: pure, no I/O.
        .target(name: "VietnameseText"),
        .target(name: "Domain", dependencies: ["VietnameseText"]),
        .target(name: "HTML"),

        // Where things are kept.
        .target(name: "Database", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Blobs", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Records",
            dependencies: ["Domain", "Database", .product(name: "Crypto", package: "swift-crypto")]
        ),

        // Papers and finding.
        .target(
            name: "Documents", dependencies: ["Domain", "VietnameseText", "CPangoCairo", "CQRencode", "CXLSXWriter"], resources: [.copy("Fonts")]
        ),
        .target(name: "Assistant", dependencies: ["Domain", "VietnameseText"]),

        // One struct per use case.
        .target(
            name: "Services",
            dependencies: [
                "Domain", "VietnameseText", "Database", "Records", "Blobs", "Documents", "Assistant", "CArgon2", "CLZMA",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.copy("Starter")]
        ),

        // Pages, the API, and the program.
        .target(
            name: "Web",
            dependencies: [
                "Services", "Domain", "Records", "Documents", "HTML", "VietnameseText", "Assistant", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Assets")]
        ),
        .executableTarget(
            name: "MotCua",
            dependencies: [
                "VietnameseText", "Domain", "HTML", "Database", "Blobs", "Records", "Documents", "Assistant",
                "Services", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        .executableTarget(
            name: "motcua-bench",
            dependencies: [
                "VietnameseText", "Domain", "Database", "Blobs", "Records", "Documents", "Assistant", "Services",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Benchmarks"
        ),

        // C libraries of the system (apt names in Makefile).
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),

        // Tests mirror the rooms.
        .target(name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport"),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"]),
        .testTarget(
            name: "RecordsTests",
            dependencies: ["Records", "Database", "Domain", "TestSupport", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .testTarget(
            name: "ServicesTests",
            dependencies: [
                "Services", "Records", "Database", "Blobs", "Domain", "VietnameseText", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .testTarget(name: "WebTests", dependencies: ["Web", "HTML", "Domain", "Services", .product(name: "HTTPTypes", package: "swift-http-types")]),
        .testTarget(name: "TextTests", dependencies: ["VietnameseText", "Assistant", "Domain"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Domain", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
