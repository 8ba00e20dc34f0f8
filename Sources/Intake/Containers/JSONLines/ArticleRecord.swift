package import DocumentModel

/// One article as a line of JSON: what a line of a `.jsonl` file is, and what `sukien extract --filter` is given.
///
///     {"id": "2020-17", "text": "Quận họp.", "published": "2020-06-02", "url": "…", "title": "…", "author": "…", "source": "…"}
///
/// `id` is a string or an integer; `text`, or `html` in its place, is a string that is not empty; the others are strings, may
/// be left out and may be null. Further fields are not looked at, nor is `encoding`: a line of JSON is UTF-8.
/// `ArticleRecordTests` covers what else a line can hold.
package struct ArticleRecord: Sendable {
  /// What the line calls its article, where it says so in a way that can be read: also of one that fails.
  package let id: String?
  /// The id as a number, where the line writes it as one.
  package let numericID: Int?
  /// The article, named by its id; its bytes are the UTF-8 of the text or the page, escapes resolved.
  package let contents: Result<RawArticle, IntakeError>

  /// A line that could not even be read.
  init(failure: IntakeError) {
    (id, numericID) = (nil, nil)
    contents = .failure(failure)
  }

  /// Reads a line, with or without its end.
  ///
  /// - Parameters:
  ///   - path: what errors name as the place of the line.
  ///   - number: the number of the line, from 1 on.
  ///   - offset: where the line begins, in bytes; the offsets of errors count from there.
  package init(
    line: [UInt8], in path: String, number: Int, offset: Int = 0, limits: IntakeLimits = IntakeLimits()
  ) {
    let place = LinePlace(path: path, number: number, offset: offset)
    let fields: [JSONField]
    do throws(JSONProblem) {
      fields = try JSONReader.fields(of: line)
    } catch {
      (id, numericID) = (nil, nil)
      contents = .failure(place.error(.badRecord, error.reason, at: error.offset))
      return
    }
    let reader = RecordFields(fields, place, limits)
    id = try? reader.id()
    numericID = reader.hasNumber ? id.flatMap(Int.init) : nil
    do throws(IntakeError) {
      contents = .success(try reader.article())
    } catch {
      contents = .failure(error)
    }
  }
}
