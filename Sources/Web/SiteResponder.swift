import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Records
import Services

extension Site {
    /// The server's one responder.
    public func responder() -> CallbackResponder<BasicRequestContext> {
        CallbackResponder { request, _ in await respond(to: request) }
    }

    private func respond(to request: Request) async -> Response {
        let began = ContinuousClock.now
        let path = request.uri.path
        var answer: Answer
        if let asset = Assets.shared[path] {
            answer = assetAnswer(asset, request)
        } else {
            answer = await answered(request, path: path)
            if answer.headers.allSatisfy({ $0.0 != .cacheControl }) { answer.headers.append((.cacheControl, "no-store")) }
        }
        metrics.count(status: answer.status.code, duration: began.duration(to: .now))
        return response(answer, to: request)
    }

    /// For ever under its name, since the name changes with the content; packed once, not at every request.
    private func assetAnswer(_ asset: Assets.Asset, _ request: Request) -> Answer {
        var answer = Answer(status: .ok, type: asset.type, bytes: asset.bytes, headers: [(.cacheControl, "public, max-age=31536000, immutable")])
        if let packed = asset.packed {
            answer.headers.append((.vary, "Accept-Encoding"))
            if (request.headers[.acceptEncoding] ?? "").range(of: "gzip") != nil {
                answer.bytes = packed
                answer.headers.append((.contentEncoding, "gzip"))
            }
        }
        return answer
    }

    private func answered(_ request: Request, path: String) async -> Answer {
        let isAPI = path.hasPrefix("/api/")
        guard let (route, captured) = tree.match(request.method, path) else {
            let status: HTTPResponse.Status = tree.exists(path) ? .methodNotAllowed : .notFound
            return await failed(status, request, captured: [:], isAPI: isAPI)
        }
        do {
            let body = try await body(of: request, route)
            let visit = try await visit(request, captured: captured, body: body)
            if let refusal = admission(route, visit, host: request.head.authority) { return await refusal(isAPI) }
            return try await route.handler(visit)
        } catch let failure as ServiceFailure {
            return await Self.answer(failure, isAPI: isAPI, visit: try? visit(request, captured: captured, body: []))
        } catch is BodyTooLarge {
            return await failed(.contentTooLarge, request, captured: captured, isAPI: isAPI)
        } catch {
            // No personal data: the type of the failure and where, nothing of what was sent.
            logger.error("request failed", metadata: ["route": "\(route.path)", "error": "\(type(of: error))", "detail": "\(error)"])
            return await failed(.internalServerError, request, captured: captured, isAPI: isAPI)
        }
    }

    private struct BodyTooLarge: Error {}

