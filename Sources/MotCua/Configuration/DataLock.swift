import Foundation

/// Who works in a data folder: servers share it, rebuilding has it alone. The system lets go when the
/// program ends, however it ends.
enum DataLock {
    enum Share {
        case among
        case alone
    }

    /// Held until the program ends.
    static func take(_ share: Share, in data: URL) throws {
        let path = data.appending(path: "motcua.lock").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartFailure("Không mở được \(path).") }
        guard flock(descriptor, (share == .alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            close(descriptor)
            throw StartFailure(
                share == .alone
                    ? "Máy chủ đang chạy trên \(data.path): dừng máy chủ rồi chạy lại lệnh này."
                    : "Dữ liệu ở \(data.path) đang được lập lại từ nhật ký: đợi lệnh đó xong rồi chạy lại.")
        }
    }
}
