/// A filled e-form as the paper it stands for ("Tờ khai …"): a citizen's paper, under the motto.
public struct DeclarationPaper: Paper, Hashable {
    public struct Section: Hashable, Sendable {
        public let title: String?
        public let items: [Item]

        public init(title: String?, items: [Item]) {
            self.title = title
            self.items = items
        }
    }

    public enum Item: Hashable, Sendable {
        case answer(label: String, value: String)
        /// A repeated group: heads and rows of equal length.
        case table(heads: [String], rows: [[String]])
    }

    /// "TỜ KHAI ĐĂNG KÝ KHAI SINH": one entry per line.
    public let title: [String]
    /// Whom it is addressed to.
    public let addressee: String
    public let sections: [Section]
    /// "Tôi cam đoan những nội dung khai trên đây là đúng sự thật …": nil where the form has none.
    public let pledge: String?
    public let place: String
    public let signatory: String
    /// "NGƯỜI YÊU CẦU", "NGƯỜI KHAI": as the form says.
    public let signatoryCapacity: String
    /// Printed small at the foot: the official form's number and source.
    public let legalBasis: String?
    public let reference: String
    public let writtenAt: Timestamp
    public let practice: Bool

    public init(
        title: [String], addressee: String, sections: [Section], pledge: String?, place: String, signatory: String,
        signatoryCapacity: String = "NGƯỜI KHAI", legalBasis: String?, reference: String, writtenAt: Timestamp, practice: Bool
    ) {
        self.title = title
        self.addressee = addressee
        self.sections = sections
        self.pledge = pledge
        self.place = place
        self.signatory = signatory
        self.signatoryCapacity = signatoryCapacity
        self.legalBasis = legalBasis
        self.reference = reference
        self.writtenAt = writtenAt
        self.practice = practice
    }
}
