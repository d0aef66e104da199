import Domain
import HTML

/// How a paper was handed in and its scans, as given before when the page comes again. At intake
/// also what is wrong with it.
func paperDetails(_ component: RequiredComponent, _ values: FormFields, isIntake: Bool, _ h: inout HTMLWriter) {
    let key = component.key
    let kept = values.all(CounterModel.keptPrefix + key.text)
    h.details { h in
        h.summary(isIntake ? "Bản, quét, giữ bản chính, chưa đạt" : "Bản, quét, giữ bản chính")
        h.div(.class("row")) { h in
            h.element("select", [.name("kind.\(key)"), .label("Hình thức")]) { h in
                for kind in CopyKind.allCases {
                    if kind.rawValue == values["kind.\(key)"] { h.option(kind.word, .value(kind.rawValue), .selected) } else { h.option(kind.word, .value(kind.rawValue)) }
                }
            }
            h.input(.name("count.\(key)"), .value(values.given("count.\(key)") ?? "1"), .of("inputmode", "numeric"), .class("n2"), .label("Số lượng"))
            paperTick("hold", component, "Giữ bản chính", values, &h)
            h.void("input", [.type("file"), .name("file.\(key)"), .of("accept", "image/jpeg,image/png,application/pdf"), .flag("multiple"), .label("Tệp quét")])
            if !kept.isEmpty { h.small("Đã lưu \(kept.count) tệp quét") }
            for name in kept { h.input(.type("hidden"), .name(CounterModel.keptPrefix + key.text), .value(name)) }
            guard isIntake else { return }
            paperTick("ask", component, "Yêu cầu bổ sung giấy này", values, &h)
            h.input(.name("fault.\(key)"), .value(values["fault.\(key)"]), .of("autocomplete", "off"), .label("Chưa đạt vì"), .of("placeholder", "Chưa đạt vì…"))
        }
    }
}

/// A paper brought for a supplement: not ticked beforehand, the officer sees it first.
func supplementedPaper(_ component: RequiredComponent, _ values: FormFields, _ h: inout HTMLWriter) {
    h.div(.class("paper")) { h in
        paperTick("has", component, component.name, values, &h)
        paperDetails(component, values, isIntake: false, &h)
    }
}

private func paperTick(_ name: String, _ component: RequiredComponent, _ label: String, _ values: FormFields, _ h: inout HTMLWriter) {
    h.label(.class("ch")) { h in
        var attributes: [Attribute] = [.type("checkbox"), .name(name), .value(component.key.text)]
        if values.all(name).contains(component.key.text) { attributes.append(.checked) }
        h.void("input", attributes)
        h.span(label)
    }
}
