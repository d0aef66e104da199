import Database

/// The numbered, forward-only steps of the schema. Portable types only: BIGINT, TEXT, BLOB.
public enum Schema {
    public static let migrations: [Migration] = [
        Migration(number: 1, name: "the log and the dossiers", statements: log + dossiers + personal),
        Migration(number: 2, name: "people, files, drafts and access", statements: people + files + access),
        consultationsAndNumbers,
        procedureVersions,
        calendar,
        .issuedPrints,
        .issuedReceipts,
        draftFiles,
    ]

    private static let log: [String] = [
        """
        CREATE TABLE event (
            position BIGINT PRIMARY KEY, code TEXT NOT NULL, revision BIGINT NOT NULL, type TEXT NOT NULL, version BIGINT NOT NULL,
            at BIGINT NOT NULL, actor TEXT NOT NULL, bytes BLOB NOT NULL, previous_hash BLOB NOT NULL, hash BLOB NOT NULL,
            UNIQUE (code, revision))
        """,
        "CREATE TABLE log_head (id BIGINT PRIMARY KEY, size BIGINT NOT NULL, frontier BLOB NOT NULL)",
        "CREATE TABLE signed_head (size BIGINT PRIMARY KEY, root BLOB NOT NULL, signature BLOB NOT NULL, at BIGINT NOT NULL)",
        "CREATE TABLE outbox (id BIGINT PRIMARY KEY, topic TEXT NOT NULL, code TEXT NOT NULL, position BIGINT NOT NULL, at BIGINT NOT NULL)",
        "CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ]

    private static let dossiers: [String] = [
        """
        CREATE TABLE dossier (
            id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE, revision BIGINT NOT NULL, head_hash BLOB NOT NULL,
            procedure_code TEXT NOT NULL, procedure_version BIGINT NOT NULL, field TEXT NOT NULL, channel TEXT NOT NULL,
            receiving_unit TEXT NOT NULL, competent_unit TEXT NOT NULL, processing_unit TEXT NOT NULL, return_unit TEXT NOT NULL,
            applicant_account TEXT NOT NULL, stage TEXT NOT NULL, status BIGINT NOT NULL, step TEXT NOT NULL,
            queue_unit TEXT NOT NULL, queue_role TEXT NOT NULL, queue_account TEXT NOT NULL, queue_due BIGINT NOT NULL, queue_waiting BIGINT NOT NULL,
            submitted_at BIGINT NOT NULL, received_at BIGINT NOT NULL, due BIGINT NOT NULL, finished_at BIGINT NOT NULL, returned_at BIGINT NOT NULL,
            paused BIGINT NOT NULL, outcome TEXT NOT NULL, supplements BIGINT NOT NULL, rating BIGINT NOT NULL, flags BIGINT NOT NULL)
        """,
        "CREATE INDEX dossier_queue ON dossier (queue_unit, queue_role, queue_waiting, queue_due, id)",
        "CREATE INDEX dossier_queue_account ON dossier (queue_unit, queue_role, queue_waiting, queue_account, queue_due, id)",
        "CREATE INDEX dossier_queue_procedure ON dossier (queue_unit, queue_role, queue_waiting, procedure_code, queue_due, id)",
        "CREATE INDEX dossier_open ON dossier (finished_at, paused, due, id)",
        "CREATE INDEX dossier_competent_open ON dossier (competent_unit, finished_at, paused, due, id)",
        "CREATE INDEX dossier_finished ON dossier (finished_at, id)",
        "CREATE INDEX dossier_competent_finished ON dossier (competent_unit, finished_at, id)",
        "CREATE INDEX dossier_competent ON dossier (competent_unit, id)",
        "CREATE INDEX dossier_competent_stage ON dossier (competent_unit, stage, id)",
        "CREATE INDEX dossier_receiving ON dossier (receiving_unit, id)",
        "CREATE INDEX dossier_receiving_stage ON dossier (receiving_unit, stage, id)",
        "CREATE INDEX dossier_stage ON dossier (stage, id)",
        "CREATE INDEX dossier_procedure ON dossier (procedure_code, id)",
        "CREATE INDEX dossier_applicant ON dossier (applicant_account, id)",
        "CREATE TABLE code_sequence (agency_day TEXT PRIMARY KEY, next BIGINT NOT NULL)",
        "CREATE TABLE document_number (register TEXT PRIMARY KEY, next BIGINT NOT NULL)",
        """
        CREATE TABLE counter_delta (
            id BIGINT PRIMARY KEY, kind TEXT NOT NULL, unit TEXT NOT NULL, field TEXT NOT NULL, bucket BIGINT NOT NULL, amount BIGINT NOT NULL)
        """,
        """
        CREATE TABLE counter (
            kind TEXT NOT NULL, unit TEXT NOT NULL, field TEXT NOT NULL, bucket BIGINT NOT NULL, amount BIGINT NOT NULL,
            PRIMARY KEY (kind, unit, field, bucket))
        """,
        "CREATE TABLE counter_total (kind TEXT NOT NULL, unit TEXT NOT NULL, field TEXT NOT NULL, amount BIGINT NOT NULL, PRIMARY KEY (kind, unit, field))",
        """
        CREATE TABLE idempotency (
            key_hash BLOB PRIMARY KEY, request_hash BLOB NOT NULL, code TEXT NOT NULL, revision BIGINT NOT NULL, at BIGINT NOT NULL)
        """,
        "CREATE INDEX idempotency_at ON idempotency (at)",
    ]

    private static let personal: [String] = [
        "CREATE TABLE data_key (code TEXT PRIMARY KEY, wrapped BLOB NOT NULL)",
        "CREATE TABLE personal_block (name TEXT PRIMARY KEY, code TEXT NOT NULL, kind TEXT NOT NULL, added BIGINT NOT NULL UNIQUE, sealed BLOB NOT NULL)",
        "CREATE INDEX personal_block_code ON personal_block (code, kind)",
        "CREATE TABLE search_token (token BLOB NOT NULL, dossier_id BIGINT NOT NULL, PRIMARY KEY (token, dossier_id))",
        "CREATE INDEX search_token_dossier ON search_token (dossier_id)",
        "CREATE TABLE filing_print (print BLOB NOT NULL, code TEXT NOT NULL, PRIMARY KEY (print, code))",
    ]

    private static let people: [String] = [
        """
        CREATE TABLE account (
            code TEXT PRIMARY KEY, kind TEXT NOT NULL, sealed BLOB NOT NULL, sort_key TEXT NOT NULL, password TEXT NOT NULL, totp BLOB NOT NULL,
            failures BIGINT NOT NULL, locked_until BIGINT NOT NULL, must_change BIGINT NOT NULL, disabled BIGINT NOT NULL, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE position (
            account TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL, from_day BIGINT NOT NULL, to_day BIGINT NOT NULL,
            PRIMARY KEY (account, role, unit))
        """,
        "CREATE INDEX position_unit ON position (unit, role, account)",
        """
        CREATE TABLE session (
            token_hash BLOB PRIMARY KEY, account TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL, started_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL)
        """,
        "CREATE INDEX session_seen ON session (seen_at)",
        """
        CREATE TABLE api_token (
            token_hash BLOB PRIMARY KEY, account TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL, name TEXT NOT NULL,
            created_at BIGINT NOT NULL, ends_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE draft (
            name TEXT PRIMARY KEY, account TEXT NOT NULL, procedure_code TEXT NOT NULL, sealed BLOB NOT NULL, saved_at BIGINT NOT NULL)
        """,
        "CREATE INDEX draft_account ON draft (account, saved_at)",
        "CREATE INDEX draft_saved ON draft (saved_at)",
    ]

    private static let files: [String] = [
        """
        CREATE TABLE file (
            name TEXT PRIMARY KEY, blob TEXT NOT NULL, sha256 TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL, account TEXT NOT NULL,
            uploaded_at BIGINT NOT NULL, code TEXT NOT NULL, sealed_title BLOB NOT NULL)
        """,
        "CREATE INDEX file_code ON file (code, uploaded_at)",
        "CREATE INDEX file_blob ON file (blob)",
        "CREATE TABLE catalogue_entry (code TEXT PRIMARY KEY, hash BLOB NOT NULL, json BLOB NOT NULL, imported_at BIGINT NOT NULL)",
    ]

    private static let access: [String] = [
        """
        CREATE TABLE access_record (
            id BIGINT PRIMARY KEY, at BIGINT NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL, unit TEXT NOT NULL, purpose TEXT NOT NULL,
            code TEXT NOT NULL, detail TEXT NOT NULL)
        """,
        "CREATE INDEX access_record_code ON access_record (code, at)",
        "CREATE INDEX access_record_account ON access_record (account, at)",
    ]
}
