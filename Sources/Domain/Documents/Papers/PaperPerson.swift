/// The person or organisation a paper speaks to.
///
/// A printed paper is left lying about, so phone and personal number come masked (ui.md §4.21);
/// their names say so, and nothing here can unmask them.
public struct PaperPerson: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// "Ông", "Bà", or nil where it is not known.
        case individual(salutation: String?)
        case organisation
    }

    public let kind: Kind
    public let name: String
    public let address: String?
    public let maskedPhone: String?
    public let email: String?
    /// Personal number of a person, tax code of an organisation.
    public let maskedNumber: String?

    public init(
        kind: Kind = .individual(salutation: nil), name: String, address: String? = nil, maskedPhone: String? = nil,
        email: String? = nil, maskedNumber: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.address = address
        self.maskedPhone = maskedPhone
        self.email = email
        self.maskedNumber = maskedNumber
    }

    /// "Ông Phạm Văn Tiến", "Ông/Bà Bế Thị Ửng", "Công ty TNHH Hạ Long Xanh".
    public var addressed: String {
        switch kind {
        case .individual(let salutation): "\(salutation ?? "Ông/Bà") \(name)"
        case .organisation: name
        }
    }

    /// How the text speaks to them.
    var pronoun: String {
        switch kind {
        case .individual(let salutation): salutation ?? "Ông/Bà"
        case .organisation: "Quý đơn vị"
        }
    }

    /// Printed under the place to sign; somebody signs for an organisation, and writes their own name.
    var signatory: String? {
        switch kind {
        case .individual: name
        case .organisation: nil
        }
    }

    var numberLabel: String {
        switch kind {
        case .individual: "Số định danh cá nhân"
        case .organisation: "Mã số thuế"
        }
    }

    /// Address, phone and e-mail, number: lines 4–6 of Mẫu 01. A line without a value is left out.
    var contactFields: [SheetBlock] {
        var fields: [SheetBlock] = []
        if let address { fields.append(.field("Địa chỉ", address)) }
        let reach = [maskedPhone.map { "Số điện thoại: \($0)" }, email.map { "Email: \($0)" }].compactMap { $0 }
        if !reach.isEmpty { fields.append(.field([SheetRun(reach.joined(separator: "; "))])) }
        if let maskedNumber { fields.append(.field(numberLabel, maskedNumber)) }
        return fields
    }
}
