/// Who issues a paper, by the names of its day (a unit renamed later keeps its old name on old papers).
public struct PaperIssuer: Hashable, Sendable {
    /// The body above: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh".
    public let parent: String?
    public let name: String
    /// `địa danh` of the date line: "Hồng Gai".
    public let place: String
    public let hotline: String
    /// Where a dossier is looked up, as people type it: "motcua.quangninh.gov.vn/tra-cuu".
    public let trackingAddress: String

    public init(parent: String?, name: String, place: String, hotline: String, trackingAddress: String) {
        self.parent = parent
        self.name = name
        self.place = place
        self.hotline = hotline
        self.trackingAddress = trackingAddress
    }
}
