extension FeeLine.Kind: CanonicalField {}
extension FeeLine.State: CanonicalField {}

/// A fee line as it is pinned at acceptance: a fee is not raised for a dossier already accepted.
extension FeeLine: CanonicalRecord {
    public func write(to fields: inout FieldWriter) {
        fields.put("kind", kind)
        fields.put("name", name)
        fields.put("amount", amount)
        fields.put("state", state)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        self.init(
            kind: try fields.get("kind"), name: try fields.get("name"), amount: try fields.optional("amount"), state: try fields.get("state"),
            note: try fields.get("note"))
    }
}
