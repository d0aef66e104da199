import HTML

/// The product's own drawings, 24 by 24, drawn in the text's colour.
enum Icon {
    static let search = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/></svg>
        """#)
    static let right = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7"/></svg>
        """#)
    static let left = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m15 5-7 7 7 7"/></svg>
        """#)
    static let phone = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"/></svg>
        """#)
    static let code = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-6"/></svg>
        """#)
    static let place = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 21s7-6 7-11a7 7 0 0 0-14 0c0 5 7 11 7 11z"/><circle cx="12" cy="10" r="2.5"/></svg>
        """#)
    static let clock = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/></svg>
        """#)
    static let paper = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M14 3H6v18h12V7zM14 3v4h4M9 12h6M9 16h6"/></svg>
        """#)
    static let check = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m4 12.5 5 5L20 6.5"/></svg>
        """#)
    static let cross = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>
        """#)
    static let warning = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2 20h20zM12 10v4M12 17v.01"/></svg>
        """#)
    static let info = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5v.01"/></svg>
        """#)
    static let camera = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8h3l2-3h6l2 3h3v12H4z"/><circle cx="12" cy="13.5" r="3.5"/></svg>
        """#)
    static let upload = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 16V4m-5 5 5-5 5 5M4 20h16"/></svg>
        """#)
    static let download = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4v12m-5-5 5 5 5-5M4 20h16"/></svg>
        """#)
    static let print = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z"/></svg>
        """#)
    static let baby = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M9 10v.01M15 10v.01M8.5 14a4.5 4.5 0 0 0 7 0M12 3c2 0 2.5 2 1 3"/></svg>
        """#)
    static let rings = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="9" cy="13" r="6"/><circle cx="15" cy="13" r="6"/></svg>
        """#)
    static let house = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11 12 4l8 7v9H4zM10 20v-6h4v6"/></svg>
        """#)
    static let shop = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9 5.5 4h13L20 9M4 9v11h16V9M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9M10 20v-5h4v5"/></svg>
        """#)
    static let money = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h18v14H3zM3 10h18"/></svg>
        """#)
    static let card = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h18v14H3zM14 10h4M14 14h4"/><circle cx="8.5" cy="10.5" r="2"/><path d="M5.5 16a3 3 0 0 1 6 0"/></svg>
        """#)
    static let car = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 16v-4l2-6h12l2 6v4zM4 16v3h3v-3M17 16v3h3v-3M4 12h16"/></svg>
        """#)
    static let book = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5c3-1.5 6-1 8 1 2-2 5-2.500 8-1v14c-3-1.500-6-1-8 1-2-2-5-2.500-8-1zM12 6v14"/></svg>
        """#)
    static let heart = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z"/></svg>
        """#)
    static let leaf = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20V9M12 9c0-4 3-6 8-6 0 5-3 7-8 7M12 14c0-3-2-5-7-5 0 4 3 5.500 7 5.500"/></svg>
        """#)
    static let person = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/></svg>
        """#)
    static let pen = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m4 20 1-4L16 5l3 3L8 19zM14 7l3 3"/></svg>
        """#)
    static let seal = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="m12 7 1.300 3.200 3.400.3-2.600 2.200.8 3.300-2.900-1.800L9.100 16l.8-3.300-2.600-2.200 3.400-.3z"/></svg>
        """#)
    static let lock = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3"/></svg>
        """#)
    static let post = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 6h18v13H3zM3 7l9 7 9-7"/></svg>
        """#)
    static let shield = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 4 6v6c0 5 4 8 8 9 4-1 8-4 8-9V6zM8.500 12l2.500 2.500 4.500-5"/></svg>
        """#)
    static let plus = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14"/></svg>
        """#)
    static let leave = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M10 4H4v16h6M15 8l4 4-4 4M19 12H9"/></svg>
        """#)
    static let bell = Drawing(#"""
        <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 16V10a6 6 0 0 1 12 0v6l2 2H4zM10 21h4"/></svg>
        """#)
}
