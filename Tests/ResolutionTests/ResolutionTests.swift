// ResolutionTests
