import Database

extension Schema {
    /// An upload that a draft names lives as long as the draft; the indexed name finds its files again.
    static let draftFiles = Migration(
        number: 8, name: "files held by their draft",
        statements: [
            "ALTER TABLE file ADD COLUMN draft TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX file_draft ON file (draft)",
        ])
}
