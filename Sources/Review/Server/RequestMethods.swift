import FlyingFox

/// The methods that requests have, all that are registered with IANA.
///
/// The server gives a handler only what its route names, and answers any other word for a method with an empty 404 of its own.
enum RequestMethods {
  static let all = HTTPMethod.allMethods.union(others.split(separator: " ").map { HTTPMethod(String($0)) })

  private static let others = """
    ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF \
    MKWORKSPACE MOVE ORDERPATCH PRI PROPFIND PROPPATCH QUERY REBIND REPORT SEARCH UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE \
    UPDATEREDIRECTREF VERSION-CONTROL
    """
}
