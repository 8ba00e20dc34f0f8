import DocumentModel

/// `labels.xml`: what an annotator sees and may do, as Label Studio's settings of a project take it.
///
/// The names of its controls are those that results refer to, in the export and in what comes back.
struct LabelStudioConfiguration {
  enum Control: String {
    case event, role, value, comparator, decision, comment
  }

  static let text = "text"
  /// The label of the relation from a part to its total.
  static let partOf = "partOf"
  static let accept = "accept"
  static let reject = "reject"

  let vocabulary: ExportVocabulary

  var xml: String {
    """
    <View>
      <!-- Facts are regions with the label of an event, values regions with that of a role; a relation leads from a fact to
           each of its values. Offsets count Unicode code points of the text. -->
      <Style>.htx-text, .htx-richtext { white-space: pre-wrap; }</Style>
      <Labels name="event" toName="text" showInline="true">
    \(labels(vocabulary.events.map(\.name)))
      </Labels>
      <Labels name="role" toName="text" showInline="true">
    \(labels(vocabulary.roles))
      </Labels>
      <Relations>
    \(vocabulary.roles.map { "    <Relation value=\"\(Self.escaped($0))\"/>" }.joined(separator: "\n"))
        <Relation value="\(Self.partOf)"/>
      </Relations>
      <Text name="text" value="$text" granularity="symbol"/>
      <TextArea name="value" toName="text" perRegion="true" whenTagName="role" maxSubmissions="1" editable="true"
        placeholder="The value: 217, 91.94, 2022-04-01/2022-06-30, Ủy ban nhân dân …"/>
      <Choices name="comparator" toName="text" perRegion="true" whenTagName="role" choice="single" showInline="true">
    \(Comparator.allCases.map { "    <Choice value=\"\(Self.escaped($0.rawValue))\"/>" }.joined(separator: "\n"))
      </Choices>
      <Choices name="decision" toName="text" perRegion="true" whenTagName="event" choice="single" showInline="true">
        <Choice value="\(Self.accept)"/>
        <Choice value="\(Self.reject)"/>
      </Choices>
      <TextArea name="comment" toName="text" perRegion="true" whenTagName="event" maxSubmissions="1" editable="true"
        placeholder="A remark"/>
    </View>

    """
  }

  private func labels(_ names: [String]) -> String {
    names.enumerated().map { index, name in
      "    <Label value=\"\(Self.escaped(name))\" background=\"\(Palette.colour(index))\"/>"
    }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
