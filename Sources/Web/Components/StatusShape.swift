import Domain
import HTML

/// Each status has its shape: colour alone tells nothing to one man in twelve.
enum StatusShape {
    static func drawing(_ status: NationalStatus) -> Drawing {
        switch status {
        case .registered: registered
        case .accepted: accepted
        case .rejected: rejected
        case .processing: processing
        case .supplementRequested: supplementRequested
        case .financialDutyRequested: financialDutyRequested
        case .withdrawalRequested: withdrawalRequested
        case .stopped: stopped
        case .resultReady: resultReady
        case .returned: returned
        }
    }

    private static let registered = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.3"/></svg>
        """#)
    private static let accepted = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor"/></svg>
        """#)
    private static let rejected = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 1.500h6L14.500 5v6L11 14.500H5L1.500 11V5z" fill="currentColor"/><path d="m5.500 5.500 5 5m0-5-5 5" stroke="#fff" stroke-width="1.800"/></svg>
        """#)
    private static let processing = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>
        """#)
    private static let supplementRequested = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.500 15 14H1z" fill="currentColor"/><path d="M8 6v4M8 12v.1" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/></svg>
        """#)
    private static let financialDutyRequested = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><rect x="1" y="3.500" width="14" height="9" rx="1.500" fill="currentColor"/><circle cx="8" cy="8" r="2.400" fill="#fff"/></svg>
        """#)
    private static let withdrawalRequested = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 6h6.500a3.700 3.700 0 0 1 0 7.400H6M3 6l3.500-3.500M3 6l3.500 3.500" fill="none" stroke="currentColor" stroke-width="2"/></svg>
        """#)
    private static let stopped = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><rect x="2" y="2" width="12" height="12" rx="1" fill="currentColor"/></svg>
        """#)
    private static let resultReady = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m4.500 8.300 2.400 2.400 4.600-5" fill="none" stroke="#fff" stroke-width="2"/></svg>
        """#)
    private static let returned = Drawing(#"""
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0.500 10 2.500h3.500V6L15.500 8l-2 2v3.500H10L8 15.500l-2-2H2.500V10L.5 8l2-2V2.500H6z" fill="currentColor"/><path d="m4.800 8.200 2.200 2.200 4.200-4.600" fill="none" stroke="#1a5c36" stroke-width="1.900"/></svg>
        """#)
}

/// The shapes of deadlines and of the steps of a timeline.
enum DeadlineShape {
    static let running = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M9 5v4l2.500 1.500" fill="none" stroke="currentColor" stroke-width="2"/></svg>
        """#)
    static let soon = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M9 1 17 9l-8 8-8-8z" fill="currentColor"/><path d="M9 5.500V9l2 1.500" stroke="#fff4d9" stroke-width="1.800" fill="none"/></svg>
        """#)
    static let late = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M4 17V2h11l-3 3.800 3 3.800H5.500" fill="currentColor" stroke="currentColor" stroke-width="1.500"/></svg>
        """#)
    static let paused = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M5 3h3v12H5zM10.500 3h3v12h-3z" fill="currentColor"/></svg>
        """#)
    static let none = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.500"/></svg>
        """#)
    static let done = Drawing(#"""
        <svg viewBox="0 0 18 18" aria-hidden="true"><path d="m3 9.500 4 4 8-9" fill="none" stroke="currentColor" stroke-width="2.400"/></svg>
        """#)
    static let stepDone = Drawing(#"""
        <svg class="k" viewBox="0 0 27 27" aria-hidden="true"><circle cx="13.5" cy="13.5" r="13" fill="#1a5c36"/><path d="m7.5 14 4 4 8-9" stroke="#fff" stroke-width="2.5" fill="none"/></svg>
        """#)
    static let stepNow = Drawing(#"""
        <svg class="k" viewBox="0 0 27 27" aria-hidden="true"><circle cx="13.5" cy="13.5" r="12" fill="#fff" stroke="#9a1b1e" stroke-width="3"/><circle cx="13.5" cy="13.5" r="5.5" fill="#9a1b1e"/></svg>
        """#)
    static let stepLater = Drawing(#"""
        <svg class="k" viewBox="0 0 27 27" aria-hidden="true"><circle cx="13.5" cy="13.5" r="11.5" fill="#fff" stroke="#7d746a" stroke-width="2" stroke-dasharray="4 3.5"/></svg>
        """#)
    static let brand = Drawing(#"""
        <svg viewBox="0 0 34 40" aria-hidden="true"><path d="M0 40V15A17 15 0 0 1 34 15V40z" fill="#9a1b1e"/><path d="M8 40V17a9 8.500 0 0 1 18 0V40z" fill="#faf7f1"/><path d="M26 40V17a9 8.500 0 0 0-4-7.200L14 15v22z" fill="#c9972c"/><circle cx="17.500" cy="26.500" r="1.500" fill="#7a1114"/></svg>
        """#)
    /// The hills of Hạ Long behind the search box.
    static let hills = Drawing(#"""
        <svg viewBox="0 0 1440 150" preserveAspectRatio="xMaxYMax meet" aria-hidden="true"><path d="M560 150c30-4 44-30 62-34 20-4 26 14 44 12 22-3 24-50 52-58 20-6 26 22 40 24 18 3 22-36 42-44 22-9 34 26 46 50 10 20 30 10 44 26 8 9 20 22 34 24z" fill="#f2ece2"/><path d="M820 150c22-6 26-42 46-50 16-6 24 12 38 8 20-6 20-72 50-88 26-14 38 30 52 40 14 9 26-14 42-6 24 12 20 60 44 66 18 4 22-20 40-16 26 6 28 40 58 46z" fill="#e6ddce"/><path d="M1120 150c14-4 18-30 34-34 16-3 20 10 30 6 18-7 20-60 46-70 22-8 34 36 48 44 16 8 22-10 36-4 20 9 24 52 52 58z" fill="#d9e6e7"/><path d="M1010 138h90M1100 144h180M640 144h120" stroke="#c9972c" stroke-width="2"/><path d="M700 132l22-46v46zM726 132V92c14 8 22 24 22 40zM694 136h62l-8 10h-46z" fill="#9a1b1e"/></svg>
        """#)
}
