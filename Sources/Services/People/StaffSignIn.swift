import Crypto
import Domain
import Records

/// Staff sign in with password and, for administrators, a one-time code (DESIGN "People").
public struct StaffSignIn: Sendable {
    private let province: Province
    /// domain.md §12.2: after five failures in a row, twelve hours.
    static let mostFailures = 5
    static let lockout: Int64 = 12 * 3_600_000
    public static let shortestPassword = 12

    public init(_ province: Province) { self.province = province }

    /// The positions this person may choose from; the same refusal whatever was wrong.
    public func callAsFunction(account code: AccountCode, password: String, oneTimeCode: String?) async throws -> [Actor] {
        let wrong = ServiceFailure.refused(Refusal("wrongCredentials", "Tên đăng nhập, mật khẩu hoặc mã một lần chưa đúng."))
        guard let credential = try await province.credentials.credential(of: code), !credential.password.isEmpty, !credential.isDisabled else {
            // As slow as a wrong password: the answer's time does not tell who has an account.
            _ = await PasswordGate.shared.make(password)
            throw wrong
        }
        let now = province.now()
        guard try await province.credentials.claimTry(code, at: now, most: Self.mostFailures, lockedUntil: now.advanced(byMilliseconds: Self.lockout)) else {
            // A locked account answers like a wrong password, in words and in time.
            _ = await PasswordGate.shared.make(password)
            throw wrong
        }
        let account = try await province.accounts.account(code)
        let positions = account?.positions ?? []
        let needsCode = !credential.totp.isEmpty || positions.contains { $0.role == .systemAdmin || $0.role == .businessAdmin }
        let passwordFits = await PasswordGate.shared.matches(password, credential.password)
        let codeFits = try !needsCode || fits(oneTimeCode, sealed: credential.totp, of: code, at: now)
        guard passwordFits, codeFits else { throw wrong }
        try await province.credentials.succeed(code)
        return positions.map { Actor(account: code, role: $0.role, unit: $0.unit) }
    }

    private func fits(_ given: String?, sealed: [UInt8], of code: AccountCode, at now: Timestamp) throws -> Bool {
        guard let given, !sealed.isEmpty else { return false }
        let key = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: province.keys.ring, authenticating: Array("totp|\(code)".utf8))
        return OneTimeCode.matches(given, key: Array(key), seconds: now.milliseconds / 1_000)
    }

    /// Sets a password, and a one-time key where the roles ask for one; returns that key in base32 for the phone.
    public func setPassword(_ password: String, of code: AccountCode, withOneTimeCode: Bool) async throws -> String? {
        guard password.count >= Self.shortestPassword else {
            throw ServiceFailure.invalid([FieldProblem("password", "Mật khẩu dài ít nhất \(Self.shortestPassword) ký tự.")])
        }
        guard let hash = await PasswordGate.shared.make(password) else { throw ServiceFailure.notFound }
        let key = RandomName.bytes(20)
        let sealed = try AES.GCM.seal(key, using: province.keys.ring, authenticating: Array("totp|\(code)".utf8)).combined
        try await province.credentials.setPassword(hash, totp: withOneTimeCode ? sealed.map { Array($0) } ?? [] : [], of: code)
        return withOneTimeCode ? Base32.standard.text(key) : nil
    }
}
