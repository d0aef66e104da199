import Blobs
import Database
import Domain
import Foundation
import Records
import Services
import VietnameseText

/// Opens a data folder: keys, database, blobs, catalogue, calendars.
struct Installation {
    let data: URL
    let province: Province

    /// - Parameter practice: true for practice, false for real, nil for whatever the folder already is.
    static func open(data path: String, practice: Bool?, address: String = "http://127.0.0.1:8080") async throws -> Installation {
        let data = URL(filePath: path).standardizedFileURL
        let isNew = !FileManager.default.fileExists(atPath: data.appending(path: "motcua.db").path)
        if isNew, practice == nil { throw StartFailure("Chưa có dữ liệu ở \(data.path). Chạy “motcua serve --practice” hoặc “motcua serve” trước.") }
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let keys = try KeyFolder(data: data).load(mayMake: isNew)
        let engine = try SQLiteEngine(path: data.appending(path: "motcua.db").path, migrations: Schema.migrations) { failure in
            FileHandle.standardError.write(Data("commit failed: \(failure); the program ends and recovers at its next start\n".utf8))
            exit(70)
        }
        let isPractice = try await kind(engine, isNew: isNew, practice: practice)
        let starter = try Starter.load()
        let policy = try ConfigurationFile(data: data).policy()
        let settings = ProvinceSettings(address: ProcessInfo.processInfo.environment["ADDRESS"] ?? address, isPractice: isPractice, policy: policy)
        let now: @Sendable () -> Timestamp = { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        let blobs = try BlobFolder(folder: data.appending(path: "blobs"), key: keys.blob)
        let edition = try await calendar(engine, data, starter.units, at: now())
        let province = Province(
            engine: engine, keys: keys.ring, blobs: blobs, units: starter.units, calendars: UnitCalendars(edition), procedures: CurrentCatalogue(starter, on: now().day),
            settings: settings, now: now)
        try await RefreshCatalogue(province)()
        if isPractice, try await province.installation.value("practice.people") == nil {
            try await province.accounts.put(PracticePeople.all(in: starter.units), sortKey: { $0.sortKey }, at: now())
            try await province.installation.set("practice.people", "1")
        }
        return Installation(data: data, province: province)
    }

    /// The edition in force; `calendar.yaml` beside the data becomes the first.
    private static func calendar(_ engine: any Engine, _ data: URL, _ units: UnitDirectory, at now: Timestamp) async throws -> UnitCalendars.Edition {
        let file = FileManager.default.contents(atPath: data.appending(path: "calendar.yaml").path).map { String(decoding: $0, as: UTF8.self) }
        do { return try await CurrentEdition(CalendarStore(engine: engine), units: units)(takingOver: file, at: now) } catch let failure as CalendarFile.Failure {
            throw StartFailure(failure.sentences.joined(separator: "\n"))
        }
    }

    /// A folder is practice or real for ever from its first start.
    private static func kind(_ engine: any Engine, isNew: Bool, practice: Bool?) async throws -> Bool {
        let store = InstallationStore(engine: engine)
        if let known = try await store.value("kind") {
            let isPractice = known == "practice"
            if let practice, practice != isPractice {
                throw StartFailure(isPractice ? "Thư mục này là dữ liệu thực hành; thêm --practice, hoặc chọn thư mục khác." : "Thư mục này là dữ liệu thật, không mở được ở chế độ thực hành.")
            }
            return isPractice
        }
        // A command that only reads decides nothing: the first start was cut off before it did.
        guard let isPractice = practice else { throw StartFailure("Lần chạy đầu chưa xong. Chạy “motcua serve --practice” hoặc “motcua serve” trước.") }
        try await store.set("kind", isPractice ? "practice" : "real")
        return isPractice
    }
}
