extension SegmentationWords {
  /// The lists there are. A raw value is the name of the rule data's class that fills the list.
  ///
  /// A *label* makes up its line, alone or before a colon, a bracket or a figure (`Tin liên quan:`). An *opening* is
  /// what a line begins with, whatever follows (`Bạn đang đọc bài viết …`).
  package enum List: String, CaseIterable, Sendable, Hashable {
    // Sentences.
    /// Words whose full stop is part of them (`TP.`, `ThS.`, `Đ/c.`).
    case abbreviation = "page.abbreviation"
    /// Words that open a sentence and no name: they end it even behind an abbreviation (`… của TP. Ngoài ra, …`).
    case opener = "page.opener"
    /// Words behind which a single letter is a number and no initial (`quý I.`).
    case numbered = "page.numbered"
    /// Capitals before a dash that are a body and no dateline tag (`HĐND - UBND quận`).
    case body = "page.body"

    // Above the text.
    /// What a publication date is labelled with (`Ngày đăng`).
    case published = "page.published"
    case weekday = "page.weekday"
    /// Words that stand beside a date and a clock and say nothing (`lúc`, `GMT`).
    case dateFiller = "page.date.filler"
    case month = "page.date.month"
    case year = "page.date.year"
    case hour = "page.date.hour"
    case minute = "page.date.minute"
    case morning = "page.date.morning"
    case afternoon = "page.date.afternoon"
    /// The motto over a report.
    case reportHead = "page.report.head"
    /// `Số`, before the number of a report.
    case reportNumber = "page.report.number"
    case headerOpening = "page.header.opening"
    /// Names of a site's sections, alone on a line (`Tin tức`).
    case rubric = "page.rubric"

    // Captions and bylines.
    /// What opens a caption by itself (`Quang cảnh`).
    case caption = "page.caption"
    /// Whom a caption shows (`Đồng chí`); one of the actions must follow.
    case captionPerson = "page.caption.person"
    case captionAction = "page.caption.action"
    /// What stands before a photographer (`Ảnh`).
    case photo = "page.photo"
    case pictureFile = "page.picture.file"
    case byline = "page.byline"
    /// Small words between names (`và`).
    case nameJoint = "page.name.joint"

    // Behind and beside the text.
    case menuLabel = "page.menu.label"
    case menuOpening = "page.menu.opening"
    /// Labels of boxes that stand amid an article as well as behind it (`Đọc thêm`).
    case relatedLabel = "page.related.label"
    /// Labels of lists that stand behind an article only (`Các tin khác`).
    case relatedEnd = "page.related.end"
    case commentsLabel = "page.comments.label"
    case commentsOpening = "page.comments.opening"
    case votesLabel = "page.votes.label"
    case votesOpening = "page.votes.opening"
    case statisticsLabel = "page.statistics.label"
    case statisticsOpening = "page.statistics.opening"
    case footerOpening = "page.footer.opening"
    /// Whole sentences of the page's owner.
    case footerSentence = "page.footer.sentence"
    case contactLabel = "page.contact.label"
  }
}
