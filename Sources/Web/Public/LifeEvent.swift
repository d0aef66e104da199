import HTML

/// The events of a life that bring people to an office, each with its procedures.
enum LifeEvent: String, CaseIterable {
    case birth = "sinh-con"
    case marriage = "ket-hon"
    case home = "nha-dat"
    case business = "kinh-doanh"
    case moving = "cho-o"
    case death = "nguoi-than-mat"
    case work = "di-lam"
    case support = "bao-tro"

    var title: L {
        switch self {
        case .birth: L("Sinh con", en: "A child is born")
        case .marriage: L("Kết hôn", en: "Getting married")
        case .home: L("Nhà và đất", en: "House and land")
        case .business: L("Mở quán, kinh doanh", en: "Starting a business")
        case .moving: L("Chuyển chỗ ở", en: "Moving")
        case .death: L("Người thân mất", en: "A death in the family")
        case .work: L("Đi làm, lái xe", en: "Work and driving")
        case .support: L("Bảo trợ, người cao tuổi", en: "Support and old age")
        }
    }

    var small: L {
        switch self {
        case .birth: L("Khai sinh, giấy tờ cho trẻ", en: "Birth registration")
        case .marriage: L("Đăng ký kết hôn, giấy độc thân", en: "Marriage, single status")
        case .home: L("Giấy phép xây dựng, biến động đất đai", en: "Building permit, land")
        case .business: L("Hộ kinh doanh, giấy phép con", en: "Household business")
        case .moving: L("Thường trú, tạm trú", en: "Residence")
        case .death: L("Khai tử, mai táng phí", en: "Death registration, funeral aid")
        case .work: L("Giấy phép lao động, bằng lái", en: "Labour permit, licence")
        case .support: L("Trợ cấp hằng tháng, khuyết tật", en: "Monthly allowance")
        }
    }

    var icon: Drawing {
        switch self {
        case .birth: Icon.baby
        case .marriage: Icon.rings
        case .home: Icon.house
        case .business: Icon.shop
        case .moving: Icon.place
        case .death: Icon.leaf
        case .work: Icon.car
        case .support: Icon.heart
        }
    }
}
