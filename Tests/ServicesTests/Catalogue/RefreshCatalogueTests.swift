import Database
import Domain
import Foundation
import Records
import Services
import Testing

/// A running installation takes up what another process imports, and what begins at midnight.
@Suite struct RefreshCatalogueTests {
    private static func line(_ name: String) -> Data {
        Data(#"{"code":"9.000002","name":"\#(name)","field":"Thử","levels":["commune"]}"#.utf8)
    }

    @Test func anImportBesideTheServerIsTakenUpAndListed() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        _ = try await ImportCatalogue(test.province)(Self.line("Thả đèn hoa đăng"))
        #expect(test.province.procedures.now.catalogue.procedure("9.000002", on: test.province.today) == nil)
        try await RefreshCatalogue(test.province)()
        let taken = test.province.procedures.now
        #expect(taken.number == 1)
        #expect(taken.listed.contains { $0.code == "9.000002" })
        // Nothing new, no new number.
        _ = try await ImportCatalogue(test.province)(Self.line("Thả đèn hoa đăng"))
        #expect(try await test.province.imported.number() == 1)
        _ = try await ImportCatalogue(test.province)(Self.line("Thả diều"))
        #expect(try await test.province.imported.number() == 2)
    }

    @Test func aVersionThatBeginsAtMidnightIsListedFromThen() async throws {
        let test = try await TestProvince(at: "2026-11-20T23:59:00+07:00")
        defer { test.remove() }
        _ = try await ImportCatalogue(test.province)(Self.line("Hôm nay"))
        let tomorrow = test.province.today.advanced(by: 1)
        let stored = try await test.province.imported.procedures()
        let json = try JSONEncoder().encode(try #require(CatalogueImport.read(Self.line("Ngày mai")).taken.first))
        _ = try await test.province.imported.put([(code: "9.000002", json: Array(json))], from: tomorrow, at: test.province.now())
        try await RefreshCatalogue(test.province)()
        func listed() -> String? { test.province.procedures.now.listed.first { $0.code == "9.000002" }?.name }
        #expect(stored.count == 1 && listed() == "Hôm nay")
        test.set("2026-11-21T00:00:30+07:00")
        #expect(listed() == "Hôm nay")
        try await RefreshCatalogue(test.province)()
        #expect(listed() == "Ngày mai")
    }

    @Test func whatAnEarlierReleaseImportedIsTheFirstVersion() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-catalogue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "motcua.db").path
        let json = Array(try JSONEncoder().encode(try #require(CatalogueImport.read(Self.line("Cũ")).taken.first)))
        do {
            let before = try SQLiteEngine(path: path, migrations: Schema.migrations.filter { $0.number < 4 }) { _ in }
            try await before.write { db in
                try db.execute("INSERT INTO catalogue_entry (code, hash, json, imported_at) VALUES (\("9.000002"), \(json), \(json), \(1))")
            }
        }
        let store = CatalogueStore(engine: try SQLiteEngine(path: path, migrations: Schema.migrations) { _ in })
        let kept = try await store.procedures()
        #expect(kept.map(\.name) == ["Cũ"] && kept.map(\.version) == [1] && kept.first?.effectiveTo == nil)
        #expect(try await store.number() == 1)
    }
}
