/// The top of a paper (NĐ 30/2020/NĐ-CP, Phụ lục I: quốc hiệu, tiêu ngữ, tên cơ quan, số, địa danh và thời gian).
public enum SheetHeader: Hashable, Sendable {
    /// A paper of an agency: its name at the left, the national motto at the right, number and place below.
    case agency(parent: String?, name: String, number: String?, placeAndDate: String)
    /// A paper of a citizen: the motto alone, centred.
    case motto
}