    private func body(of request: Request, _ route: Route) async throws -> [UInt8] {
        guard request.method != .get, request.method != .head else { return [] }
        if let declared = request.headers[.contentLength].flatMap(Int.init), declared > route.largestBody { throw BodyTooLarge() }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= route.largestBody else { throw BodyTooLarge() }
            bytes += buffer.readableBytesView
        }
        return bytes
    }

    private func visit(_ request: Request, captured: [String: String], body: [UInt8]) async throws -> Visit {
        let cookies = Cookies(request.headers[.cookie] ?? "")
        var session = cookies[SessionCookie.name(province)]
        var actor: Actor?
        if let token = Self.bearerToken(request.headers[.authorization]) {
            session = nil
            actor = practice?.actor(of: token)
            if actor == nil { actor = try await Sessions(province).actor(token: token) }
        } else if let session {
            actor = try await Sessions(province).actor(secret: session)
        }
        let language = cookies["ngon-ngu"].flatMap(Language.init(rawValue:)) ?? .vietnamese
        return Visit(
            province: province, method: request.method, path: request.uri.path, captured: captured,
            query: FormFields(urlencoded: (request.uri.query ?? "").utf8), headers: request.headers, body: body,
            submitted: SubmittedForm.read(body, contentType: request.headers[.contentType] ?? ""), actor: actor,
            session: actor == nil ? nil : session, language: language, now: province.now())
    }

    /// The scheme's name is read in any case (RFC 9110 §11.1).
    private static func bearerToken(_ header: String?) -> String? {
        guard let header, header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst(7))
    }

    /// Nil when the visitor may pass; otherwise what to answer instead.
    private func admission(_ route: Route, _ visit: Visit, host: String?) -> ((Bool) async -> Answer)? {
        // Only a token that was recognised stands for a program; a header of any other kind changes nothing.
        let isByToken = visit.actor != nil && visit.session == nil
        // A form that came in pieces is told so: without its token nothing is done, but it is not called too old.
        if visit.method == .post, case .failure(let failure) = visit.submitted { return { isAPI in await Self.answer(failure, isAPI: isAPI, visit: visit) } }
        if visit.method == .post, !isByToken, route.access != .token, !isFromHere(visit, host: host) {
            return { isAPI in await Self.answer(.refused(Self.foreignForm), isAPI: isAPI, visit: visit) }
        }
        let allowed: Bool =
            switch route.access {
            case .open, .practice: true
            case .citizen: visit.actor?.role == .applicant
            case .staff: visit.actor.map { $0.role != .applicant } ?? false
            case .signedIn: visit.actor != nil
            case .token: isByToken
            }
        guard !allowed else { return nil }
        if visit.actor == nil, route.access != .token {
            let entrance = province.settings.isPractice ? "/chon-vai" : "/dang-nhap"
            return { _ in .redirect("\(entrance)?ve=\((visit.method == .post ? visit.path : visit.address).urlEncoded)") }
        }
        if route.access == .token { return { _ in Problem.unauthorised.answer } }
        return { isAPI in await Self.answer(.notFound, isAPI: isAPI, visit: visit) }
    }

    /// A form from one of our own pages: same origin, and with the session's token where there is one.
    private func isFromHere(_ visit: Visit, host: String?) -> Bool {
        if let site = visit.headers[HTTPField.Name("sec-fetch-site") ?? .origin] {
            if site != "same-origin", site != "none" { return false }
        } else if let origin = visit.headers[.origin] {
            // Older browsers say only where the form stood.
            let own = [visit.province.settings.address] + (host.map { ["http://\($0)", "https://\($0)"] } ?? [])
            if !own.contains(origin) { return false }
        }
        guard visit.session != nil else { return true }
        guard case .success(let form) = visit.submitted else { return false }
        return form.fields["_token"] == visit.formToken
    }

    private static let foreignForm = Refusal("staleForm", "Trang này đã mở quá lâu hoặc được gửi từ nơi khác. Tải lại trang rồi thử lại.")

    private func failed(_ status: HTTPResponse.Status, _ request: Request, captured: [String: String], isAPI: Bool) async -> Answer {
        if isAPI { return Problem(status: status).answer }
        guard let visit = try? await visit(request, captured: captured, body: []), let frame = try? await visit.frame() else {
            return .text("\(status.code)", status: status)
        }
        return .page(failurePage(frame, status: status), status: status)
    }

    /// A failure of a use case, for a person or for a program.
    static func answer(_ failure: ServiceFailure, isAPI: Bool, visit: Visit?) async -> Answer {
        let problem = Problem(failure)
        if isAPI { return problem.answer }
        guard let visit, let frame = try? await visit.frame() else { return problem.answer }
        return .page(failurePage(frame, failure: failure, status: problem.status), status: problem.status)
    }

    private func response(_ answer: Answer, to request: Request) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = answer.type
        for (name, value) in answer.headers { fields.append(HTTPField(name: name, value: value)) }
        for (name, value) in SecurityHeaders.all { fields[name] = value }
        if request.uri.path.hasPrefix("/tep/") { fields[SecurityHeaders.frameOptions] = "SAMEORIGIN" }
        var bytes = answer.bytes
        if fields[.vary] == nil, let packed = Compression.packed(bytes, type: answer.type, accepts: request.headers[.acceptEncoding] ?? "") {
            bytes = packed
            fields[.contentEncoding] = "gzip"
            fields[.vary] = "Accept-Encoding"
        }
        let length = bytes.count
        if request.method == .head { bytes = [] }
        var response = Response(status: answer.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentLength] = String(length)
        return response
    }
}
