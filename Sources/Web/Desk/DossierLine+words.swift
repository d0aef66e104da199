import Services

extension DossierLine {
    /// The applicant as a list names him.
    var applicantWords: String { applicant ?? (isWithheld ? "(hồ sơ nhận ở nơi khác)" : "(dữ liệu cá nhân đã hủy)") }
}
