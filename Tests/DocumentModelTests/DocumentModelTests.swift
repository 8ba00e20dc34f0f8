// DocumentModelTests
