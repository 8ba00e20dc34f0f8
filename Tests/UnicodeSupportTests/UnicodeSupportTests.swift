// UnicodeSupportTests
