import Domain
import HTML
import Services
import VietnameseText

/// Another agency than the one the branch would send it to: folded away where there is a usual one,
/// open where somebody has to choose, absent where the procedure names its agency.
func agencyChoice(_ procedure: ProcedureVersion, at branch: UnitCode?, _ visit: Visit, _ state: FormState, _ h: inout HTMLWriter) {
    let units = visit.province.units
    let day = visit.now.day
    let options = units.agencies(for: procedure).map { (value: $0.code.text, label: units.name($0.code, on: day)) }.sorted { $0.label.sortKey < $1.label.sortKey }
    let usual = branch.flatMap { units.competentUnit(for: procedure, receivedAt: $0) }
    let mustChoose = branch == nil ? units.branches.allSatisfy { units.competentUnit(for: procedure, receivedAt: $0.code) == nil } : usual == nil
    guard mustChoose || options.count > 1 else { return }
    let isOpen = mustChoose || options.contains { $0.value == state.value("competentUnit") } || state.sentence(for: "competentUnit") != nil
    h.element("details", isOpen ? [.flag("open")] : []) { h in
        h.summary(mustChoose ? L("Cơ quan giải quyết", en: "Deciding agency") : L("Cơ quan giải quyết khác", en: "Another deciding agency"))
        var hint: L?
        if mustChoose {
            hint = L("Danh mục chưa ghi cơ quan giải quyết thủ tục này", en: "The catalogue does not name the agency")
        } else if let usual {
            hint = L("Không chọn: \(units.name(usual, on: day))", en: "Left empty: \(units.name(usual, on: day))")
        } else {
            hint = L("Không chọn: Ủy ban nhân dân nơi có chi nhánh tiếp nhận", en: "Left empty: the People's Committee where the branch is")
        }
        let extra: [Attribute] = mustChoose ? [.of("aria-required", "true")] : []
        selectField(
            FieldSpec(name: "competentUnit", label: L("Cơ quan có thẩm quyền", en: "Competent agency"), hint: hint, isOptional: !mustChoose, extra: extra),
            options: options, state, &h)
    }
}
