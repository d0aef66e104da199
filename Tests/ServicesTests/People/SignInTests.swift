import Database
import Domain
import Records
import Testing
import VietnameseText

@testable import Services

@Suite struct SignInTests {
    private let ha: AccountCode = "ha"

    private func signIn(_ test: TestProvince, _ password: String, _ code: String? = nil) async -> Result<[Actor], any Error> {
        do { return .success(try await StaffSignIn(test.province)(account: ha, password: password, oneTimeCode: code)) } catch { return .failure(error) }
    }

    private func refusal(_ result: Result<[Actor], any Error>) -> String? {
        guard case .failure(ServiceFailure.refused(let refusal)) = result else { return nil }
        return refusal.code
    }

    private func with(_ role: Role) async throws -> (TestProvince, String?) {
        let test = try await TestProvince()
        try await test.province.accounts.put(
            [Account(code: ha, kind: .staff, profile: Profile(name: "Vũ Thu Hà"), positions: [Position(role: role, unit: "TT.06685")])], sortKey: { $0.sortKey },
            at: test.province.now())
        let key = try await StaffSignIn(test.province).setPassword("mot mat khau dai", of: ha, withOneTimeCode: role == .systemAdmin)
        return (test, key)
    }

    /// domain.md §12.2: five wrong tries in a row lock the account for twelve hours; the answer does not tell.
    @Test func fiveWrongTriesLockTheAccountForTwelveHours() async throws {
        let (test, _) = try await with(.receptionist)
        defer { test.remove() }
        #expect(try await signIn(test, "mot mat khau dai").get() == [Actor(account: ha, role: .receptionist, unit: "TT.06685")])
        for _ in 0..<5 { #expect(refusal(await signIn(test, "sai")) == "wrongCredentials") }
        #expect(refusal(await signIn(test, "mot mat khau dai")) == "wrongCredentials")
        test.set("2026-11-20T21:09:00+07:00")
        #expect(refusal(await signIn(test, "mot mat khau dai")) == "wrongCredentials")
        test.set("2026-11-20T21:11:00+07:00")
        #expect(try await signIn(test, "mot mat khau dai").get().count == 1)
    }

    @Test func triesAtOnceDoNotPassTheBound() async throws {
        let (test, _) = try await with(.receptionist)
        defer { test.remove() }
        let now = test.province.now()
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { try await test.province.credentials.claimTry("ha", at: now, most: 5, lockedUntil: now.advanced(byMilliseconds: 1_000)) }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 5)
        #expect(refusal(await signIn(test, "mot mat khau dai")) == "wrongCredentials")
    }

    @Test func sessionsAndTokensEndWithTheRight() async throws {
        let (test, _) = try await with(.receptionist)
        defer { test.remove() }
        let actor = Actor(account: ha, role: .receptionist, unit: "TT.06685")
        let sessions = Sessions(test.province)
        let secret = try await sessions.start(for: actor).secret
        let token = try await sessions.issue(for: actor, name: "t", ends: test.province.now().advanced(byMilliseconds: 86_400_000))
        #expect(try await sessions.actor(secret: secret) == actor)
        #expect(try await sessions.actor(token: token) == actor)
        try await test.engine.write { db in _ = try db.execute("UPDATE position SET role = 'clerk' WHERE account = 'ha'") }
        #expect(try await sessions.actor(secret: secret) == nil)
        #expect(try await sessions.actor(token: token) == nil)
        try await test.engine.write { db in _ = try db.execute("UPDATE position SET role = 'receptionist' WHERE account = 'ha'") }
        #expect(try await sessions.actor(token: token) == actor)
        #expect(try await test.province.credentials.setDisabled(true, of: ha))
        #expect(try await sessions.actor(token: token) == nil)
        #expect(try await test.province.credentials.setDisabled(false, of: ha))
        #expect(try await sessions.actor(secret: secret) == nil, "any change ends the sessions")
        #expect(try await test.province.sessions.revokeTokens(of: ha) == 1)
        #expect(try await sessions.actor(token: token) == nil)
    }

    @Test func whoHasNoAccountIsToldTheSame() async throws {
        let (test, _) = try await with(.receptionist)
        defer { test.remove() }
        await #expect { _ = try await StaffSignIn(test.province)(account: "khong-co", password: "x", oneTimeCode: nil) } throws: {
            if case ServiceFailure.refused(let refusal) = $0 { refusal.code == "wrongCredentials" } else { false }
        }
    }

    @Test func administratorsNeedTheOneTimeCodeToo() async throws {
        let (test, key) = try await with(.systemAdmin)
        defer { test.remove() }
        #expect(key?.count == 32)
        #expect(refusal(await signIn(test, "mot mat khau dai")) == "wrongCredentials")
        #expect(refusal(await signIn(test, "mot mat khau dai", "000000")) == "wrongCredentials")
    }

    /// RFC 6238, appendix B, cut to six digits.
    @Test(arguments: [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")])
    func oneTimeCodesAreThoseOfTheStandard(seconds: Int64, code: String) {
        #expect(OneTimeCode.code(key: Array("12345678901234567890".utf8), step: seconds / 30) == code)
    }

    @Test func aSessionEndsAfterHalfAnHourOfNothing() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let session = try await Sessions(test.province).start(for: Cast.lan)
        #expect(try await Sessions(test.province).actor(secret: session.secret) == Cast.lan)
        test.set("2026-11-20T09:45:00+07:00")
        #expect(try await Sessions(test.province).actor(secret: session.secret) == nil)
    }

    @Test func aShortPasswordIsRefused() async throws {
        let (test, _) = try await with(.receptionist)
        defer { test.remove() }
        await #expect { _ = try await StaffSignIn(test.province).setPassword("ngan", of: ha, withOneTimeCode: false) } throws: {
            if case ServiceFailure.invalid = $0 { true } else { false }
        }
    }

    /// A real installation does not even construct the verifier of practice tokens.
    @Test func practiceTokensHoldInPracticeOnly() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let tokens = try #require(PracticeToken(test.province))
        let token = tokens.token(of: Cast.desk)
        #expect(tokens.actor(of: token) == Cast.desk)
        #expect(tokens.actor(of: token + "0") == nil)
        var settings = test.province.settings
        settings.isPractice = false
        let real = Province(
            engine: test.engine, keys: test.province.keys, blobs: test.province.blobs, units: test.province.units, calendars: test.province.calendars,
            procedures: test.province.procedures, settings: settings, now: test.province.now)
        #expect(PracticeToken(real) == nil)
    }
}
