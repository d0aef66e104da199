/// Structure elements that a reader of the screen understands (ISO 32000-1, 14.8.4).
enum PDFTag: String {
    case document = "Document"
    case heading = "H1"
    case subheading = "H2"
    case paragraph = "P"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
    case figure = "Figure"
    case note = "Note"
}
