import BrowserSupport
import Testing

/// Everything that people do in a browser, one after another: two browsers beside each other only slow each other down.
///
/// The tests run the built program, as `Program` does, and open what it made in Debian's Chromium. Where that is missing they
/// are skipped, but for continuous integration, where they fail. They take one to two minutes; `Scripts/browse-long` has them
/// do more.
@Suite(.serialized, .enabled(if: Browser.isThere, "chromium is not installed: apt-get install chromium"))
enum InBrowser {}
