import Foundation
import GRDB

/// A connection of the SQLite engine. Statements are prepared once and cached by their text.
struct SQLiteConnection: Connection {
    let db: GRDB.Database

    func execute(_ sql: SQL) throws -> Int {
        try mappingErrors {
            let statement = try db.cachedStatement(sql: sql.text)
            try statement.execute(arguments: StatementArguments(sql.values.map(\.grdbValue)))
            return db.changesCount
        }
    }

    func query<T>(_ sql: SQL, _ row: (any ResultRow) throws -> T) throws -> [T] {
        try mappingErrors {
            let statement = try db.cachedStatement(sql: sql.text)
            let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(sql.values.map(\.grdbValue)))
            var rows: [T] = []
            while let next = try cursor.next() { rows.append(try row(SQLiteRow(row: next))) }
            return rows
        }
    }
}

struct SQLiteRow: ResultRow {
    let row: Row

    func integer(_ index: Int) throws -> Int64 {
        guard index < row.count, let value = Int64.fromDatabaseValue(row[index]) else { throw DatabaseError.wrongColumnType(index: index) }
        return value
    }

    func text(_ index: Int) throws -> String {
        guard index < row.count, let value = String.fromDatabaseValue(row[index]) else { throw DatabaseError.wrongColumnType(index: index) }
        return value
    }

    func blob(_ index: Int) throws -> [UInt8] {
        let value: DatabaseValue = row[index]
        guard case .blob(let data) = value.storage else { throw DatabaseError.wrongColumnType(index: index) }
        return Array(data)
    }

    func value(_ index: Int) throws -> SQLValue {
        guard index < row.count else { throw DatabaseError.wrongColumnType(index: index) }
        let value: DatabaseValue = row[index]
        return switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .double(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob(Array(data))
        }
    }
}

extension SQLValue {
    var grdbValue: DatabaseValue {
        switch self {
        case .integer(let value): value.databaseValue
        case .double(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        case .null: .null
        }
    }
}

/// GRDB's errors in our words; the SQL and its values stay out of the message.
func mappingErrors<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as GRDB.DatabaseError {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: throw DatabaseError.unique(error.message ?? "")
        default: break
        }
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: throw DatabaseError.constraint(error.message ?? "")
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw DatabaseError.busy
        default: throw DatabaseError.other(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
        }
    }
}
